#include "rdf/write.h"

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "base/file.h"
#include "rdf/sample_articles.h"
#include "support/sample.h"

using namespace chipgraph;
using namespace chipgraph::test;

namespace {

const std::filesystem::path data = std::filesystem::path(CHIPGRAPH_SOURCE_DIR) / "tests/data";

struct Golden {
  std::string file;
  std::string bytes;
};

std::string write(const std::vector<ArticleClaims>& articles, Syntax syntax, bool background = false) {
  return write_dataset(assemble(articles, sample_ontology(), sample_entities()), sample_ontology(), sample_entities(),
                       {.syntax = syntax, .background = background, .build = sample_build()});
}

std::string extract(const std::vector<ArticleClaims>& articles) {
  std::string bytes;
  for (const ArticleClaims& article : articles)
    bytes += write_article(article, sample_ontology(), sample_entities(), sample_build());
  return bytes;
}

/// What stands in the folder, as it is written now.
std::vector<Golden> written(const std::vector<ArticleClaims>& articles) {
  return {{"graph.ttl", write(articles, Syntax::Turtle)},
          {"graph.trig", write(articles, Syntax::TriG)},
          {"graph.nt", write(articles, Syntax::NTriples)},
          {"graph.nq", write(articles, Syntax::NQuads)},
          {"background.ttl", write(articles, Syntax::Turtle, true)},
          {"background.trig", write(articles, Syntax::TriG, true)},
          {"background.nt", write(articles, Syntax::NTriples, true)},
          {"background.nq", write(articles, Syntax::NQuads, true)},
          {"claims.nq", extract(articles)}};
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

}  // namespace

TEST_CASE("the graph has the shape that its readers know") {
  for (const Golden& golden : written(sample_articles())) {
    INFO(golden.file);
    CHECK(golden.bytes == read_file(data / "rdf-shape" / golden.file));
  }
}

TEST_CASE("hostile texts are written as they always were") {
  for (const Golden& golden : written(hostile_articles())) {
    INFO(golden.file);
    CHECK(golden.bytes == read_file(data / "rdf-hostile" / golden.file));
  }
}

// After a change that is meant to be seen: tests_rdf "[update]", then look at the difference.
TEST_CASE("write the expected graphs anew", "[.][update]") {
  for (const Golden& golden : written(sample_articles())) write_file(data / "rdf-shape" / golden.file, golden.bytes);
  for (const Golden& golden : written(hostile_articles())) write_file(data / "rdf-hostile" / golden.file, golden.bytes);
  SUCCEED();
}

TEST_CASE("there are no blank nodes") {
  for (const Golden& golden : written(sample_articles())) {
    CHECK(golden.bytes.find("_:") == std::string::npos);
    CHECK(golden.bytes.find('[') == std::string::npos);
  }
}

TEST_CASE("an article's own build is named instead of the one that is running") {
  std::vector<ArticleClaims> articles = sample_articles();
  articles[0].build = {
      .version = "0.0.9", .ontology_sha256 = std::string(64, '3'), .mappings_sha256 = std::string(64, '4')};
  const std::string turtle = write(articles, Syntax::Turtle);
  CHECK(count(turtle, "a prov:SoftwareAgent") == 2);
  CHECK(count(turtle, "schema:softwareVersion \"0.0.9\"") == 1);
  const std::string trig = write(articles, Syntax::TriG);
  CHECK(count(trig, "schema:softwareVersion \"0.0.9\"") == 1);
  CHECK(count(trig, "schema:softwareVersion \"0.1.0\"") == 3);  // the default graph and the two other articles
  CHECK(count(trig, "cg:builtBy") == 3);
}

TEST_CASE("without a build nothing is said about it") {
  const KnowledgeGraph graph = assemble(sample_articles(), sample_ontology(), sample_entities());
  const std::string turtle = write_dataset(graph, sample_ontology(), sample_entities(), {});
  CHECK(turtle.find("builtBy") == std::string::npos);
  CHECK(turtle.find("SoftwareAgent") == std::string::npos);
}

TEST_CASE("an empty graph is a document with nothing but its build") {
  CHECK(write({}, Syntax::TriG).find("a prov:SoftwareAgent") != std::string::npos);
  CHECK(write_dataset({}, sample_ontology(), sample_entities(), {.syntax = Syntax::NQuads}).empty());
}

TEST_CASE("a large graph reaches the sink in pieces that make up the whole") {
  std::vector<ArticleClaims> articles;
  for (int number = 0; number < 500; ++number) {
    articles.push_back(make_article(
        std::to_string(number),
        {make_claim("Restriction", "imposed", {{"item", "h20"}, {"target", "company-" + std::to_string(number)}})}));
  }
  const KnowledgeGraph graph = assemble(articles, sample_ontology(), sample_entities());
  const WriteOptions options = {.syntax = Syntax::TriG, .build = sample_build()};
  std::string whole;
  std::size_t pieces = 0, longest = 0;
  write_dataset(graph, sample_ontology(), sample_entities(), options, [&](std::string_view piece) {
    whole += piece;
    ++pieces;
    longest = std::max(longest, piece.size());
  });
  CHECK(whole == write_dataset(graph, sample_ontology(), sample_entities(), options));
  CHECK(pieces > 2);
  CHECK(longest < whole.size() / 2);
}

TEST_CASE("what a sink throws reaches the caller") {
  const KnowledgeGraph graph = assemble(sample_articles(), sample_ontology(), sample_entities());
  const ByteSink full_disk = [](std::string_view) { throw FileError("no space left"); };
  CHECK_THROWS_AS(write_dataset(graph, sample_ontology(), sample_entities(), {}, full_disk), FileError);
}

TEST_CASE("fillers that are no values of their role are left out") {
  ArticleClaims article =
      make_article("a", {make_claim("License", "granted", {{"item", "h20"}, {"quantity", "many"}, {"date", "2025-13"}}),
                         make_claim("FinancialImpact", "loss", {{"company", "nvidia"}, {"amount", "5e9"}})});
  const std::string turtle = write({article}, Syntax::Turtle);
  for (const char* text : {"cg:quantity", "cg:date", "cg:amount", "cg:currency"}) {
    INFO(text);
    CHECK(turtle.find(std::string("\t") + text + " ") == std::string::npos);
  }
}
