#pragma once

#include <vector>

#include "claims/draft.h"

namespace chipgraph {

/// Applies every fact rule to one sentence: drafts with the fillers of the cues' own slots, other roles still empty; in
/// the order of rules, then of words. A rule fires at most once for an anchor.
[[nodiscard]] std::vector<Draft> find_facts(const ArticleContext& article, std::size_t sentence);

}  // namespace chipgraph
