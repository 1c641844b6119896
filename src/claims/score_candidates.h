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

}  // namespace chipgraph
