// Which rules came near, and which condition failed.

#include <catch2/catch.hpp>

#include "claims/extract.h"
#include "support/engine_claims.h"

using namespace chipgraph;

namespace {

std::string fact(std::string_view id, std::string_view attributes, std::string_view children) {
  return "<fact id=\"en." + std::string(id) + R"(" type="License" )" + std::string(attributes) + ">" +
         std::string(children) + "<example>-</example></fact>";
}

constexpr std::string_view granted = R"(status="granted")";
constexpr std::string_view may_sell = "<cue>may</cue><cue>(sell|ship) {item}?</cue>";

std::vector<NearMiss> near_misses(std::string_view rules, std::string_view text, const FactKind& why,
                                  std::string_view fillers = "") {
  const Knowledge knowledge = test::engine_knowledge({.rules = rules, .fillers = fillers});
  return Extractor(knowledge).explain(test::make_document(text), why).near_misses;
}

const FactKind any_licence{.type = "License", .status = {}};
const FactKind granted_licence{.type = "License", .status = "granted"};
const FactKind denied_licence{.type = "License", .status = "denied"};

}  // namespace

TEST_CASE("nothing comes near unless it was asked for") {
  const Knowledge knowledge = test::engine_knowledge({.rules = fact("a", granted, may_sell), .fillers = {}});
  const Explanation explanation = Extractor(knowledge).explain(test::make_document("Nvidia may go."));
  CHECK(explanation.why.empty());
  CHECK(explanation.near_misses.empty());
}

TEST_CASE("a near miss names the cue that is missing") {
  const auto misses = near_misses(fact("a", granted, may_sell), "Nvidia may go.", granted_licence);
  REQUIRE(misses.size() == 1);
  CHECK((misses[0].rule == "en.a" && misses[0].sentence == 1 && misses[0].failed == 1 && misses[0].draft == 0));
  REQUIRE(misses[0].cues.size() == 2);
  CHECK((misses[0].cues[0].holds && misses[0].cues[0].words.text == "may"));
  CHECK((!misses[0].cues[1].holds && misses[0].cues[1].pattern == "(sell|ship) {item}?"));
}

TEST_CASE("a rule whose anchor is missing comes near if another cue holds") {
  const auto misses = near_misses(fact("a", granted, may_sell), "Nvidia can sell H20.", granted_licence);
  REQUIRE(misses.size() == 1);
  CHECK((!misses[0].cues[0].holds && misses[0].cues[1].holds && misses[0].cues[1].words.text == "sell H20"));
}

TEST_CASE("a rule without any cue in the sentence does not come near") {
  CHECK(near_misses(fact("a", granted, may_sell), "Nvidia can go.", granted_licence).empty());
}

TEST_CASE("a cue of another clause is shown as out of reach") {
  const auto misses = near_misses(fact("a", granted, may_sell), "Nvidia may go because they sell.", granted_licence);
  REQUIRE(misses.size() == 1);
  CHECK((!misses[0].cues[1].holds && misses[0].cues[1].elsewhere.text == "sell"));
}

TEST_CASE("a near miss names the blockers with their words") {
  const std::string rule = std::string(may_sell) + "<unless>(perhaps|maybe)</unless><unless>soon</unless>";
  const auto misses = near_misses(fact("a", granted, rule), "Perhaps Nvidia may sell H20.", granted_licence);
  REQUIRE(misses.size() == 1);
  REQUIRE(misses[0].blockers.size() == 1);
  CHECK((misses[0].blockers[0].pattern == "(perhaps|maybe)" && misses[0].blockers[0].words.text == "Perhaps"));
  CHECK(misses[0].failed == 1);
}

TEST_CASE("a negated rule came near, and says what it states instead") {
  const std::string text = "Nvidia may not sell H20.";
  const auto plain = near_misses(fact("a", granted, may_sell), text, granted_licence);
  REQUIRE(plain.size() == 1);
  CHECK((plain[0].negation.text == "not" && plain[0].negated.empty()));
  const std::string turning = std::string(granted) + R"( negated="License/denied")";
  const auto turned = near_misses(fact("a", turning, may_sell), text, granted_licence);
  REQUIRE(turned.size() == 1);
  CHECK((turned[0].negation.text == "not" && turned[0].negated == "License/denied"));
  CHECK(near_misses(fact("a", turning, may_sell), text, denied_licence).empty());
  CHECK(near_misses(fact("a", turning, may_sell), text, any_licence).empty());
}

TEST_CASE("a rule that states the kind when negated comes near where a negation stands") {
  const std::string turning = std::string(granted) + R"( negated="License/denied")";
  const auto misses = near_misses(fact("a", turning, may_sell), "Nvidia may not go.", denied_licence);
  REQUIRE(misses.size() == 1);
  CHECK((misses[0].status == "denied" && misses[0].failed == 1 && misses[0].negation.text.empty()));
  CHECK(near_misses(fact("a", turning, may_sell), "Nvidia may go.", denied_licence).empty());
}

TEST_CASE("a rule that fired is no near miss, unless its draft was dropped") {
  CHECK(near_misses(fact("a", granted, may_sell), "Nvidia may sell H20.", granted_licence).empty());
  const std::string_view fillers = R"(<type name="License" any-of="destination"><role name="destination"/></type>)";
  const auto misses = near_misses(fact("a", granted, may_sell), "Nvidia may sell H20.", granted_licence, fillers);
  REQUIRE(misses.size() == 1);
  CHECK((misses[0].draft == 1 && misses[0].cues.empty()));
}

TEST_CASE("only rules of the kind asked for come near") {
  const std::string rules = fact("a", granted, may_sell) + fact("b", R"(status="denied")", may_sell);
  const auto denied = near_misses(rules, "Nvidia may go.", denied_licence);
  REQUIRE(denied.size() == 1);
  CHECK(denied[0].rule == "en.b");
  CHECK(near_misses(rules, "Nvidia may go.", any_licence).size() == 2);
  CHECK(near_misses(rules, "Nvidia may go.", {.type = "Deployment", .status = {}}).empty());
}

TEST_CASE("the nearest rule stands first, and at most three of a sentence") {
  const std::string rules = fact("far", granted, "<cue>may</cue><cue>sell</cue><cue>now</cue>") +
                            fact("anchorless", granted, "<cue>can</cue><cue>may</cue>") +
                            fact("near", granted, "<cue>may</cue><cue>sell</cue>") +
                            fact("farthest", granted, "<cue>may</cue><cue>sell</cue><cue>now</cue><cue>here</cue>");
  const auto misses = near_misses(rules, "Nvidia may go.", granted_licence);
  REQUIRE(misses.size() == 3);
  CHECK((misses[0].rule == "en.near" && misses[1].rule == "en.anchorless" && misses[2].rule == "en.far"));
}

TEST_CASE("the sentence with the nearest rule stands first") {
  const std::string rules = fact("a", granted, "<cue>may</cue><cue>sell</cue><cue>now</cue>");
  const auto misses = near_misses(rules, "Nvidia may go. Nvidia may go now. Nvidia may.", granted_licence);
  REQUIRE(misses.size() == 3);
  CHECK((misses[0].sentence == 2 && misses[1].sentence == 1 && misses[2].sentence == 3));
}
