#include <algorithm>
#include <chrono>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "graph/graph.h"
#include "support/sample.h"

using namespace chipgraph;
using namespace chipgraph::test;

TEST_CASE("ten thousand articles with ten claims each are assembled in seconds") {
  std::mt19937 random(3);
  const auto pick = [&](int from, int to) { return std::uniform_int_distribution<int>(from, to)(random); };
  const std::vector<std::string> statuses = {"imposed", "tightened", "eased", "lifted", "proposed"};
  std::vector<ArticleClaims> articles;
  for (int number = 0; number < 10000; ++number) {
    ArticleClaims article;
    article.hash = std::to_string(number);
    for (int index = 0; index < 10; ++index) {
      const std::string day = std::to_string(pick(10, 28)), month = std::to_string(pick(10, 12));
      article.claims.push_back(make_claim("Restriction", statuses[static_cast<std::size_t>(pick(0, 4))],
                                          {{"item", "chip-" + std::to_string(pick(0, 50))},
                                           {"destination", "china"},
                                           {"target", "company-" + std::to_string(pick(0, 9))},
                                           {"date", std::to_string(pick(2000, 2025)) + "-" + month + "-" + day}}));
    }
    std::sort(article.claims.begin(), article.claims.end());
    articles.push_back(std::move(article));
  }

  const auto start = std::chrono::steady_clock::now();
  const KnowledgeGraph graph = assemble(std::move(articles), sample_ontology(), sample_entities());
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  INFO(seconds.count() << " s");
  CHECK(graph.claims.size() > 99000);
  CHECK(graph.facts.size() > 50000);
  CHECK(seconds.count() < 60);  // about 5 s unoptimised; with sanitizers more
}
