#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "claims/draft.h"

namespace chipgraph {

/// A mention that could fill a role, with what speaks for it.
struct Candidate {
  std::size_t mention = 0;   ///< index into its sentence's mentions
  std::size_t sentence = 0;  ///< the draft's own, or that in which a fallback found it
  std::string value;         ///< what would fill the role: for indirect candidates the body, not the place
  std::string unit;
  double score = 0;
  FeatureSet features = 0;

  [[nodiscard]] bool has(Feature feature) const { return chipgraph::has(features, feature); }
};

/// All that could fill `role`, scored by `FillerModel`: the mentions of the draft's sentence in text order, then what
/// the role's fallbacks find beyond them, unless the draft's rule keeps the role local.
[[nodiscard]] std::vector<Candidate> score_candidates(const ArticleContext& article, const Draft& draft,
                                                      const RoleModel& role);

/// What a score is made of.
struct ScoreParts {
  struct Part {
    Feature feature = Feature::SameClause;
    double weight = 0;  ///< for `Distance` times the distance in tens of words
  };
  std::vector<Part> parts;     ///< one a feature that holds, and `Distance`
  std::uint32_t distance = 0;  ///< words between candidate and anchor
};

/// Takes the score of a candidate apart, in the order in which it was added up.
[[nodiscard]] ScoreParts parts_of_score(const ArticleContext& article, const Draft& draft, const RoleModel& role,
                                        const Candidate& candidate);

}  // namespace chipgraph
