#include "graph/neighbourhood.h"

#include <algorithm>
#include <limits>
#include <optional>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>

namespace chipgraph {
namespace {

/// Entities, then facts, then relations, numbered in that order; an edge joins an entity to what names it.
using Network = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

std::optional<std::size_t> find_entity(const KnowledgeGraph& graph, std::string_view slug) {
  const auto found = std::lower_bound(graph.entities.begin(), graph.entities.end(), slug,
                                      [](const EntityUse& use, std::string_view value) { return use.slug < value; });
  if (found == graph.entities.end() || found->slug != slug) return std::nullopt;
  return static_cast<std::size_t>(found - graph.entities.begin());
}

Network build_network(const KnowledgeGraph& graph) {
  const std::size_t first_fact = graph.entities.size();
  const std::size_t first_relation = first_fact + graph.facts.size();
  Network network(first_relation + graph.relations.size());
  const auto join = [&](std::size_t node, std::string_view slug) {
    if (const auto entity = find_entity(graph, slug)) boost::add_edge(node, *entity, network);
  };
  for (std::size_t index = 0; index < graph.facts.size(); ++index) {
    for (const Filler& filler : graph.facts[index].fillers) join(first_fact + index, filler.value);
  }
  for (std::size_t index = 0; index < graph.relations.size(); ++index) {
    join(first_relation + index, graph.relations[index].subject);
    join(first_relation + index, graph.relations[index].object);
  }
  return network;
}

}  // namespace

Selection select_around(const KnowledgeGraph& graph, std::string_view slug, std::size_t depth) {
  const auto start = find_entity(graph, slug);
  if (!start) return {};
  const Network network = build_network(graph);
  constexpr std::size_t unreached = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> distances(boost::num_vertices(network), unreached);
  distances[*start] = 0;
  std::vector<boost::default_color_type> colors(boost::num_vertices(network));
  const auto record = boost::make_bfs_visitor(boost::record_distances(distances.data(), boost::on_tree_edge()));
  boost::breadth_first_search(network, *start, boost::visitor(record).color_map(colors.data()));

  Selection selection;
  const std::size_t first_fact = graph.entities.size();
  const std::size_t first_relation = first_fact + graph.facts.size();
  for (std::size_t node = 0; node < distances.size(); ++node) {
    const std::size_t distance = distances[node];
    if (distance == unreached || distance / 2 + distance % 2 > depth) continue;
    if (node < first_fact) {
      selection.entities.push_back(node);
    } else if (node < first_relation) {
      selection.facts.push_back(node - first_fact);
    } else {
      selection.relations.push_back(node - first_relation);
    }
  }
  return selection;
}

}  // namespace chipgraph
