#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "claims/attribute.h"
#include "claims/claim.h"
#include "claims/draft.h"
#include "claims/find_relations.h"
#include "claims/score_candidates.h"

namespace chipgraph {

/// What finding claims leaves behind for people who ask why. The functions that find claims write it when they are
/// given one, and spend nothing on it otherwise. Valid as long as the `ArticleContext` it comes from.

/// The mentions that could fill a role when it was its turn, with the scores of then.
struct RoleTrace {
  const RoleModel* model = nullptr;
  std::vector<Candidate> candidates;  ///< as `score_candidates` gives them
  std::vector<bool> chosen;           ///< one a candidate: whether it fills the role
};

/// One cue of a rule that did not fire.
struct CueTrace {
  std::optional<Span> words;      ///< where it holds, in the rule's scope
  std::optional<Span> elsewhere;  ///< else where it holds in the sentence
};

/// How the conditions of a rule hold that did not fire, or did so negated.
struct RuleAttempt {
  struct Blocker {
    std::size_t index = 0;  ///< into `FactRule::blockers`
    Span words;
  };
  const FactRule* rule = nullptr;
  std::vector<CueTrace> cues;     ///< one a cue; without the anchor nothing else was looked at
  std::vector<Blocker> blockers;  ///< that hold
  std::optional<Span> negation;   ///< the word that negates it
};

/// A draft as its roles were filled, before any was dropped or merged.
struct DraftTrace {
  Draft draft;
  std::vector<RoleTrace> roles;
  std::vector<Attribution> attributions;  ///< that hold for it
  bool complete = false;
};

/// A part of a complete draft, and the draft it became part of.
struct MergeStep {
  std::size_t draft = 0;   ///< index among the complete drafts of the sentence
  std::size_t merged = 0;  ///< index among its merged ones
};

struct SentenceTrace {
  std::vector<DraftTrace> drafts;     ///< in the order of rules
  std::vector<RuleAttempt> attempts;  ///< of the rules asked for; see `find_facts`
  std::vector<MergeStep> merges;      ///< in the order of drafts
  std::size_t first_merged = 0;       ///< index of its first merged draft in `ArticleTrace::drafts`
  std::vector<DraftRelation> relations;
};

struct ArticleTrace {
  std::optional<FactKind> why;  ///< set before: the kind whose rules are to tell why they did not fire
  std::vector<SentenceTrace> sentences;
  std::vector<Draft> drafts;        ///< merged, with those that are dropped in the end
  std::vector<Claim> draft_claims;  ///< what each of `drafts` says
  std::vector<Evidence> evidence;   ///< of each sentence
  std::vector<Claim> claims;        ///< what `find_claims` gave
};

/// Whether `kind` is what is asked for: the type, and the status unless that is left open.
[[nodiscard]] inline bool is_asked_for(const FactKind& kind, const FactKind& why) {
  return kind.type == why.type && (why.status.empty() || kind.status == why.status);
}

}  // namespace chipgraph
