#include <catch2/catch.hpp>

#include "support/engine_claims.h"

using namespace chipgraph;

namespace {

using Claims = std::vector<std::string>;

constexpr std::string_view rules = R"(
  <attribution id="en.said" certainty="reported" scope="sentence"><pattern>{speaker:Person} said</pattern>
    <example>-</example></attribution>
  <attribution id="en.rumour" certainty="reported"><pattern>reportedly</pattern><example>-</example></attribution>
  <attribution id="en.likely" certainty="expected"><pattern>likely</pattern><example>-</example></attribution>
  <attribution id="en.wrong" certainty="disputed" scope="sentence"><pattern>denied by? {speaker}?</pattern>
    <example>-</example></attribution>
  <fact id="en.test" type="License" status="granted"><cue>{holder} gets</cue><example>-</example></fact>)";

Claims claims(std::string_view text) { return test::claims({.rules = rules, .fillers = {}}, text); }

}  // namespace

TEST_CASE("what nobody qualifies is asserted by the article itself") {
  CHECK(claims("Nvidia gets it.") == Claims{"License/granted holder=nvidia"});
}

TEST_CASE("an attribution makes the claims of its clause less certain") {
  CHECK(claims("Reportedly Nvidia gets it.") == Claims{"License/granted holder=nvidia [reported]"});
  CHECK(claims("Nvidia gets it because reportedly it rained.") == Claims{"License/granted holder=nvidia"});
}

TEST_CASE("an attribution of sentence scope holds in all clauses, but not in other sentences") {
  CHECK(claims("Lisa Su said it because Nvidia gets it.") ==
        Claims{"License/granted holder=nvidia [reported by lisa-su]"});
  CHECK(claims("Lisa Su said it. Nvidia gets it.") == Claims{"License/granted holder=nvidia"});
}

TEST_CASE("of several attributions the least certain counts, and the speaker stays") {
  CHECK(claims("Lisa Su said Nvidia likely gets it.").empty());
  CHECK(claims("Lisa Su said likely so: Nvidia gets it.") ==
        Claims{"License/granted holder=nvidia [reported by lisa-su]"});
  CHECK(claims("Likely Nvidia gets it, Lisa Su said.") ==
        Claims{"License/granted holder=nvidia [expected by lisa-su]"});
  CHECK(claims("Likely Nvidia gets it, which was denied.") == Claims{"License/granted holder=nvidia [disputed]"});
}

TEST_CASE("an attribution without its optional speaker names none") {
  CHECK(claims("It is denied that Nvidia gets it.").size() == 1);
  CHECK(claims("It is denied by Lisa Su, Nvidia gets it.") ==
        Claims{"License/granted holder=nvidia [disputed by lisa-su]"});
}

TEST_CASE("an attribution makes no claim by itself") { CHECK(claims("Lisa Su said Nvidia grew.").empty()); }

TEST_CASE("different speakers of one fact in two sentences make two claims") {
  CHECK(claims("Lisa Su said Nvidia gets it. Jensen Huang said Nvidia gets it.") ==
        Claims{"License/granted holder=nvidia [reported by jensen-huang]",
               "License/granted holder=nvidia [reported by lisa-su]"});
}
