// What each feature of fillers.xml holds for: with one feature as the only weight, the role is filled by the first
// mention that has it, and stays empty if none has.

#include <catch2/catch.hpp>

#include "claims/extract.h"
#include "support/engine_claims.h"

using namespace chipgraph;

namespace {

using Values = std::vector<std::string>;

struct More {
  std::string_view before = "";      ///< roles that are filled first
  std::string_view attributes = "";  ///< of the rule
  std::string_view rules = "";       ///< further rules
  std::string_view date = "2025-07-16";
};

/// Fillers of `role` in a licence that the word "licensed" (or "licence") states.
Values filled(std::string_view role, std::string_view feature, std::string_view text, const More& more = {}) {
  const std::string rules = std::string(more.rules) + "<fact id=\"en.test\" type=\"License\" status=\"granted\" " +
                            std::string(more.attributes) + "><cue>(licensed|licence)</cue><example>-</example></fact>";
  const std::string fillers = "<type name=\"License\">" + std::string(more.before) + "<role name=\"" +
                              std::string(role) + "\" many=\"no\"><weight feature=\"" + std::string(feature) +
                              "\" value=\"1\"/></role></type>";
  const Knowledge knowledge = test::engine_knowledge({.rules = rules, .fillers = fillers});
  Values values;
  for (const Claim& claim : Extractor(knowledge).extract(test::make_document(text, "", more.date)).claims) {
    for (std::string& value : claim.values(role)) values.push_back(std::move(value));
  }
  return values;
}

constexpr std::string_view item_first = R"(<role name="item"><weight feature="same-clause" value="1"/></role>)";
constexpr std::string_view destination_first =
    R"(<role name="destination"><weight feature="own-preposition" value="1"/></role>)";

}  // namespace

TEST_CASE("same-clause, near-clause and far-clause tell how far from the anchor's clause a mention stands") {
  const std::string_view text = "Nvidia is licensed because AMD fell if Huawei rose.";
  CHECK(filled("holder", "same-clause", text) == Values{"nvidia"});
  CHECK(filled("holder", "near-clause", text) == Values{"amd"});
  CHECK(filled("holder", "far-clause", text) == Values{"huawei"});
}

TEST_CASE("own-preposition holds behind a preposition of the role") {
  CHECK(filled("destination", "own-preposition", "China is licensed.").empty());
  CHECK(filled("destination", "own-preposition", "Sales in China are licensed.").empty());
  CHECK(filled("destination", "own-preposition", "Sales to China are licensed.") == Values{"china"});
}

TEST_CASE("other-preposition holds behind any other preposition") {
  CHECK(filled("destination", "other-preposition", "China is licensed.").empty());
  CHECK(filled("destination", "other-preposition", "Sales in China are licensed.") == Values{"china"});
  CHECK(filled("destination", "other-preposition", "Sales to China are licensed.").empty());
}

TEST_CASE("two words may stand between a preposition and its mention, but no punctuation and no other mention") {
  CHECK(filled("destination", "own-preposition", "Sales to all of ... were licensed to the big China.") ==
        Values{"china"});
  CHECK(filled("destination", "own-preposition", "It is licensed to the very very big China.").empty());
  CHECK(filled("destination", "own-preposition", "It is licensed to all, China said.").empty());
  CHECK(filled("destination", "own-preposition", "It is licensed to Nvidia as China said.").empty());
}

TEST_CASE("a preposition in front of a list holds for all of it") {
  CHECK(filled("destination", "own-preposition", "Sales to Nvidia and AMD, of Japan and China, licensed.").empty());
  CHECK(filled("destination", "other-preposition", "Sales of Japan and China are licensed.") == Values{"japan"});
  CHECK(test::claims({.rules = R"(<fact id="en.t" type="License" status="granted"><cue>licensed</cue>
          <example>-</example></fact>)",
                      .fillers = R"(<type name="License"><role name="destination"><weight feature="own-preposition"
          value="1"/><weight feature="nearest" value="0.5"/></role></type>)"},
                     "Sales to Japan and China are licensed.") ==
        Values{"License/granted destination=china destination=japan"});
}

TEST_CASE("agent-phrase holds behind the preposition of a passive's agent") {
  CHECK(filled("holder", "agent-phrase", "AMD was licensed by Nvidia.") == Values{"nvidia"});
  CHECK(filled("holder", "agent-phrase", "AMD was licensed with Nvidia.").empty());
}

TEST_CASE("before and after tell on which side of the anchor a mention stands") {
  CHECK(filled("holder", "before", "AMD licensed Nvidia.") == Values{"amd"});
  CHECK(filled("holder", "after", "AMD licensed Nvidia.") == Values{"nvidia"});
}

TEST_CASE("adjacent holds right beside words of a cue") {
  CHECK(filled("holder", "adjacent", "AMD has licensed Nvidia.") == Values{"nvidia"});
  CHECK(filled("holder", "adjacent", "AMD licensed old Nvidia.") == Values{"amd"});
  CHECK(filled("holder", "adjacent", "AMD has licensed old Nvidia.").empty());
}

TEST_CASE("nearest holds for the candidate with the fewest words to the anchor") {
  CHECK(filled("holder", "nearest", "AMD has today licensed old Nvidia.") == Values{"nvidia"});
}

TEST_CASE("distance grows with the words between a mention and the anchor") {
  CHECK(filled("holder", "distance", "AMD has today licensed old Nvidia.") == Values{"amd"});
}

TEST_CASE("first holds for the first candidate of a clause that has no preposition") {
  CHECK(filled("holder", "first", "AMD has licensed Nvidia.") == Values{"amd"});
  CHECK(filled("holder", "first", "With AMD it licensed Nvidia.") == Values{"nvidia"});
}

TEST_CASE("first holds for no mention inside a longer one") {
  CHECK(filled("holder", "first", "The Nvidia H20 is licensed for now, AMD said.") == Values{"amd"});
}

TEST_CASE("first holds for nothing that only describes the name behind it") {
  CHECK(filled("holder", "first", "Nvidia chief Jensen Huang licensed AMD.") == Values{"amd"});
}

TEST_CASE("possessive holds for a genitive before its noun and for a maker before its product") {
  CHECK(filled("holder", "possessive", "They licensed Nvidia's plan.") == Values{"nvidia"});
  CHECK(filled("holder", "possessive", "They licensed AMD MI308 sales.") == Values{"amd"});
  CHECK(filled("holder", "possessive", "They licensed Nvidia.").empty());
}

TEST_CASE("nested holds inside a longer mention and for the first part of a compound") {
  CHECK(filled("item", "nested", "They licensed the Nvidia H20.") == Values{"h20"});
  CHECK(filled("item", "nested", "They licensed a chipmaker.", {.rules = "<set id=\"firm\">*maker</set>"}) ==
        Values{"semiconductors"});
  CHECK(filled("item", "nested", "They licensed the H200.").empty());
}

TEST_CASE("modifies holds for a country's adjective right before a name") {
  CHECK(filled("destination", "modifies", "They licensed Chinese Alibaba.") == Values{"china"});
  CHECK(filled("destination", "modifies", "They licensed Chinese internet giant Alibaba.") == Values{"china"});
  CHECK(filled("destination", "modifies", "They licensed Chinese sales.").empty());
  CHECK(filled("destination", "modifies", "They licensed China, Alibaba said.").empty());
}

TEST_CASE("modifies holds for an employer before a person, one word between them at most") {
  CHECK(filled("holder", "modifies", "Nvidia chief Jensen Huang licensed it.") == Values{"nvidia"});
  CHECK(filled("holder", "modifies", "Nvidia and so did Jensen Huang licensed it.").empty());
  CHECK(filled("holder", "modifies", "Nvidia, Jensen Huang said, licensed it.").empty());
}

TEST_CASE("counts-item holds for a number before a product or a word that counts them") {
  CHECK(filled("quantity", "counts-item", "They licensed 300 H20.") == Values{"300"});
  CHECK(filled("quantity", "counts-item", "They licensed 300 brand new H20.") == Values{"300"});
  CHECK(filled("quantity", "counts-item", "They licensed 300 units.") == Values{"300"});
  CHECK(filled("quantity", "counts-item", "They licensed 300 people.").empty());
}

TEST_CASE("counts-item holds for a large number at the end of its phrase") {
  CHECK(filled("quantity", "counts-item", "They licensed 60,000.") == Values{"60000"});
  CHECK(filled("quantity", "counts-item", "They licensed 60,000, as ever.") == Values{"60000"});
  CHECK(filled("quantity", "counts-item", "They licensed 43.").empty());
}

TEST_CASE("indirect holds for a place through which a state body acts, and the body fills the role") {
  CHECK(filled("authority", "indirect", "Sales were licensed in China.") == Values{"chinese-government"});
  CHECK(filled("authority", "indirect", "The Chinese government licensed it.").empty());
  CHECK(filled("authority", "indirect", "The Commerce Department licensed it.").empty());
  CHECK(filled("authority", "indirect", "Japan licensed it.").empty());
}

TEST_CASE("an agency that acts for its government is indirect as an authority") {
  CHECK(filled("authority", "indirect", "The Douane licensed it.") == Values{"dutch-government"});
}

TEST_CASE("acting holds for a place named by its noun, or by any word right before a cue") {
  CHECK(filled("authority", "acting", "China has licensed it.") == Values{"chinese-government"});
  CHECK(filled("authority", "acting", "A Chinese licence is there.") == Values{"chinese-government"});
  CHECK(filled("authority", "acting", "A Chinese sale was licensed.").empty());
}

TEST_CASE("where nouns have capitals acting holds for every name with a capital") {
  const std::string_view fillers = R"(<type name="License"><role name="authority"><weight feature="acting" value="1"/>
    </role></type>)";
  const auto stated = [&](std::string_view text) {
    return test::claims({.rules = R"(<fact id="de.test" type="License" status="granted"><cue>erlaubt</cue>
                          <example>-</example></fact>)",
                         .fillers = fillers,
                         .language = "de"},
                        text);
  };
  CHECK(stated("US hat das erlaubt.") == Values{"License/granted authority=us-government"});
  CHECK(stated("Das chinesisch Amt hat es erlaubt.") == Values{"License/granted"});
  CHECK(filled("authority", "acting", "US has licensed it.").empty());
}

TEST_CASE("acting does not hold behind a preposition, except for that of a passive's agent") {
  CHECK(filled("authority", "acting", "Sales in China were licensed.").empty());
  CHECK(filled("authority", "acting", "Sales to China were licensed.").empty());
  CHECK(filled("authority", "acting", "Sales were licensed by China.") == Values{"chinese-government"});
}

TEST_CASE("acting holds for no place that is the first part of a word with hyphen") {
  CHECK(filled("authority", "acting", "A China-sale was licensed.").empty());
}

TEST_CASE("people in office act for their body, at the dates of their tenures") {
  CHECK(filled("authority", "acting", "Trump licensed it.") == Values{"us-government"});
  CHECK(filled("authority", "acting", "Trump licensed it.", {.date = "2020-05-01"}) == Values{"us-government"});
  CHECK(filled("authority", "acting", "Trump licensed it.", {.date = "2022-05-01"}).empty());
  CHECK(filled("authority", "acting", "Biden licensed it.", {.date = "2022-05-01"}) == Values{"us-government"});
  CHECK(filled("authority", "acting", "Biden licensed it.").empty());
}

TEST_CASE("a tenure counts if it may hold at a date that is known in part") {
  CHECK(filled("authority", "acting", "Trump licensed it.", {.date = "2025-01"}) == Values{"us-government"});
}

TEST_CASE("a tenure counts if the date is not known at all") {
  CHECK(filled("authority", "acting", "Trump licensed it.", {.date = ""}) == Values{"us-government"});
}

TEST_CASE("the last day of a tenure belongs to it") {
  CHECK(filled("authority", "acting", "Biden licensed it.", {.date = "2025-01-19"}) == Values{"us-government"});
}

TEST_CASE("anaphor holds for what refers back") {
  const std::string_view rules =
      R"(<anaphor id="en.a" class="Company"><pattern>the firm</pattern><example>-</example></anaphor>)";
  CHECK(filled("holder", "anaphor", "Nvidia grew. Then the firm licensed AMD.", {.rules = rules}) == Values{"nvidia"});
}

TEST_CASE("minted holds for a new name") {
  const std::string_view rules =
      R"(<mint id="en.m" class="Company"><pattern>start-up NAME</pattern><example>-</example></mint>)";
  CHECK(filled("holder", "minted", "Then AMD licensed the start-up Velox.", {.rules = rules}) == Values{"velox"});
}

TEST_CASE("generic holds for a group of products of any maker") {
  CHECK(filled("item", "generic", "They licensed the H20, not AI chips.").empty());
  CHECK(filled("item", "generic", "They licensed the Hopper architecture.").empty());
  CHECK(filled("item", "generic", "They licensed the H20 for now, then AI chips.") == Values{"ai-chips"});
}

TEST_CASE("maker holds for who made the item") {
  CHECK(filled("holder", "maker", "AMD and Nvidia licensed the H20.", {.before = item_first}) == Values{"nvidia"});
  CHECK(filled("holder", "maker", "AMD licensed the H20.", {.before = item_first}).empty());
}

TEST_CASE("maker-home and maker-abroad tell, for exports, whether a state is that of the item's maker") {
  const std::string_view text = "China licensed the H20 and so did Washington.";
  const More exports{.before = item_first, .attributes = "direction=\"export\""};
  CHECK(filled("authority", "maker-home", text, exports) == Values{"us-government"});
  CHECK(filled("authority", "maker-abroad", text, exports) == Values{"chinese-government"});
  CHECK(filled("authority", "maker-home", text, {.before = item_first}).empty());
  CHECK(filled("authority", "maker-abroad", text, {.before = item_first}).empty());
}

TEST_CASE("a group of any maker is at home where the products of it are that the article names most") {
  const std::string_view text = "China licensed AI chips. The H20 and the H200 sell.";
  const More exports{.before = item_first, .attributes = "direction=\"export\""};
  CHECK(filled("authority", "maker-abroad", text, exports) == Values{"chinese-government"});
  CHECK(filled("authority", "maker-home", text, exports).empty());
}

TEST_CASE("without a known maker a state is neither at home nor abroad") {
  const std::string_view text = "China licensed AI chips.";
  const More exports{.before = item_first, .attributes = "direction=\"export\""};
  CHECK(filled("authority", "maker-home", text, exports).empty());
  CHECK(filled("authority", "maker-abroad", text, exports).empty());
}

TEST_CASE("against-direction holds for a state that would let out goods to itself") {
  const std::string_view text = "China and the White House licensed sales to China.";
  CHECK(filled("authority", "against-direction", text,
               {.before = destination_first, .attributes = "direction=\"export\""}) == Values{"chinese-government"});
  CHECK(filled("authority", "against-direction", text, {.before = destination_first}).empty());
}

TEST_CASE("against-direction holds for a state that would let goods into another country") {
  const std::string_view text = "China and the White House licensed sales to China.";
  CHECK(filled("authority", "against-direction", text,
               {.before = destination_first, .attributes = "direction=\"import\""}) == Values{"us-government"});
}

TEST_CASE("taken holds for a mention that fills another role already") {
  CHECK(filled("authority", "taken", "Washington licensed sales to China.", {.before = destination_first}) ==
        Values{"chinese-government"});
}
