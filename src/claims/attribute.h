#pragma once

#include <vector>

#include "claims/draft.h"

namespace chipgraph {

/// Says how certain a draft is and who says so, by the attribution rules that hold in its clause or sentence.
/// Of several the least certain counts; the speaker comes from the first that names one. A rule's own certainty
/// comes before all of them.
void attribute(const ArticleContext& article, Draft& draft);

/// The attribution rules that hold anywhere in one sentence, in order.
[[nodiscard]] std::vector<const AttributionRule*> find_attributions(const ArticleContext& article, std::size_t sentence);

}  // namespace chipgraph
