#include "claims/extract.h"

#include <algorithm>
#include <thread>

#include <catch2/catch.hpp>

#include "support/engine_claims.h"

using namespace chipgraph;

namespace {

constexpr std::string_view rules = R"(
  <mint id="en.firm" class="Company"><pattern>start-up NAME</pattern><example>-</example></mint>
  <anaphor id="en.one" class="Chip"><pattern>the processor</pattern><example>-</example></anaphor>
  <attribution id="en.said" certainty="reported" scope="sentence"><pattern>{speaker:Person} said</pattern>
    <example>-</example></attribution>
  <fact id="en.grant" type="License" status="granted"><cue>(may sell|allowed)</cue><example>-</example></fact>
  <fact id="en.twin" type="License" status="granted"><cue>may sell</cue><example>-</example></fact>
  <fact id="en.mild" type="License" status="promised"><cue>{authority:Place} will allow</cue><example>-</example></fact>
  <relation id="en.make" predicate="manufacturer"><pattern>{subject:Product} by {object:Company}</pattern>
    <example>-</example></relation>)";

constexpr std::string_view previous_item = R"(<type name="License">
    <role name="holder"><weight feature="same-clause" value="1"/></role>
    <role name="item" fallback="previous">
    <weight feature="same-clause" value="1"/><weight feature="previous" value="0.5"/></role></type>)";

const Knowledge& knowledge() {
  static const Knowledge known = test::engine_knowledge({.rules = rules, .fillers = previous_item});
  return known;
}

const Extractor& extractor() {
  static const Extractor made(knowledge());
  return made;
}

/// The code points of `text` from `begin` to `end`.
std::string code_points(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::string result;
  std::uint32_t at = 0;
  for (const char byte : text) {
    if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) ++at;
    if (at > begin && at <= end) result += byte;
  }
  return result;
}

constexpr std::string_view long_text =
    "The H20 is new – größer als 😀. Nvidia may sell the H20. AMD may sell the MI308.\n\nAn H20 by Nvidia! Now "
    "Tencent may sell it. Lisa Su said Huawei may sell Ascend 910C. China will allow it.\n\nThe start-up Velox may "
    "sell "
    "it.";

}  // namespace

TEST_CASE("evidence counts code points, whatever stands before it") {
  const Document document =
      test::make_document("Größe ist alles 😀. Nvidia may sell the H20 in Zürich.", "Über 🚀 Chips");
  const ArticleClaims article = extractor().extract(document);
  REQUIRE(article.claims.size() == 1);
  REQUIRE(article.claims[0].evidence.size() == 1);
  const Evidence& evidence = article.claims[0].evidence[0];
  CHECK(evidence.begin == 33);
  CHECK(evidence.end == 67);
  CHECK(evidence.quote == "Nvidia may sell the H20 in Zürich.");
  CHECK(code_points(document.text, evidence.begin, evidence.end) == evidence.quote);
}

TEST_CASE("every claim of an article quotes its text at the code points that it names") {
  const Document document = test::make_document(long_text, "Über 🚀");
  const ArticleClaims article = extractor().extract(document);
  REQUIRE(article.claims.size() >= 5);
  for (const Claim& claim : article.claims) {
    REQUIRE(!claim.evidence.empty());
    for (const Evidence& evidence : claim.evidence) {
      CHECK(code_points(document.text, evidence.begin, evidence.end) == evidence.quote);
    }
  }
}

TEST_CASE("a claim rests on all sentences that gave a role, in text order") {
  const ArticleClaims article =
      extractor().extract(test::make_document("The H20 is new. It rained. Nvidia may sell it."));
  REQUIRE(article.claims.size() == 1);
  REQUIRE(article.claims[0].evidence.size() == 2);
  CHECK(article.claims[0].evidence[0].quote == "The H20 is new.");
  CHECK(article.claims[0].evidence[1].quote == "Nvidia may sell it.");
}

TEST_CASE("claims, their fillers and the entities are sorted and there once") {
  const ArticleClaims article = extractor().extract(test::make_document(long_text));
  CHECK(std::is_sorted(article.claims.begin(), article.claims.end()));
  CHECK(std::adjacent_find(article.claims.begin(), article.claims.end()) == article.claims.end());
  for (const Claim& claim : article.claims) CHECK(std::is_sorted(claim.fillers.begin(), claim.fillers.end()));
  CHECK(std::is_sorted(article.entities.begin(), article.entities.end(),
                       [](const EntityUse& a, const EntityUse& b) { return a.slug < b.slug; }));
  CHECK(std::adjacent_find(article.entities.begin(), article.entities.end(),
                           [](const EntityUse& a, const EntityUse& b) { return a.slug == b.slug; }) ==
        article.entities.end());
}

TEST_CASE("the same document gives the same claims each time and from four threads at once") {
  const Document document = test::make_document(long_text);
  const ArticleClaims expected = extractor().extract(document);
  CHECK(extractor().extract(document) == expected);
  constexpr std::size_t thread_count = 4;
  constexpr int rounds = 5;
  std::vector<int> equal(thread_count, 0);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < thread_count; ++i) {
    threads.emplace_back([&, i] {
      for (int round = 0; round < rounds; ++round) equal[i] += extractor().extract(document) == expected ? 1 : 0;
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(equal == std::vector<int>(thread_count, rounds));
}

TEST_CASE("what was read before does not change what an article states") {
  const Extractor fresh(knowledge());
  const Document document = test::make_document("Velox may sell it.");
  const ArticleClaims expected = fresh.extract(document);
  static_cast<void>(fresh.extract(test::make_document(long_text)));
  CHECK(fresh.extract(document) == expected);
  CHECK(expected.entities.empty());
}

TEST_CASE("the entities of an article are those it names and those that fill a role or speak") {
  const ArticleClaims article = extractor().extract(
      test::make_document("The H20 is new. China will allow the processor. Then Lisa Su said Nvidia may sell it."));
  std::vector<std::string> slugs;
  for (const EntityUse& use : article.entities) slugs.push_back(use.slug);
  CHECK(slugs == std::vector<std::string>{"china", "chinese-government", "h20", "lisa-su", "nvidia"});
}

TEST_CASE("an entity is listed with its class, and with a label only if it is new") {
  const ArticleClaims article = extractor().extract(test::make_document("The start-up Velox and AMD grew."));
  REQUIRE(article.entities.size() == 2);
  CHECK(article.entities[0] == EntityUse{.slug = "amd", .type = "Company", .label = ""});
  CHECK(article.entities[1] == EntityUse{.slug = "velox", .type = "Company", .label = "Velox"});
}

TEST_CASE("a new entity is labelled by its longest spelling") {
  const ArticleClaims article =
      extractor().extract(test::make_document("The start-up Velo AI grew. The start-up Vélo-AI grew."));
  REQUIRE(article.entities.size() == 1);
  CHECK(article.entities[0].slug == "velo-ai");
  CHECK(article.entities[0].label == "Vélo-AI");
}

TEST_CASE("an article keeps what its document says of it") {
  Document document = test::make_document("Nvidia may sell it.", "A title", "2025-07-16");
  document.url = "https://news.example/1";
  document.sha256 = "abc";
  const ArticleClaims article = extractor().extract(document);
  CHECK(article.url == document.url);
  CHECK(article.title == "A title");
  CHECK(article.date == "2025-07-16");
  CHECK(article.language == "en");
  CHECK(article.sha256 == "abc");
}

TEST_CASE("an article's address depends on its URL, without one on its text") {
  Document one = test::make_document("Nvidia may sell it.");
  Document two = test::make_document("AMD may sell it.");
  CHECK(extractor().extract(one).hash != extractor().extract(two).hash);
  one.url = two.url = "https://news.example/1";
  CHECK(extractor().extract(one).hash == extractor().extract(two).hash);
}

TEST_CASE("a text without sentences states nothing") {
  const ArticleClaims article = extractor().extract(test::make_document(""));
  CHECK(article.claims.empty());
  CHECK(article.entities.empty());
}

TEST_CASE("a claim says which rule found it, and all rules that fire can be asked for") {
  const Document document = test::make_document("Then the start-up Velox may sell it.");
  const ArticleClaims article = extractor().extract(document);
  REQUIRE(article.claims.size() == 1);
  CHECK(article.claims[0].rule == "en.grant");
  CHECK(extractor().fired_rules(document) == std::vector<std::string>{"en.firm", "en.grant", "en.twin"});
}

TEST_CASE("a language is known if there are rules for it") {
  CHECK(extractor().knows("en"));
  CHECK_FALSE(extractor().knows("fr"));
  CHECK_FALSE(extractor().knows(""));
}
