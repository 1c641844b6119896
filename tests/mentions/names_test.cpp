#include <catch2/catch.hpp>

#include "support/engine.h"

using namespace chipgraph;

namespace {

using Names = std::vector<std::string>;

Names names(std::string_view text, std::string_view rules = "") {
  return test::mentions({.rules = rules, .fillers = {}}, text);
}

Names german_names(std::string_view text, std::string_view rules = "") {
  return test::mentions({.rules = rules, .fillers = {}, .language = "de"}, text);
}

}  // namespace

TEST_CASE("a name of the lexicon is found with its entity") {
  CHECK(names("Yesterday Nvidia met Jensen Huang.") == Names{"Nvidia=nvidia", "Jensen Huang=jensen-huang"});
}

TEST_CASE("of two names the longer is found, and the one inside it is kept as nested") {
  CHECK(names("The Nvidia H20 sells.") == Names{"Nvidia H20=h20", "(Nvidia=nvidia)", "(H20=h20)"});
  CHECK(names("The Chip Security Act passed.") ==
        Names{"Chip Security Act=chip-security-act", "(Chip=semiconductors)"});
}

TEST_CASE("names side by side each hold the shorter ones inside them") {
  CHECK(names("The Nvidia H20 Titan X sold.") ==
        Names{"Nvidia H20=h20", "(Nvidia=nvidia)", "(H20=h20)", "Titan X=titan-x", "(Titan=titan-x)"});
}

TEST_CASE("a name is found in the genitive") {
  CHECK(names("See Nvidia's plan and China’s answer.") == Names{"Nvidia's=nvidia", "China’s=china"});
  CHECK(german_names("Das ist Nvidias Plan.") == Names{"Nvidias=nvidia"});
}

TEST_CASE("a name is found in the plural") { CHECK(names("They sold H20s.") == Names{"H20s=h20"}); }

TEST_CASE("a name written with capitals is not found in small letters, one in small letters in any case") {
  CHECK(names("They saw china and nvidia.").empty());
  CHECK(names("Sales of CHIPS and Chips and chips.") ==
        Names{"CHIPS=semiconductors", "Chips=semiconductors", "chips=semiconductors"});
}

TEST_CASE("a lower-case word of a longer name may be inflected") {
  CHECK(german_names("Sie traf Vertreter der chinesischen Regierung.") ==
        Names{"chinesischen Regierung=chinese-government", "(chinesischen=china)"});
}

TEST_CASE("hyphens between the words of a name do not count") {
  CHECK(names("The Nvidia-H20 sells.") == Names{"Nvidia-H20=h20", "(Nvidia=nvidia)", "(H20=h20)"});
}

TEST_CASE("a name in a compound with hyphens is a mention of its own") {
  CHECK(names("The H20-sale begins.") == Names{"H20=h20"});
}

TEST_CASE("the first part of a compound is a nested mention if a rule knows the second part") {
  CHECK(names("A chipmaker.", R"(<set id="firm">*maker</set>)") == Names{"(chipmaker=semiconductors)"});
  CHECK(names("A chipmaker.").empty());
}

TEST_CASE("the first part of a compound is found before an inflected second part") {
  CHECK(names("The chipmakers.", R"(<set id="firm">*maker</set>)") == Names{"(chipmakers=semiconductors)"});
}

TEST_CASE("letters in front of a word that a rule knows make no name if they are none") {
  CHECK(names("A matchmaker.", R"(<set id="firm">*maker</set>)").empty());
}

TEST_CASE("a compound that is a name itself is not its first part") {
  CHECK(names("The chip tools sold.", R"(<set id="tool">tools</set>)") ==
        Names{"chip tools=chip-equipment", "(chip=semiconductors)"});
}

TEST_CASE("a name of another language is not found") {
  CHECK(german_names("Das US government und das Weiße Haus.") == Names{"US=united-states"});
}

TEST_CASE("names with punctuation inside are found") {
  CHECK(names("The NXT:2050i ships.") == Names{"NXT:2050i=nxt-2050i"});
}

TEST_CASE("mentions lie at the bytes of their words") {
  const test::AnalysedText analysed({.rules = {}, .fillers = {}}, "Größe: Nvidia 😀 H20.");
  const Analysis& analysis = analysed.document().analyses.at(0);
  REQUIRE(analysis.mentions.size() == 2);
  for (const PlacedMention& placed : analysis.mentions) {
    CHECK(placed.mention.range.begin == analysis.range_of(placed.words).begin);
    CHECK(placed.mention.range.end == analysis.range_of(placed.words).end);
  }
  CHECK(analysed.document().text(analysis.mentions[0].mention.range) == "Nvidia");
  CHECK(analysed.document().text(analysis.mentions[1].mention.range) == "H20");
}

TEST_CASE("a mention says by which tokens of its sentence it stands") {
  const test::AnalysedText analysed({.rules = {}, .fillers = {}}, "An \"Nvidia-H20\" sells.");
  const Analysis& analysis = analysed.document().analyses.at(0);
  REQUIRE(!analysis.mentions.empty());
  const Mention& mention = analysis.mentions[0].mention;
  CHECK(mention.first_token == 2);  // An " Nvidia - H20
  CHECK(mention.last_token == 4);
}

TEST_CASE("values are mentions too, placed over all their words") {
  CHECK(names("Nvidia lost $5.5 billion and 20 % in July 2025.") ==
        Names{"Nvidia=nvidia", "$5.5 billion=5500000000", "20 %=20", "July 2025=2025-07"});
}

TEST_CASE("a number inside a name is no value") {
  CHECK(names("The Titan 5 sold.") == Names{"Titan 5=titan-5", "(Titan=titan)"});
}

TEST_CASE("a concept is found where its pattern holds") {
  const std::string_view rules = R"(<concept id="en.c" role="condition" value="revenue-share">
    <pattern>share of ..2 sales</pattern><example>share of sales</example></concept>)";
  CHECK(names("A share of all sales.", rules) == Names{"share of all sales=revenue-share"});
  CHECK(names("A share of the firm.", rules).empty());
}
