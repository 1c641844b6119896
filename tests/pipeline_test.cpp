#include "pipeline.h"

#include <stdexcept>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace chipgraph {
namespace {

const Extractor& extractor() {
  static const std::filesystem::path source = CHIPGRAPH_SOURCE_DIR;
  static const Knowledge knowledge =
      read_knowledge({.ontology = {source / "ontology"}, .mappings = {source / "mappings"}});
  static const Extractor value(knowledge);
  return value;
}

Input make_input(const std::string& name, const std::string& bytes) { return {.name = name, .bytes = bytes}; }

std::string english(const std::string& url, const std::string& title) {
  return "language: en\nsource: " + url + "\n\n" + title + "\n\nThe US government has banned exports of the H20.\n";
}

/// What the handlers were told, in order.
struct Told {
  std::vector<std::string> titles, warnings, skips;

  [[nodiscard]] PipelineHandlers handlers() {
    const auto keep = [](std::vector<std::string>& list) {
      return [&list](const Diagnostic& diagnostic) {
        list.push_back(to_string(diagnostic.place) + ": " + diagnostic.message);
      };
    };
    return {.take = [this](const ArticleClaims& article) { titles.push_back(article.title); },
            .warn = keep(warnings),
            .skip = keep(skips)};
  }
};

Told extract(std::vector<Input> inputs, std::size_t threads) {
  Told told;
  extract_articles(std::move(inputs), extractor(), {.read = {}, .threads = threads}, told.handlers());
  return told;
}

TEST_CASE("articles are handed on in order of their names, whatever the number of threads") {
  std::vector<Input> inputs;
  std::vector<std::string> expected;
  for (char name = 'z'; name >= 'a'; --name) {
    // Later ones are shorter, so that they would be ready first.
    const std::string body = english("", std::string("Title ") + name);
    std::string text = body;
    for (int i = 0; i < 8 * ('z' - name); ++i) text += "Nothing else happened in the harbour today. ";
    inputs.push_back(make_input(std::string(1, name), text));
    expected.insert(expected.begin(), std::string("Title ") + name);
  }
  for (const std::size_t threads : {1U, 2U, 5U}) {
    CAPTURE(threads);
    CHECK(extract(inputs, threads).titles == expected);
  }
}

TEST_CASE("an article counts once, and another text at its address is skipped") {
  const std::string first = english("https://example.org/a", "First");
  const Told told = extract({make_input("3", english("https://example.org/a", "Third")), make_input("1", first),
                             make_input("2", first), make_input("4", english("https://example.org/b", "Fourth"))},
                            2);
  CHECK(told.titles == std::vector<std::string>{"First", "Fourth"});
  REQUIRE(told.skips.size() == 1);
  CHECK_THAT(told.skips[0], Catch::StartsWith("3: ") && Catch::Contains("https://example.org/a"));
}

TEST_CASE("what is wrong with one article is told and costs no other") {
  const Told told =
      extract({make_input("bad", "bytes \xff\xfe"), make_input("empty", ""), make_input("good", english("", "Good")),
               make_input("unknown", "language: fr\n\nTitre\n\nLe texte."),
               make_input("warned", "date: yesterday\n" + english("", "Warned"))},
              2);
  CHECK(told.titles == std::vector<std::string>{"Good", "Warned"});
  REQUIRE(told.skips.size() == 3);
  CHECK_THAT(told.skips[0], Catch::StartsWith("bad"));
  CHECK_THAT(told.skips[1], Catch::StartsWith("empty"));
  CHECK_THAT(told.skips[2], Catch::StartsWith("unknown") && Catch::Contains("'fr'"));
  REQUIRE(told.warnings.size() == 1);
  CHECK_THAT(told.warnings[0], Catch::StartsWith("warned"));
}

TEST_CASE("what a handler throws ends the pipeline and reaches its caller") {
  Told told;
  PipelineHandlers handlers = told.handlers();
  handlers.take = [](const ArticleClaims&) { throw std::runtime_error("disk full"); };
  CHECK_THROWS_WITH(
      extract_articles({make_input("a", english("", "A"))}, extractor(), {.read = {}, .threads = 2}, handlers),
      "disk full");
}

}  // namespace
}  // namespace chipgraph
