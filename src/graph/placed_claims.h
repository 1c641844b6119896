#pragma once

#include <vector>

#include "graph/graph.h"

namespace chipgraph {

/// Moves the claims out of `articles`, whose `claims` and `entities` are empty afterwards: sorted by hash, each once.
[[nodiscard]] std::vector<PlacedClaim> place_claims(std::vector<ArticleClaims>& articles);

}  // namespace chipgraph
