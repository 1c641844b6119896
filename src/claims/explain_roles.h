#pragma once

#include <vector>

#include "claims/explain_places.h"
#include "claims/trace.h"

namespace chipgraph {

/// The roles of a draft with fillers and candidates: those of its type's model in their order, then others that its
/// cues filled.
[[nodiscard]] std::vector<ExplainedRole> explain_roles(const ArticleContext& article, const Places& places,
                                                       const DraftTrace& trace);

}  // namespace chipgraph
