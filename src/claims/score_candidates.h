#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "claims/draft.h"

namespace chipgraph {

/// A mention that could fill a role, with what speaks for it.
struct Candidate {
  std::size_t mention = 0;  ///< index into the sentence's mentions
  std::string value;        ///< what would fill the role: for indirect candidates the body, not the place
  double score = 0;
  std::uint32_t features = 0;  ///< bit i: `Feature(i)` holds

  [[nodiscard]] bool has(Feature feature) const { return ((features >> static_cast<unsigned>(feature)) & 1U) != 0; }
};

/// All mentions of the draft's sentence that could fill `role`, scored by `FillerModel`; in text order.
[[nodiscard]] std::vector<Candidate> score_candidates(const ArticleContext& article, const Draft& draft,
                                                      const RoleModel& role);

}  // namespace chipgraph
