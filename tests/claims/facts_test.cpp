#include <catch2/catch.hpp>

#include "support/engine_claims.h"

using namespace chipgraph;

namespace {

using Claims = std::vector<std::string>;

/// What a text states by one rule for granted licences with these attributes and children.
Claims granted(std::string_view attributes, std::string_view children, std::string_view text) {
  const std::string rule = "<fact id=\"en.test\" type=\"License\" status=\"granted\" " + std::string(attributes) + ">" +
                           std::string(children) + "<example>-</example></fact>";
  return test::claims({.rules = rule, .fillers = {}}, text);
}

constexpr std::string_view may_sell = "<cue>may</cue><cue>sell~</cue>";
constexpr std::string_view nvidia_sells_h20 = "License/granted holder=nvidia item=h20";

}  // namespace

TEST_CASE("a rule states its fact where all its cues stand in one clause") {
  CHECK(granted("", may_sell, "Nvidia may sell the H20.") == Claims{std::string(nvidia_sells_h20)});
  CHECK(granted("", may_sell, "Nvidia may keep the H20.").empty());
}

TEST_CASE("further cues may stand before the anchor") {
  CHECK(granted("", may_sell, "To sell the H20 Nvidia may try.") == Claims{std::string(nvidia_sells_h20)});
}

TEST_CASE("cues of different clauses state nothing unless the rule's scope is the sentence") {
  const std::string_view text = "Nvidia may try because it sells the H20.";
  CHECK(granted("", may_sell, text).empty());
  CHECK(granted("scope=\"sentence\"", may_sell, text).size() == 1);
}

TEST_CASE("cues of different sentences state nothing") {
  CHECK(granted("scope=\"sentence\"", may_sell, "Nvidia may try. It sells the H20.").empty());
}

TEST_CASE("each cue needs words of its own") {
  const std::string_view twice = "<cue>sell</cue><cue>sell</cue>";
  CHECK(granted("", twice, "Nvidia can sell.").empty());
  CHECK(granted("", twice, "Nvidia can sell and sell.").size() == 1);
}

TEST_CASE("of several places a further cue takes the one nearest to the anchor") {
  CHECK(granted("", "<cue>may</cue><cue>sell {item}</cue>", "Others sell H200 but then Nvidia may sell H20.") ==
        Claims{std::string(nvidia_sells_h20)});
}

TEST_CASE("a blocker in the clause forbids the fact") {
  const std::string rule = std::string(may_sell) + "<unless>perhaps</unless>";
  CHECK(granted("", rule, "Perhaps Nvidia may sell the H20.").empty());
  CHECK(granted("", rule, "Nvidia may sell the H20 because perhaps it can.").size() == 1);
}

TEST_CASE("a blocker anywhere in the sentence forbids a fact of that scope") {
  const std::string rule = std::string(may_sell) + "<unless>perhaps</unless>";
  CHECK(granted("scope=\"sentence\"", rule, "Nvidia may sell the H20 because perhaps it can.").empty());
}

TEST_CASE("a negated clause states nothing by itself") {
  CHECK(granted("", may_sell, "Nvidia may not sell the H20.").empty());
}

TEST_CASE("a negated clause states what the rule says of it") {
  CHECK(granted("negated=\"License/denied\"", may_sell, "Nvidia may not sell the H20.") ==
        Claims{"License/denied holder=nvidia item=h20"});
  CHECK(granted("negated=\"License/denied\"", may_sell, "Nvidia may sell the H20.") ==
        Claims{std::string(nvidia_sells_h20)});
}

TEST_CASE("negation changes nothing for a rule that ignores it") {
  CHECK(granted("negated=\"ignore\"", may_sell, "Nvidia may not sell the H20.") ==
        Claims{std::string(nvidia_sells_h20)});
}

TEST_CASE("a negation in another clause changes nothing") {
  CHECK(granted("", may_sell, "Nvidia may sell the H20 because AMD did not.").size() == 1);
}

TEST_CASE("a negation more than ten words from all cues changes nothing") {
  CHECK(granted("", may_sell, "Nvidia may sell the H20 a b c d e f g h not.").size() == 1);
  CHECK(granted("", may_sell, "Nvidia may sell the H20 a b c d e f g not.").empty());
}

TEST_CASE("a phrase that only holds a negating word does not negate") {
  CHECK(granted("", may_sell, "Nvidia may not only sell the H20.") == Claims{std::string(nvidia_sells_h20)});
}

TEST_CASE("a negating word that a cue asks for does not negate") {
  CHECK(granted("", "<cue>may not keep</cue>", "Nvidia may not keep the H20.") ==
        Claims{std::string(nvidia_sells_h20)});
  CHECK(granted("", "<cue>may not keep</cue>", "Nvidia may not keep the H20 and not more.").empty());
}

TEST_CASE("a negation in a gap of a cue negates") {
  CHECK(granted("", "<cue>lets .. sell</cue>", "Nvidia lets us not sell the H20.").empty());
  CHECK(granted("", "<cue>lets .. sell</cue>", "Nvidia lets us all sell the H20.").size() == 1);
}

TEST_CASE("a rule can state a second fact with the same words") {
  CHECK(granted("", std::string(may_sell) + "<also kind=\"Restriction/eased\"/>", "Nvidia may sell the H20.") ==
        Claims{std::string(nvidia_sells_h20), "Restriction/eased item=h20"});
}

TEST_CASE("what a slot gave goes to the second fact only if its type has that role") {
  CHECK(granted("", "<cue>{holder} may sell {item}</cue><also kind=\"Restriction/eased\"/>", "Nvidia may sell H20.") ==
        Claims{std::string(nvidia_sells_h20), "Restriction/eased item=h20"});
}

TEST_CASE("a negated clause that is turned states no second fact") {
  const std::string rule = std::string(may_sell) + "<also kind=\"Restriction/eased\"/>";
  CHECK(granted("negated=\"License/denied\"", rule, "Nvidia may not sell the H20.") ==
        Claims{"License/denied holder=nvidia item=h20"});
}

TEST_CASE("a slot fills its role") {
  CHECK(granted("", "<cue>sells {item} of {holder}</cue>", "AMD sells H20 of Nvidia.") ==
        Claims{std::string(nvidia_sells_h20)});
}

TEST_CASE("what is coordinated with the mention of a slot fills the role too") {
  const std::string_view rule = "<cue>{holder} may sell</cue>";
  CHECK(granted("", rule, "Huawei, AMD and Nvidia may sell.") ==
        Claims{"License/granted holder=amd holder=huawei holder=nvidia"});
  CHECK(granted("", rule, "AMD as well as Nvidia may sell.") == Claims{"License/granted holder=amd holder=nvidia"});
  CHECK(granted("", rule, "AMD/Nvidia may sell.") == Claims{"License/granted holder=amd holder=nvidia"});
}

TEST_CASE("a filler that two slots give is there once") {
  CHECK(granted("", "<cue>{holder} and {holder} may</cue>", "AMD and Nvidia may sell.") ==
        Claims{"License/granted holder=amd holder=nvidia"});
  CHECK(granted("", "<cue>{holder} may</cue><cue>for {holder}</cue>", "Nvidia may sell for Nvidia.") ==
        Claims{"License/granted holder=nvidia"});
}

TEST_CASE("up to three other words may stand beside a conjunction, none beside a comma alone") {
  const std::string_view rule = "<cue>{holder} may sell</cue>";
  CHECK(granted("", "<cue>may sell {item}</cue>", "May sell H20 and the quite new H200.") ==
        Claims{"License/granted item=h20 item=h200"});
  CHECK(granted("", "<cue>may sell {item}</cue>", "May sell H20 and one day the new H200.") ==
        Claims{"License/granted item=h20"});
  CHECK(granted("", rule, "Unlike AMD, rival Nvidia may sell.") == Claims{"License/granted holder=nvidia"});
}

TEST_CASE("a mention whose class does not fit is not taken along") {
  CHECK(granted("", "<cue>{holder} may sell</cue>", "China and Nvidia may sell.") ==
        Claims{"License/granted holder=nvidia"});
}

TEST_CASE("a place in a slot for a state body stands for the body") {
  CHECK(granted("", "<cue>{authority:Place} lets {holder}</cue>", "China lets Nvidia go.") ==
        Claims{"License/granted authority=chinese-government holder=nvidia"});
}

TEST_CASE("a rule fires once where several of its cues' readings overlap, and once for each place apart") {
  CHECK(granted("", "<cue>may ..3 sell</cue>", "Nvidia may may sell H20.") == Claims{std::string(nvidia_sells_h20)});
  CHECK(granted("", "<cue>{holder} may</cue>", "Nvidia may sell because AMD may.") ==
        Claims{"License/granted holder=amd", "License/granted holder=nvidia"});
}

TEST_CASE("the title states facts as well") {
  const std::string rules = R"(<fact id="en.test" type="License" status="granted"><cue>may sell</cue>
    <example>-</example></fact>)";
  CHECK(test::claims({.rules = rules, .fillers = {}}, "It rained.", "Nvidia may sell H20") ==
        Claims{std::string(nvidia_sells_h20)});
}

TEST_CASE("a rule with a certainty of its own states it so whatever the clause says") {
  const std::string_view attribution = R"(<attribution id="en.a" certainty="disputed" scope="sentence">
    <pattern>wrongly</pattern><example>-</example></attribution>)";
  const std::string rules = std::string(attribution) +
                            "<fact id=\"en.test\" type=\"License\" status=\"granted\" certainty=\"expected\">"
                            "<cue>may sell</cue><example>-</example></fact>";
  CHECK(test::claims({.rules = rules, .fillers = {}}, "Wrongly Nvidia may sell.") ==
        Claims{"License/granted holder=nvidia [expected]"});
}
