#pragma once

#include <string>
#include <vector>

#include "claims/explain_places.h"
#include "claims/trace.h"

namespace chipgraph {

/// "License/granted", or "License" without status.
[[nodiscard]] std::string name_of(const FactKind& kind);

/// How near the rules asked for came, as in `Explanation::near_misses`. `drafts` are those of every sentence.
[[nodiscard]] std::vector<NearMiss> find_near_misses(const ArticleContext& article, const Places& places,
                                                     const ArticleTrace& trace,
                                                     const std::vector<std::vector<ExplainedDraft>>& drafts);

}  // namespace chipgraph
