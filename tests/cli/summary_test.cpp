#include "cli/summary.h"

#include <catch2/catch.hpp>

namespace chipgraph::cli {
namespace {

Fact make_fact(const std::string& type, const std::string& status, std::vector<std::size_t> claims) {
  Fact fact;
  fact.type = type;
  fact.status = status;
  fact.claims = std::move(claims);
  return fact;
}

TEST_CASE("the summary counts, and knows one from many") {
  KnowledgeGraph graph;
  graph.articles.resize(1);
  graph.claims.resize(2);
  graph.facts = {make_fact("License", "granted", {0, 1})};
  CHECK(summary_line(graph, 0.123) == "1 article, 2 claims, 1 fact, 0 relations, 0 entities in 0.12 s");
}

TEST_CASE("the table adds up facts and claims of a type and status") {
  KnowledgeGraph graph;
  graph.facts = {make_fact("Restriction", "imposed", {0, 1, 2}), make_fact("License", "granted", {3}),
                 make_fact("Restriction", "imposed", {4}), make_fact("Specification", "", {5})};
  CHECK(fact_table(graph) ==
        "fact              status       facts  claims\n"
        "License           granted          1       1\n"
        "Restriction       imposed          2       4\n"
        "Specification                      1       1\n");
}

}  // namespace
}  // namespace chipgraph::cli
