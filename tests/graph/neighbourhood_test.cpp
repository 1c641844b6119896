#include "graph/neighbourhood.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "support/sample.h"

using namespace chipgraph;
using namespace chipgraph::test;

namespace {

const KnowledgeGraph& sample_graph() {
  static const KnowledgeGraph graph =
      assemble({make_article("a", {make_claim("Restriction", "imposed", {{"item", "h20"}, {"destination", "china"}}),
                                   make_claim("Position", "opposes", {{"agent", "amd"}}),
                                   make_relation("h20", "manufacturer", "nvidia"),
                                   make_relation("jensen-huang", "affiliation", "nvidia")})},
               sample_ontology(), sample_entities());
  return graph;
}

std::vector<std::string> slugs(const Selection& selection) {
  std::vector<std::string> found;
  for (const std::size_t index : selection.entities) found.push_back(sample_graph().entities[index].slug);
  return found;
}

}  // namespace

TEST_CASE("an unknown entity has no neighbourhood") { CHECK(select_around(sample_graph(), "h100", 3) == Selection{}); }

TEST_CASE("a neighbourhood grows by one step of facts and relations at a time") {
  using Slugs = std::vector<std::string>;
  const Selection none = select_around(sample_graph(), "china", 0);
  CHECK(slugs(none) == Slugs{"china"});
  CHECK(none.facts.empty());

  const Selection one = select_around(sample_graph(), "china", 1);
  CHECK(slugs(one) == Slugs{"china", "h20"});
  CHECK(one.facts.size() == 1);
  CHECK(one.relations.empty());

  const Selection two = select_around(sample_graph(), "china", 2);
  CHECK(slugs(two) == Slugs{"china", "h20", "nvidia"});
  CHECK(two.relations.size() == 1);

  const Selection all = select_around(sample_graph(), "china", 9);
  CHECK(slugs(all) == Slugs{"china", "h20", "jensen-huang", "nvidia"});
  CHECK(all.relations.size() == 2);
}
