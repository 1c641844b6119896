#pragma once

#include <vector>

#include "claims/draft.h"
#include "claims/trace.h"

namespace chipgraph {

/// Applies every fact rule to one sentence: drafts with the fillers of the cues' own slots, other roles still empty; in
/// the order of rules, then of words. A rule fires at most once for an anchor.
[[nodiscard]] std::vector<Draft> find_facts(const ArticleContext& article, std::size_t sentence);

/// Where rules that state `why` are tried and do not fire, or fire negated, how their conditions hold: of those with at
/// least one cue in the sentence, in the order of rules, then of words.
[[nodiscard]] std::vector<RuleAttempt> find_attempts(const ArticleContext& article, std::size_t sentence,
                                                     const FactKind& why);

}  // namespace chipgraph
