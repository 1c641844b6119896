#include <algorithm>

#include <catch2/catch.hpp>

#include "support/engine.h"

using namespace chipgraph;

namespace {

using Names = std::vector<std::string>;

constexpr std::string_view rules = R"(
  <mint id="en.firm" class="Company"><pattern>start-up NAME</pattern><example>-</example></mint>
  <mint id="en.lab" class="Organization"><pattern>institute NAME</pattern><example>-</example></mint>
  <mint id="en.chief" class="Person"><pattern>{holder:Company} chief NAME2</pattern><example>-</example></mint>)";

Names names(std::string_view text) { return test::mentions({.rules = rules, .fillers = {}}, text); }

Mention first_mention(std::string_view text) {
  const test::AnalysedText analysed({.rules = rules, .fillers = {}}, text);
  for (const Analysis& analysis : analysed.document().analyses) {
    if (!analysis.mentions.empty()) return analysis.mentions.front().mention;
  }
  return {};
}

}  // namespace

TEST_CASE("a cue makes a new name of its class") {
  const Mention mention = first_mention("Then the start-up Velox Labs grew.");
  CHECK(mention.value == "velox-labs");
  CHECK(mention.label == "Velox Labs");
  CHECK(mention.type == "Company");
  CHECK(mention.source == MentionSource::Minted);
  CHECK(mention.rule == "en.firm");
}

TEST_CASE("a new name is found again before and behind its cue") {
  CHECK(names("We saw Velox. The start-up Velox grew. Now Velox sells.") ==
        Names{"Velox=velox", "Velox=velox", "Velox=velox"});
}

TEST_CASE("a new name is found in the genitive, without which it is labelled") {
  CHECK(names("The start-up Velox grew. See Velox's plan.") == Names{"Velox=velox", "Velox's=velox"});
  const Mention mention = first_mention("The start-up Velox's plan failed.");
  CHECK(mention.value == "velox");
  CHECK(mention.label == "Velox");
}

TEST_CASE("a new name ends at a genitive with an apostrophe") {
  CHECK(names("The start-up Velox's Ann Roe spoke.") == Names{"Velox's=velox"});
}

TEST_CASE("of two new names that begin alike the longer is found") {
  CHECK(names("The start-up Velox grew. The start-up Velox Labs grew. Later Velox Labs sold Velox.") ==
        Names{"Velox=velox", "Velox Labs=velox-labs", "Velox Labs=velox-labs", "Velox=velox"});
}

TEST_CASE("the first cue decides the class of a new name") {
  const test::AnalysedText analysed({.rules = rules, .fillers = {}},
                                    "The start-up Velox grew. The institute Velox shrank.");
  for (const Analysis& analysis : analysed.document().analyses) {
    REQUIRE(analysis.mentions.size() == 1);
    CHECK(analysis.mentions[0].mention.type == "Company");
  }
}

TEST_CASE("no new name is made of a name of the lexicon") {
  CHECK(names("The start-up Nvidia grew.") == Names{"Nvidia=nvidia"});
}

TEST_CASE("a new name does not cover part of a longer name of the lexicon") {
  CHECK(names("The start-up Security grew. The Chip Security Act holds.") ==
        Names{"Security=security", "Chip Security Act=chip-security-act", "(Chip=semiconductors)"});
}

TEST_CASE("a new name is found in the spelling of its cue only") {
  CHECK(names("The start-up Velox grew. They velox it.") == Names{"Velox=velox"});
}

TEST_CASE("people named in full are known by their family name behind") {
  CHECK(names("Lisa Su came. Then Su spoke of Su's plan.") == Names{"Lisa Su=lisa-su", "Su=lisa-su", "Su's=lisa-su"});
}

TEST_CASE("a family name before the full name is none") {
  CHECK(names("Then Su spoke. Lisa Su came.") == Names{"Lisa Su=lisa-su"});
}

TEST_CASE("a family name behind the full name in the same sentence is found") {
  CHECK(names("Lisa Su came and then Su spoke.") == Names{"Lisa Su=lisa-su", "Su=lisa-su"});
}

TEST_CASE("new people are known by their family name too") {
  CHECK(names("We met Nvidia chief Ann Roe. Then Roe spoke.") ==
        Names{"Nvidia=nvidia", "Ann Roe=ann-roe", "Roe=ann-roe"});
}

TEST_CASE("of two people with one family name the first bears it") {
  CHECK(names("Lisa Su came. We met Nvidia chief Ann Su. Then Su spoke.").back() == "Su=lisa-su");
}

TEST_CASE("a family name is capitalised and stands alone") {
  CHECK(names("Lisa Su came. They su it.") == Names{"Lisa Su=lisa-su"});
  CHECK(names("Lisa Su came. The start-up Su Works grew.") == Names{"Lisa Su=lisa-su", "Su Works=su-works"});
}

TEST_CASE("firms are not known by their last word") {
  CHECK(names("The start-up Velox Labs grew. Then Labs shrank.") == Names{"Velox Labs=velox-labs"});
}
