#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "graph/graph.h"

namespace chipgraph {

/// Parts of a graph, by index into its lists, each sorted.
struct Selection {
  std::vector<std::size_t> entities, facts, relations;

  bool operator==(const Selection&) const = default;
};

/// What lies around the entity `slug`: at `depth` 1 the facts and relations that name it and all other entities in
/// them, at 2 also what names those, and so on; at 0 the entity alone. Empty if the graph does not hold `slug`.
[[nodiscard]] Selection select_around(const KnowledgeGraph& graph, std::string_view slug, std::size_t depth);

}  // namespace chipgraph
