// Which claims say enough, which tell the same, and which are split.

#include <catch2/catch.hpp>

#include "support/engine_claims.h"

using namespace chipgraph;

namespace {

using Claims = std::vector<std::string>;

std::string fact(std::string_view id, std::string_view kind, std::string_view cue, std::string_view more = "") {
  return "<fact id=\"en." + std::string(id) + "\" " + std::string(kind) + "><cue>" + std::string(cue) + "</cue>" +
         std::string(more) + "<example>-</example></fact>";
}

std::string type(std::string_view name, std::string_view attributes, std::string_view roles,
                 std::string_view fallback = "") {
  std::string model = "<type name=\"" + std::string(name) + "\" " + std::string(attributes) + ">";
  std::string_view rest = roles;
  while (!rest.empty()) {
    const std::size_t end = rest.find(' ');
    model += "<role name=\"" + std::string(rest.substr(0, end)) + "\" fallback=\"" + std::string(fallback) +
             "\"><weight feature=\"same-clause\" value=\"1\"/><weight feature=\"previous\" value=\"0.5\"/></role>";
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  }
  return model + "</type>";
}

constexpr std::string_view granted = R"(type="License" status="granted")";
constexpr std::string_view loss = R"(type="FinancialImpact" status="loss")";
constexpr std::string_view opposes = R"(type="Position" status="opposes")";

}  // namespace

TEST_CASE("a claim needs the roles that its rule needs from its own sentence") {
  const std::string kind = std::string(granted) + " needs=\"item\"";
  const std::string rules = fact("a", kind, "licensed");
  const std::string fillers = type("License", "", "item holder", "previous");
  CHECK(test::claims({.rules = rules, .fillers = fillers}, "Nvidia licensed H20.") ==
        Claims{"License/granted holder=nvidia item=h20"});
  CHECK(test::claims({.rules = rules, .fillers = fillers}, "The H20 sells. Nvidia is licensed.").empty());
}

TEST_CASE("the second fact of a rule needs only what its type needs") {
  const std::string rules =
      fact("a", std::string(granted) + " needs=\"holder\"", "licensed", "<also kind=\"Restriction/eased\"/>");
  const std::string fillers = type("License", "", "item holder") + type("Restriction", "", "item");
  CHECK(test::claims({.rules = rules, .fillers = fillers}, "They licensed H20.") ==
        Claims{"Restriction/eased item=h20"});
}

TEST_CASE("a claim needs one role of the group that its type names") {
  const std::string rules = fact("a", granted, "licensed");
  const std::string fillers = type("License", "any-of=\"item holder\"", "item holder destination");
  CHECK(test::claims({.rules = rules, .fillers = fillers}, "They licensed H20.").size() == 1);
  CHECK(test::claims({.rules = rules, .fillers = fillers}, "Nvidia is licensed.").size() == 1);
  CHECK(test::claims({.rules = rules, .fillers = fillers}, "China is licensed.").empty());
}

TEST_CASE("a claim needs one role of each group that its type names") {
  const std::string rules = fact("a", granted, "licensed");
  const std::string fillers = type("License", "any-of=\"item, holder destination\"", "item holder destination");
  CHECK(test::claims({.rules = rules, .fillers = fillers}, "They licensed H20.").empty());
  CHECK(test::claims({.rules = rules, .fillers = fillers}, "Nvidia is licensed.").empty());
  CHECK(test::claims({.rules = rules, .fillers = fillers}, "Nvidia licensed H20.").size() == 1);
  CHECK(test::claims({.rules = rules, .fillers = fillers}, "China licensed H20.").size() == 1);
}

TEST_CASE("roles filled from elsewhere count for the groups of a type") {
  const std::string rules = fact("a", granted, "licensed");
  const std::string fillers = type("License", "any-of=\"item\"", "item", "previous");
  CHECK(test::claims({.rules = rules, .fillers = fillers}, "The H20 sells. It is licensed.") ==
        Claims{"License/granted item=h20"});
}

TEST_CASE("a claim that counts only beside others is dropped where the article has none of them") {
  const std::string rules = fact("a", granted, "licensed") + fact("b", opposes, "against");
  const std::string fillers =
      type("License", "", "holder") + type("Position", "beside=\"Restriction License\" enough=\"on\"", "agent on");
  CHECK(test::claims({.rules = rules, .fillers = fillers}, "Nvidia is against it.").empty());
  CHECK(test::claims({.rules = rules, .fillers = fillers}, "Nvidia is against it. AMD is licensed.") ==
        Claims{"License/granted holder=amd", "Position/opposes agent=nvidia"});
}

TEST_CASE("a claim that counts only beside others stays if a role that is enough is filled") {
  const std::string rules = fact("b", opposes, "against");
  const std::string fillers = type("Position", "beside=\"License\" enough=\"on\"", "agent on");
  CHECK(test::claims({.rules = rules, .fillers = fillers}, "Nvidia is against the Chip Security Act.") ==
        Claims{"Position/opposes agent=nvidia on=chip-security-act"});
}

TEST_CASE("a claim with several amounts is split into one each where its type wants it") {
  const std::string rules = fact("a", loss, "lost");
  const std::string_view text = "Nvidia lost $5 and $7.";
  CHECK(test::claims({.rules = rules, .fillers = type("FinancialImpact", "split-values=\"yes\"", "company amount")},
                     text) ==
        Claims{"FinancialImpact/loss amount=5 USD company=nvidia", "FinancialImpact/loss amount=7 USD company=nvidia"});
}

TEST_CASE("two rules that tell the same make one claim") {
  const std::string rules = fact("a", granted, "licensed") + fact("b", granted, "allowed");
  CHECK(test::claims({.rules = rules, .fillers = {}}, "Nvidia is licensed and allowed.") ==
        Claims{"License/granted holder=nvidia"});
}

TEST_CASE("a claim takes the roles that another of the sentence has more") {
  const std::string rules = fact("a", granted, "{holder} licensed") + fact("b", granted, "allowed {item}");
  CHECK(test::claims({.rules = rules, .fillers = type("License", "", "destination")},
                     "Nvidia licensed, allowed H20.") == Claims{"License/granted holder=nvidia item=h20"});
}

TEST_CASE("claims of a sentence with different fillers of a role stay two") {
  const std::string rules = fact("a", granted, "{holder} licensed") + fact("b", granted, "{holder} allowed");
  CHECK(
      test::claims({.rules = rules, .fillers = type("License", "", "destination")}, "Nvidia licensed, AMD allowed.") ==
      Claims{"License/granted holder=amd", "License/granted holder=nvidia"});
}

TEST_CASE("claims of different status or sentence stay two") {
  const std::string rules = fact("a", granted, "licensed") + fact("b", R"(type="License" status="denied")", "refused");
  CHECK(test::claims({.rules = rules, .fillers = {}}, "Nvidia is licensed and refused.").size() == 2);
  CHECK(test::claims({.rules = rules, .fillers = {}}, "Nvidia is licensed. Nvidia is licensed.").size() == 2);
}

TEST_CASE("of claims that tell the same the less certain counts") {
  const std::string rules = fact("a", std::string(granted) + " certainty=\"expected\"", "allowed") +
                            fact("b", std::string(granted) + " certainty=\"reported\"", "licensed");
  CHECK(test::claims({.rules = rules, .fillers = {}}, "Nvidia is licensed and allowed.") ==
        Claims{"License/granted holder=nvidia [expected]"});
}
