#pragma once

#include <cstddef>
#include <string>

#include "graph/graph.h"

namespace chipgraph::cli {

/// One line: "17 articles, 68 claims, 41 facts, 12 relations, 55 entities in 0.21 s".
[[nodiscard]] std::string summary_line(const KnowledgeGraph& graph, double seconds);

/// What an extract run found.
struct ExtractionCounts {
  std::size_t articles = 0, claims = 0;

  void add(const ArticleClaims& article);
};

/// One line: "17 articles, 68 claims in 0.18 s".
[[nodiscard]] std::string summary_line(const ExtractionCounts& counts, double seconds);

/// A table of facts by type and status, for people; ends in a line feed.
[[nodiscard]] std::string fact_table(const KnowledgeGraph& graph);

}  // namespace chipgraph::cli
