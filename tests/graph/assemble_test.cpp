#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "graph/graph.h"
#include "support/sample.h"

using namespace chipgraph;
using namespace chipgraph::test;

namespace {

KnowledgeGraph assemble_all(std::vector<ArticleClaims> articles) {
  return assemble(std::move(articles), sample_ontology(), sample_entities());
}

/// The graph of articles "a", "b", … with one claim each.
KnowledgeGraph assemble_claims(const std::vector<Claim>& claims) {
  std::vector<ArticleClaims> articles;
  for (const Claim& claim : claims)
    articles.push_back(make_article(std::string(1, static_cast<char>('a' + articles.size())), {claim}));
  return assemble_all(std::move(articles));
}

Claim banned(std::string_view date) {
  if (date.empty()) return make_claim("Restriction", "imposed", {{"item", "h20"}, {"destination", "china"}});
  return make_claim("Restriction", "imposed", {{"item", "h20"}, {"destination", "china"}, {"date", date}});
}

std::vector<std::string> values(const Fact& fact, std::string_view role) {
  std::vector<std::string> found;
  for (const Filler& filler : fact.fillers) {
    if (filler.role == role) found.push_back(filler.value);
  }
  return found;
}

/// The dates of the facts that claims with `dates` come to, "" for none, each with its number of claims, sorted.
std::vector<std::pair<std::string, std::size_t>> merged_dates(const std::vector<std::string>& dates) {
  std::vector<Claim> claims;
  for (const std::string& date : dates) claims.push_back(banned(date));
  std::vector<std::pair<std::string, std::size_t>> merged;
  for (const Fact& fact : assemble_claims(claims).facts) {
    const std::vector<std::string> found = values(fact, "date");
    REQUIRE(found.size() <= 1);
    merged.emplace_back(found.empty() ? "" : found.front(), fact.claims.size());
  }
  std::sort(merged.begin(), merged.end());
  return merged;
}

using Dates = std::vector<std::pair<std::string, std::size_t>>;

}  // namespace

TEST_CASE("no articles give an empty graph") {
  const KnowledgeGraph graph = assemble_all({});
  CHECK(graph.articles.empty());
  CHECK(graph.facts.empty());
}

TEST_CASE("an article without claims stays in the graph with its entities") {
  ArticleClaims article = make_article("a", {});
  article.entities = {{.slug = "h20", .type = "Chip", .label = {}}};
  const KnowledgeGraph graph = assemble_all({article});
  REQUIRE(graph.articles.size() == 1);
  CHECK(graph.entities == article.entities);
  CHECK(graph.facts.empty());
}

TEST_CASE("the same fact of two articles is one fact with two claims") {
  const KnowledgeGraph graph = assemble_claims({banned("2025-04"), banned("2025-04")});
  REQUIRE(graph.facts.size() == 1);
  REQUIRE(graph.claims.size() == 2);
  CHECK(graph.facts[0].claims == std::vector<std::size_t>{0, 1});
  CHECK(graph.claims[0].article != graph.claims[1].article);
}

TEST_CASE("a fact carries the union of its claims' fillers, and conflicting ones stay") {
  const KnowledgeGraph graph = assemble_claims({
      make_claim("License", "granted", {{"holder", "nvidia"}, {"item", "h20"}, {"authority", "us-government"}}),
      make_claim("License", "granted",
                 {{"holder", "nvidia"},
                  {"item", "h20"},
                  {"authority", "us-department-of-commerce"},
                  {"condition", "revenue-share"}}),
  });
  REQUIRE(graph.facts.size() == 1);
  CHECK(values(graph.facts[0], "authority") == std::vector<std::string>{"us-department-of-commerce", "us-government"});
  CHECK(values(graph.facts[0], "condition") == std::vector<std::string>{"revenue-share"});
  CHECK(graph.claims[0].claim.values("authority").size() == 1);
  CHECK(graph.claims[1].claim.values("authority").size() == 1);
}

TEST_CASE("type, status and every key role keep facts apart") {
  const Claim base =
      make_claim("License", "granted", {{"holder", "nvidia"}, {"item", "h20"}, {"destination", "china"}});
  const std::vector<Claim> others = {
      make_claim("License", "denied", {{"holder", "nvidia"}, {"item", "h20"}, {"destination", "china"}}),
      make_claim("License", "granted", {{"holder", "amd"}, {"item", "h20"}, {"destination", "china"}}),
      make_claim("License", "granted", {{"holder", "nvidia"}, {"item", "h200"}, {"destination", "china"}}),
      make_claim("License", "granted", {{"holder", "nvidia"}, {"item", "h20"}, {"destination", "russia"}}),
      make_claim("License", "granted", {{"holder", "nvidia"}, {"item", "h20"}}),
      make_claim("License", "granted",
                 {{"holder", "nvidia"}, {"item", "h20"}, {"item", "h200"}, {"destination", "china"}}),
      make_claim("Restriction", "granted", {{"item", "h20"}, {"destination", "china"}}),
  };
  for (const Claim& other : others) CHECK(assemble_claims({base, other}).facts.size() == 2);
}

TEST_CASE("amounts and measures are keys with their units") {
  CHECK(assemble_claims({make_claim("FinancialImpact", "loss", {{"company", "nvidia"}, {"amount", "5500000000 USD"}}),
                         make_claim("FinancialImpact", "loss", {{"company", "nvidia"}, {"amount", "5500000000 EUR"}})})
            .facts.size() == 2);
  CHECK(assemble_claims({make_claim("Specification", "", {{"chip", "h20"}, {"value", "96 GB"}}),
                         make_claim("Specification", "", {{"chip", "h20"}, {"value", "96 GB"}})})
            .facts.size() == 1);
}

TEST_CASE("a coarse or missing date joins the only more precise one that it fits") {
  CHECK(merged_dates({"", "2025-04"}) == Dates{{"2025-04", 2}});
  CHECK(merged_dates({"2025", "2025-04"}) == Dates{{"2025-04", 2}});
  CHECK(merged_dates({"2025-04", "2025-04-16"}) == Dates{{"2025-04-16", 2}});
  CHECK(merged_dates({"", "2025", "2025-04", "2025-04-16"}) == Dates{{"2025-04-16", 4}});
  CHECK(merged_dates({"2024", "2025-04"}) == Dates{{"2024", 1}, {"2025-04", 1}});
  CHECK(merged_dates({"", ""}) == Dates{{"", 2}});
}

TEST_CASE("a date that fits several more precise ones stands alone") {
  CHECK(merged_dates({"2025", "2025-04", "2025-07"}) == Dates{{"2025", 1}, {"2025-04", 1}, {"2025-07", 1}});
  CHECK(merged_dates({"", "2025-04", "2025-07"}) == Dates{{"", 1}, {"2025-04", 1}, {"2025-07", 1}});
  CHECK(merged_dates({"2025-04", "2025-04-16", "2025-07"}) == Dates{{"2025-04-16", 2}, {"2025-07", 1}});
}

TEST_CASE("a claim with two dates states two facts") {
  const KnowledgeGraph graph = assemble_claims(
      {make_claim("Restriction", "imposed",
                  {{"item", "h20"}, {"destination", "china"}, {"date", "2025-04"}, {"date", "2025-07"}})});
  REQUIRE(graph.facts.size() == 2);
  CHECK(graph.claims.size() == 1);
  CHECK(values(graph.facts[0], "date").size() == 1);
}

TEST_CASE("a fact has the strongest certainty of its claims") {
  Claim expected = banned("2025-04"), disputed = banned("2025-04"), reported = banned("2025-04");
  expected.certainty = Certainty::Expected;
  disputed.certainty = Certainty::Disputed;
  reported.certainty = Certainty::Reported;
  CHECK(assemble_claims({disputed}).facts.at(0).certainty == Certainty::Disputed);
  CHECK(assemble_claims({disputed, expected}).facts.at(0).certainty == Certainty::Expected);
  CHECK(assemble_claims({reported, expected, disputed}).facts.at(0).certainty == Certainty::Reported);
  CHECK(assemble_claims({reported, banned("2025-04")}).facts.at(0).certainty == Certainty::Asserted);
}

TEST_CASE("the same article given twice counts once, whichever comes first") {
  ArticleClaims first = make_article("a", {banned("2025-04")});
  ArticleClaims second = first;
  second.title = "Another title";
  const KnowledgeGraph graph = assemble_all({first, second});
  const KnowledgeGraph turned = assemble_all({second, first});
  REQUIRE(graph.articles.size() == 1);
  CHECK(graph.claims.size() == 1);
  CHECK(graph.articles == turned.articles);
}

TEST_CASE("direct relations need a claim that is not disputed and state no fact") {
  const KnowledgeGraph graph = assemble_claims({make_relation("h20", "manufacturer", "nvidia"),
                                                make_relation("h20", "manufacturer", "nvidia", Certainty::Reported),
                                                make_relation("h20", "manufacturer", "nvidia", Certainty::Disputed),
                                                make_relation("mi308", "manufacturer", "nvidia", Certainty::Disputed)});
  CHECK(graph.facts.empty());
  CHECK(graph.claims.size() == 4);
  REQUIRE(graph.relations.size() == 1);
  CHECK(graph.relations[0].subject == "h20");
  CHECK(graph.relations[0].predicate == "manufacturer");
  CHECK(graph.relations[0].object == "nvidia");
  CHECK(graph.relations[0].claims.size() == 2);
}

TEST_CASE("a known entity has its class from the knowledge base and no label") {
  ArticleClaims article = make_article("a", {});
  article.entities = {{.slug = "h20", .type = "Product", .label = "the H20"}};
  CHECK(assemble_all({article}).entities == std::vector<EntityUse>{{.slug = "h20", .type = "Chip", .label = {}}});
}

TEST_CASE("a minted entity has its most specific class and its longest label") {
  ArticleClaims first = make_article("a", {}), second = make_article("b", {}), third = make_article("c", {});
  first.entities = {{.slug = "megaspeed", .type = "Organization", .label = "Megaspeed International"}};
  second.entities = {{.slug = "megaspeed", .type = "Company", .label = "Megaspeed"}};
  third.entities = {{.slug = "megaspeed", .type = "Organization", .label = "MegaSpeed International"}};
  const KnowledgeGraph graph = assemble_all({third, first, second});
  CHECK(graph.entities ==
        std::vector<EntityUse>{{.slug = "megaspeed", .type = "Company", .label = "MegaSpeed International"}});
}

TEST_CASE("an entity that only a claim names is an entity of the graph") {
  Claim claim = banned("");
  claim.speaker = "jensen-huang";
  ArticleClaims article = make_article("a", {claim});
  article.entities.clear();
  std::vector<std::string> slugs;
  for (const EntityUse& use : assemble_all({article}).entities) slugs.push_back(use.slug);
  CHECK(slugs == std::vector<std::string>{"china", "h20", "jensen-huang"});
}

TEST_CASE("hashes tell claims apart by article, content and evidence") {
  const Claim claim = banned("2025-04");
  Claim moved = claim, weaker = claim, spoken = claim, quoted = claim;
  moved.evidence[0].end = 21;
  weaker.certainty = Certainty::Reported;
  spoken.speaker = "jensen-huang";
  quoted.evidence[0].quote = "other text";
  const std::string hash = claim_hash("a", claim);
  CHECK(hash.size() == 32);
  CHECK(claim_hash("b", claim) != hash);
  CHECK(claim_hash("a", moved) != hash);
  CHECK(claim_hash("a", weaker) != hash);
  CHECK(claim_hash("a", spoken) != hash);
  CHECK(claim_hash("a", quoted) == hash);
}

TEST_CASE("the order of articles and claims does not matter") {
  std::vector<ArticleClaims> articles;
  const std::vector<std::string> dates = {"", "2025", "2025-04", "2025-04-16", "2025-07"};
  for (std::size_t index = 0; index < dates.size(); ++index) {
    articles.push_back(
        make_article(std::to_string(index), {banned(dates[index]), make_relation("h20", "manufacturer", "nvidia")}));
  }
  const KnowledgeGraph reference = assemble_all(articles);
  std::mt19937 random(1);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(articles.begin(), articles.end(), random);
    for (ArticleClaims& article : articles) std::shuffle(article.claims.begin(), article.claims.end(), random);
    CHECK(assemble_all(articles) == reference);
  }
}
