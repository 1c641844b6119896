#include "rdf/read.h"

#include <algorithm>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "rdf/sample_articles.h"
#include "rdf/write.h"
#include "support/sample.h"

using namespace chipgraph;
using namespace chipgraph::test;

namespace {

std::string extract(const std::vector<ArticleClaims>& articles) {
  std::string bytes;
  for (const ArticleClaims& article : articles)
    bytes += write_article(article, sample_ontology(), sample_entities(), sample_build());
  return bytes;
}

std::string write(const KnowledgeGraph& graph, Syntax syntax) {
  return write_dataset(graph, sample_ontology(), sample_entities(), {.syntax = syntax, .build = sample_build()});
}

KnowledgeGraph build(const std::vector<ArticleClaims>& articles) {
  return assemble(articles, sample_ontology(), sample_entities());
}

ClaimsRead read_as_claims(const std::string& bytes, Syntax syntax = Syntax::NQuads) {
  std::istringstream input(bytes);
  return read_claims(input, "claims", syntax, sample_ontology());
}

GraphRead read_as_graph(const std::vector<std::string>& inputs, Syntax syntax) {
  static const Ontology ontology = sample_ontology();
  GraphReader reader(ontology);
  for (const std::string& bytes : inputs) {
    std::istringstream input(bytes);
    reader.read(input, "graph", syntax);
  }
  return reader.finish();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream input(text);
  for (std::string line; std::getline(input, line);) lines.push_back(line);
  return lines;
}

std::string join(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

const std::vector<Syntax> all_syntaxes = {Syntax::Turtle, Syntax::TriG, Syntax::NTriples, Syntax::NQuads};

}  // namespace

TEST_CASE("what extract writes is read and written again byte for byte") {
  for (const auto& articles : {sample_articles(), hostile_articles()}) {
    std::vector<ArticleClaims> sorted = articles;
    std::sort(sorted.begin(), sorted.end());
    const std::string bytes = extract(sorted);
    const ClaimsRead read = read_as_claims(bytes);
    CHECK(read.diagnostics.empty());
    REQUIRE(read.articles.size() == sorted.size());
    CHECK(extract(read.articles) == bytes);
  }
}

TEST_CASE("everything but known labels comes back as it was") {
  std::vector<ArticleClaims> articles = sample_articles();
  std::sort(articles.begin(), articles.end());
  std::vector<ArticleClaims> read = read_as_claims(extract(articles)).articles;
  REQUIRE(read.size() == articles.size());
  for (std::size_t index = 0; index < read.size(); ++index) {
    CHECK(read[index].build == sample_build());
    read[index].build = {};
    for (EntityUse& use : read[index].entities) {
      if (sample_entities().contains(use.slug)) use.label.clear();
    }
    CHECK(read[index] == articles[index]);
  }
}

TEST_CASE("assembling what was extracted gives what building gives") {
  for (const Syntax syntax : all_syntaxes) {
    CHECK(write(build(read_as_claims(extract(sample_articles())).articles), syntax) ==
          write(build(sample_articles()), syntax));
  }
}

TEST_CASE("the order of statements does not matter") {
  std::vector<std::string> lines = lines_of(extract(sample_articles()));
  const std::string reference = write(build(sample_articles()), Syntax::NQuads);
  std::mt19937 random(5);
  for (int round = 0; round < 10; ++round) {
    std::shuffle(lines.begin(), lines.end(), random);
    CHECK(write(build(read_as_claims(join(lines)).articles), Syntax::NQuads) == reference);
  }
  std::sort(lines.begin(), lines.end());
  CHECK(write(build(read_as_claims(join(lines)).articles), Syntax::NQuads) == reference);
}

TEST_CASE("claims are also read from built graphs, in every syntax") {
  const std::string reference = write(build(sample_articles()), Syntax::NQuads);
  for (const Syntax syntax : all_syntaxes) {
    std::vector<ArticleClaims> articles = read_as_claims(write(build(sample_articles()), syntax), syntax).articles;
    REQUIRE(articles.size() == 3);
    articles.front().entities.push_back({.slug = "amd", .type = "Company", .label = {}});  // which no claim names
    CHECK(write(build(articles), Syntax::NQuads) == reference);
  }
}

TEST_CASE("every line that is missing is noticed or harmless, and never makes another claim") {
  const std::vector<std::string> lines = lines_of(extract(sample_articles()));
  std::set<std::string> hashes;
  for (const PlacedClaim& placed : build(sample_articles()).claims) hashes.insert(placed.hash);
  for (std::size_t missing = 0; missing < lines.size(); ++missing) {
    std::vector<std::string> rest = lines;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(missing));
    const ClaimsRead read = read_as_claims(join(rest));
    const KnowledgeGraph graph = build(read.articles);
    for (const PlacedClaim& placed : graph.claims) CHECK(hashes.contains(placed.hash));
    CHECK(graph.claims.size() + read.diagnostics.size() == hashes.size());
  }
}

TEST_CASE("a broken line is named and costs no other claim") {
  std::vector<std::string> lines = lines_of(extract(sample_articles()));
  const auto broken = std::find_if(lines.begin(), lines.end(),
                                   [](const std::string& line) { return line.find("#status>") != std::string::npos; });
  REQUIRE(broken != lines.end());
  broken->erase(broken->size() - 3);
  const ClaimsRead read = read_as_claims(join(lines));
  REQUIRE(read.diagnostics.size() == 2);
  CHECK(read.diagnostics[0].place.file == "claims");
  CHECK(read.diagnostics[0].place.line == static_cast<std::size_t>(broken - lines.begin()) + 1);
  CHECK(read.diagnostics[0].place.column > 0);
  CHECK(read.diagnostics[1].message.starts_with("claim "));
  CHECK(build(read.articles).claims.size() == build(sample_articles()).claims.size() - 1);
}

TEST_CASE("a claim that was changed is left out") {
  std::string bytes = extract(sample_articles());
  const std::size_t at = bytes.find("ontology#reported>");
  bytes.replace(at, 18, "ontology#asserted>");
  const ClaimsRead read = read_as_claims(bytes);
  REQUIRE(read.diagnostics.size() == 1);
  CHECK(read.diagnostics[0].message.find("is not what its address says") != std::string::npos);
}

TEST_CASE("claims of types and relations that the ontology does not have are left out") {
  const std::string bytes = extract(sample_articles());
  Ontology smaller = sample_ontology();
  smaller.fact_types.erase("License");
  smaller.relations.erase("manufacturer");
  smaller.fact_types["Position"].statuses = {"supports"};
  std::istringstream input(bytes);
  const ClaimsRead read = read_claims(input, "claims", Syntax::NQuads, smaller);
  std::vector<std::string> messages;
  for (const Diagnostic& diagnostic : read.diagnostics)
    messages.push_back(diagnostic.message.substr(diagnostic.message.find(' ', 6) + 1));
  std::sort(messages.begin(), messages.end());
  CHECK(messages == std::vector<std::string>{"has no status that cg:Position can have",
                                             "has the unknown type cg:License",
                                             "states the unknown relation cg:manufacturer"});
}

TEST_CASE("numbers that a store has rewritten are read as the same numbers") {
  std::string bytes = extract(sample_articles());
  const auto replace = [&](const std::string& from, const std::string& to) {
    const std::size_t at = bytes.find(from);
    REQUIRE(at != std::string::npos);
    bytes.replace(at, from.size(), to);
  };
  replace("\"5500000000\"", "\"+05500000000.00\"");
  replace("\"0.5\"", "\"0.500\"");
  replace("\"30000\"", "\"030000\"");
  CHECK(read_as_claims(bytes).diagnostics.empty());
}

TEST_CASE("foreign statements are passed over") {
  const std::string foreign =
      "<https://example.org/a> <https://example.org/b> \"c\" .\n"
      "_:x <https://example.org/b> <https://w3id.org/chipgraph/id/h20> <https://example.org/g> .\n"
      "<https://w3id.org/chipgraph/id/h20> <https://example.org/note> \"n\" "
      "<https://w3id.org/chipgraph/article/0123456789abcdef0123456789abcdef> .\n";
  const ClaimsRead read = read_as_claims(foreign + extract(sample_articles()) + foreign);
  CHECK(read.diagnostics.empty());
  CHECK(write(build(read.articles), Syntax::NQuads) == write(build(sample_articles()), Syntax::NQuads));
}

TEST_CASE("a built graph is read back as it was, from every syntax") {
  const KnowledgeGraph graph = build(sample_articles());
  for (const Syntax syntax : all_syntaxes) {
    const std::string bytes = write(graph, syntax);
    const GraphRead read = read_as_graph({bytes}, syntax);
    CHECK(read.diagnostics.empty());
    CHECK(read.graph.facts == graph.facts);
    CHECK(read.graph.relations == graph.relations);
    CHECK(read.graph.claims == graph.claims);
    CHECK(write(read.graph, syntax) == bytes);
  }
}

TEST_CASE("a graph with background knowledge is read as if it had none") {
  const KnowledgeGraph graph = build(sample_articles());
  const std::string bytes = write_dataset(graph, sample_ontology(), sample_entities(),
                                          {.syntax = Syntax::TriG, .background = true, .build = sample_build()});
  CHECK(write(read_as_graph({bytes}, Syntax::TriG).graph, Syntax::TriG) == write(graph, Syntax::TriG));
}

TEST_CASE("several graphs are put together") {
  const std::vector<ArticleClaims> articles = sample_articles();
  const KnowledgeGraph first = build({articles[0]}), second = build({articles[1]});
  const KnowledgeGraph both =
      read_as_graph({write(first, Syntax::TriG), write(second, Syntax::TriG)}, Syntax::TriG).graph;
  CHECK(both.articles.size() == 2);
  CHECK(both.claims.size() == first.claims.size() + second.claims.size());
  CHECK(both.facts.size() == first.facts.size() + second.facts.size());
}

TEST_CASE("facts and relations stored without their claims are still there") {
  const std::string trig = write(build(sample_articles()), Syntax::TriG);
  const std::string default_graph = trig.substr(0, trig.find("article:00000000000000000000000000000000 {"));
  const GraphRead read = read_as_graph({default_graph}, Syntax::TriG);
  const KnowledgeGraph graph = build(sample_articles());
  CHECK(read.graph.facts.size() == graph.facts.size());
  REQUIRE(read.graph.relations.size() == 1);
  CHECK(read.graph.relations[0].object == "nvidia");
  CHECK(read.graph.claims.empty());
}

TEST_CASE("entities read from a graph have a label to show") {
  const KnowledgeGraph graph = read_as_graph({write(build(sample_articles()), Syntax::TriG)}, Syntax::TriG).graph;
  const auto label = [&](const std::string& slug) {
    for (const EntityUse& use : graph.entities) {
      if (use.slug == slug) return use.label;
    }
    return std::string("missing");
  };
  CHECK(label("us-government") == "US government");
  CHECK(label("megaspeed") == "Megaspeed");
}

TEST_CASE("no input at all is an empty graph") {
  CHECK(read_as_claims("").articles.empty());
  CHECK(read_as_graph({""}, Syntax::Turtle).graph == KnowledgeGraph{});
}
