#pragma once

#include <string>
#include <vector>

#include "claims/claim.h"
#include "cli/messages.h"
#include "graph/graph.h"
#include "knowledge/ontology.h"

namespace chipgraph::cli {

/// The claims in files that `extract` wrote; "-" is standard input in N-Quads. What cannot be read is told and skipped.
[[nodiscard]] std::vector<ArticleClaims> read_all_claims(const std::vector<std::string>& names,
                                                         const Ontology& ontology, Messages& messages);

/// The graphs in files that `build` or `assemble` wrote, put together; "-" is standard input in any syntax.
[[nodiscard]] KnowledgeGraph read_all_graphs(const std::vector<std::string>& names, const Ontology& ontology,
                                             Messages& messages);

}  // namespace chipgraph::cli
