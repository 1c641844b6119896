#include <sstream>

#include <catch2/catch.hpp>

#include "support/engine_claims.h"

using namespace chipgraph;

namespace {

using Claims = std::vector<std::string>;

struct Article {
  std::string_view body;
  std::string_view title = "";
};

/// A weight for each fallback, the first the highest.
std::string weights_of(std::string_view fallbacks) {
  std::istringstream names{std::string(fallbacks)};
  std::string weights;
  int value = 9;
  for (std::string name; names >> name; --value) {
    weights += "<weight feature=\"" + name + "\" value=\"0." + std::to_string(value) + "\"/>";
  }
  return weights;
}

/// What a text states by a rule for licences, where `role` alone is filled, from elsewhere by `fallback`.
Claims filled(std::string_view role, std::string_view fallback, const Article& article,
              std::string_view attributes = "", std::string_view before = "") {
  const std::string rules = "<fact id=\"en.test\" type=\"License\" status=\"granted\" " + std::string(attributes) +
                            "><cue>licensed</cue><example>-</example></fact>";
  const std::string fillers = "<type name=\"License\">" + std::string(before) + "<role name=\"" + std::string(role) +
                              "\" fallback=\"" + std::string(fallback) +
                              "\"><weight feature=\"same-clause\" value=\"2\"/>" + weights_of(fallback) +
                              "</role></type>";
  return test::claims({.rules = rules, .fillers = fillers}, article.body, article.title);
}

const Claims nothing{"License/granted"};
const Claims h20{"License/granted item=h20"};
constexpr std::string_view item_first = R"(<role name="item"><weight feature="same-clause" value="1"/></role>)";
constexpr std::string_view authority_first =
    R"(<role name="authority"><weight feature="same-clause" value="1"/></role>)";

}  // namespace

TEST_CASE("without a fallback a role is filled from its own sentence only") {
  CHECK(filled("item", "", {.body = "The H20 sells. It is licensed.", .title = "H20"}) == nothing);
}

TEST_CASE("a fallback is not used where the sentence fills the role") {
  CHECK(filled("item", "previous title article", {.body = "The MI308 sells. The H20 is licensed."}) == h20);
}

TEST_CASE("previous: the nearest sentence before that has a candidate") {
  CHECK(filled("item", "previous", {.body = "The MI308 sells. The H20 sells. It rained. It is licensed."}) == h20);
}

TEST_CASE("previous: of one sentence the first candidate and what is coordinated with it") {
  CHECK(filled("item", "previous", {.body = "The H20 beats the MI308. It is licensed."}) == h20);
  CHECK(filled("item", "previous", {.body = "The H20 and the MI308 sell. Both are licensed."}) ==
        Claims{"License/granted item=h20 item=mi308"});
}

TEST_CASE("previous: a product with a maker before a group of any maker") {
  CHECK(filled("item", "previous", {.body = "AI chips beat the H20. It is licensed."}) == h20);
  CHECK(filled("item", "previous", {.body = "AI chips sell. They are licensed."}) ==
        Claims{"License/granted item=ai-chips"});
}

TEST_CASE("previous: the last sentence of the paragraph above, but no earlier one, and not the title") {
  CHECK(filled("item", "previous", {.body = "The H20 sells.\n\nIt is licensed."}) == h20);
  CHECK(filled("item", "previous", {.body = "The H20 sells. It rained.\n\nIt is licensed."}) == nothing);
  CHECK(filled("item", "previous", {.body = "The H20 sells.\n\nIt rained.\n\nIt is licensed."}) == nothing);
  CHECK(filled("item", "previous", {.body = "It is licensed.", .title = "The H20"}) == nothing);
}

TEST_CASE("previous: never what comes behind") {
  CHECK(filled("item", "previous", {.body = "It is licensed. The H20 sells."}) == nothing);
}

TEST_CASE("title: a candidate of the title") {
  CHECK(filled("item", "title", {.body = "The MI308 sells. It is licensed.", .title = "H20 free"}) == h20);
  CHECK(filled("item", "title", {.body = "The H20 sells. It is licensed."}) == nothing);
}

TEST_CASE("article: what the article mentions most, at least three times") {
  CHECK(filled("item", "article", {.body = "The MI308 and H20 sell. The H20 fell. The H20 rose.\n\nIt is licensed."}) ==
        h20);
  CHECK(filled("item", "article", {.body = "The MI308 and H20 sell. The H20 rose.\n\nIt is licensed."}) == nothing);
}

TEST_CASE("article: of equals what it mentions first, also behind the claim") {
  CHECK(filled("item", "article",
               {.body = "It is licensed. The H20 beats MI308. The MI308 beats H20. The MI308 and H20 sell."}) == h20);
}

TEST_CASE("article: no destination if another place is mentioned more than half as often") {
  CHECK(filled("destination", "article",
               {.body = "China, China, China and China, but Japan and Japan.\n\nIt is licensed."}) ==
        Claims{"License/granted destination=china"});
  CHECK(filled("destination", "article", {.body = "China, China and China, but Japan and Japan.\n\nIt is licensed."}) ==
        nothing);
}

TEST_CASE("fallbacks are tried in their order until one fills the role") {
  const Article article{.body = "The MI308 sells.\n\nIt rained.\n\nIt is licensed.", .title = "H20 free"};
  CHECK(filled("item", "previous title", article) == h20);
  CHECK(filled("item", "title previous", {.body = "The MI308 sells. It is licensed.", .title = "H20 free"}) == h20);
  CHECK(filled("item", "previous title", {.body = "The MI308 sells. It is licensed.", .title = "H20 free"}) ==
        Claims{"License/granted item=mi308"});
}

TEST_CASE("maker: the item's maker, if the article mentions it anywhere") {
  CHECK(filled("holder", "item-maker", {.body = "The H20 is licensed. It rained. Nvidia grew."}, "", item_first) ==
        Claims{"License/granted holder=nvidia item=h20"});
  CHECK(filled("holder", "item-maker", {.body = "The H20 is licensed. It rained. AMD grew."}, "", item_first) == h20);
}

TEST_CASE("maker: the makers of all items") {
  CHECK(filled("holder", "item-maker", {.body = "The H20 and the MI308 are licensed. Nvidia grew. AMD fell."}, "",
               item_first) == Claims{"License/granted holder=amd holder=nvidia item=h20 item=mi308"});
}

TEST_CASE("around: the sentence behind, then the one before, in the paragraph") {
  CHECK(filled("item", "around", {.body = "The MI308 sells. It is licensed. The H20 rose."}) == h20);
  CHECK(filled("item", "around", {.body = "The H20 rose. It is licensed. It rained."}) == h20);
  CHECK(filled("item", "around", {.body = "The H20 rose.\n\nIt is licensed.\n\nThe H20 rose."}) == nothing);
}

TEST_CASE("around: a claim in the first sentence has none before it") {
  CHECK(filled("item", "around", {.body = "It is licensed."}) == nothing);
}

TEST_CASE("heading: a date that stands alone above the paragraph") {
  CHECK(filled("date", "heading", {.body = "July 2025\n\nIt is licensed."}) == Claims{"License/granted date=2025-07"});
  CHECK(filled("date", "heading", {.body = "July 2025:\n\nIt rained. It is licensed."}) ==
        Claims{"License/granted date=2025-07"});
}

TEST_CASE("heading: not a date among other words, and not one two paragraphs above") {
  CHECK(filled("date", "heading", {.body = "So it went in July 2025\n\nIt is licensed."}) == nothing);
  CHECK(filled("date", "heading", {.body = "July 2025\n\nIt rained.\n\nIt is licensed."}) == nothing);
}

TEST_CASE("law: the state body of the country whose law the measure rests on") {
  const std::string_view rule = R"(<fact id="en.test" type="Restriction" status="imposed"><cue>banned</cue>
    <example>-</example></fact>)";
  const std::string_view fillers = R"(<type name="Restriction">
    <role name="legalBasis"><weight feature="same-clause" value="1"/></role><role name="authority" fallback="law"><weight feature="law" value="1"/></role></type>)";
  CHECK(test::claims({.rules = rule, .fillers = fillers}, "It is banned by the Entity List.") ==
        Claims{"Restriction/imposed authority=us-government legalBasis=entity-list"});
  CHECK(test::claims({.rules = rule, .fillers = fillers}, "It is banned by the Chip Security Act.") ==
        Claims{"Restriction/imposed legalBasis=chip-security-act"});
}

TEST_CASE("home: the country of the authority, for imports") {
  const std::string_view text = "The Commerce Department licensed it.";
  CHECK(filled("destination", "home", {.body = text}, "direction=\"import\"", authority_first) ==
        Claims{"License/granted authority=us-department-of-commerce destination=united-states"});
  CHECK(filled("destination", "home", {.body = text}, "direction=\"export\"", authority_first) ==
        Claims{"License/granted authority=us-department-of-commerce"});
  CHECK(filled("destination", "home", {.body = text}, "", authority_first) ==
        Claims{"License/granted authority=us-department-of-commerce"});
}

TEST_CASE("no fallback fills a role that the rule keeps local") {
  CHECK(filled("item", "previous title article", {.body = "The H20 sells. It is licensed.", .title = "H20"},
               "local=\"item\"") == nothing);
  CHECK(filled("item", "previous", {.body = "The MI308 sells. The H20 is licensed."}, "local=\"item\"") == h20);
}

TEST_CASE("a fallback does not take what fills another role already") {
  constexpr std::string_view holder_first = R"(<role name="holder"><weight feature="same-clause" value="1"/></role>)";
  CHECK(filled("recipient", "previous", {.body = "Nvidia grew. Nvidia is licensed."}, "", holder_first).size() == 1);
  CHECK(filled("destination", "previous", {.body = "China grew. China licensed it."}, "", authority_first) ==
        Claims{"License/granted authority=chinese-government destination=china"});
}

TEST_CASE("a fallback does not take a state at the wrong end of the trade") {
  CHECK(filled("destination", "previous", {.body = "China grew. Beijing licensed it."}, "direction=\"export\"",
               authority_first) == Claims{"License/granted authority=chinese-government"});
  CHECK(filled("destination", "previous", {.body = "China grew. Washington licensed it."}, "direction=\"export\"",
               authority_first) == Claims{"License/granted authority=us-government destination=china"});
}

TEST_CASE("for exports a fallback does not take another state than that of the item's maker") {
  CHECK(filled("authority", "previous", {.body = "Beijing spoke. The H20 is licensed."}, "direction=\"export\"",
               item_first) == h20);
  CHECK(filled("authority", "previous", {.body = "Beijing spoke. The H20 is licensed."}, "", item_first) ==
        Claims{"License/granted authority=chinese-government item=h20"});
}

TEST_CASE("a fallback does not take what may not fill the role in its sentence") {
  CHECK(filled("item", "previous", {.body = "The Chip Security Act passed. It is licensed."}) == nothing);
  CHECK(filled("date", "previous", {.body = "It held until July 2025. It is licensed."}) == nothing);
}

TEST_CASE("told: what the last claim before says of the same item") {
  const auto told = [](std::string_view body) { return filled("destination", "told", {.body = body}, "", item_first); };
  CHECK(told("The H20 is licensed for China. It rained. The H20 is licensed.").back() ==
        "License/granted destination=china item=h20");
  CHECK(told("The H20 is licensed for China. It rained. The MI308 is licensed.").back() ==
        "License/granted item=mi308");
}

TEST_CASE("what several fallbacks find is worth the sum of their weights") {
  CHECK(filled("item", "previous title article",
               {.body = "H20 here. H20 there. H20 all over.\n\nThe MI308 sells. It is licensed.", .title = "H20"}) ==
        h20);
}

TEST_CASE("heading: a date that opens the paragraph, before a mark") {
  CHECK(filled("date", "heading", {.body = "It rained.\n\nJuly 2025: It sells. It is licensed."}) ==
        Claims{"License/granted date=2025-07"});
  CHECK(filled("date", "heading", {.body = "It rained.\n\nJuly 2025 was wet. It is licensed."}) == nothing);
}
