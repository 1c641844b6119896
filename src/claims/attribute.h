#pragma once

#include <string>
#include <vector>

#include "claims/draft.h"

namespace chipgraph {

/// A place where an attribution rule holds.
struct Attribution {
  const AttributionRule* rule = nullptr;
  Span words;
  std::string speaker;  ///< slug, or empty
};

/// Applies every attribution rule to one sentence; in the order of rules, then of words.
[[nodiscard]] std::vector<Attribution> find_attributions(const ArticleContext& article, std::size_t sentence);

/// Whether an attribution of the draft's sentence holds for it.
[[nodiscard]] bool holds_for(const ArticleContext& article, const Attribution& attribution, const Draft& draft);

/// Says how certain a draft is and who says so, by the attributions of its sentence that hold in its clause or
/// sentence. Of several the least certain counts; the speaker comes from the first that names one. A rule's own
/// certainty comes before all of them.
void attribute(const ArticleContext& article, Draft& draft, const std::vector<Attribution>& attributions);

}  // namespace chipgraph
