#include <catch2/catch.hpp>

#include "claims/extract.h"
#include "support/engine_claims.h"

using namespace chipgraph;

namespace {

using Values = std::vector<std::string>;

/// Fillers of `role` in what a rule for restrictions states of a text, with `roles` as the roles of its filler model.
Values filled(std::string_view role, std::string_view roles, std::string_view text, std::string_view children = "",
              std::string_view rules = "") {
  const std::string all_rules = std::string(rules) +
                                "<fact id=\"en.test\" type=\"Restriction\" status=\"imposed\"><cue>ban~</cue>" +
                                std::string(children) + "<example>-</example></fact>";
  const std::string fillers = "<type name=\"Restriction\">" + std::string(roles) + "</type>";
  const Knowledge knowledge = test::engine_knowledge({.rules = all_rules, .fillers = fillers});
  Values values;
  for (const Claim& claim : Extractor(knowledge).extract(test::make_document(text)).claims) {
    for (std::string& value : claim.values(role)) values.push_back(std::move(value));
  }
  return values;
}

constexpr std::string_view item = R"(<role name="item"><weight feature="same-clause" value="1"/></role>)";
constexpr std::string_view target = R"(<role name="target"><weight feature="same-clause" value="1"/></role>)";
constexpr std::string_view one_item = R"(<role name="item" many="no"><weight feature="same-clause" value="1"/></role>)";
constexpr std::string_view date = R"(<role name="date"><weight feature="same-clause" value="1"/></role>)";

}  // namespace

TEST_CASE("a role is filled by the candidate with the highest sum of weights") {
  const std::string_view roles = R"(<role name="target"><weight feature="after" value="1"/>
    <weight feature="adjacent" value="0.4"/><weight feature="agent-phrase" value="-2"/></role>)";
  CHECK(filled("target", roles, "AMD bans old Nvidia by Huawei.") == Values{"nvidia"});
}

TEST_CASE("of equal candidates the first fills the role") {
  CHECK(filled("target", target, "AMD and so on bans the old Nvidia firm.") == Values{"amd"});
}

TEST_CASE("a role stays empty unless a candidate is above the threshold") {
  const auto roles = [](const std::string& threshold) {
    return "<role name=\"target\" threshold=\"" + threshold + "\"><weight feature=\"same-clause\" value=\"1\"/></role>";
  };
  CHECK(filled("target", roles("0.9"), "Nvidia bans it.") == Values{"nvidia"});
  CHECK(filled("target", roles("1"), "Nvidia bans it.").empty());
}

TEST_CASE("a role takes candidates of its classes only") {
  CHECK(filled("target", target, "China bans it.").empty());
  CHECK(filled("item", item, "Nvidia bans it.").empty());
}

TEST_CASE("weights for all roles and those of one role add up") {
  const std::string fillers = R"(<weight feature="same-clause" value="1"/><weight feature="after" value="1"/>
    <type name="Restriction"><role name="target"><weight feature="after" value="-3"/></role></type>)";
  const std::string rules = R"(<fact id="en.test" type="Restriction" status="imposed"><cue>bans</cue>
    <example>-</example></fact>)";
  CHECK(test::claims({.rules = rules, .fillers = fillers}, "So AMD bans Nvidia.") ==
        Values{"Restriction/imposed target=amd"});
}

TEST_CASE("the feature that a rule prefers for a role is a feature of its own") {
  const std::string fillers = R"(<weight feature="before" value="1"/><weight feature="preferred" value="3"/>
    <type name="Restriction"><role name="target"/></type>)";
  const auto rules = [](const std::string& child) {
    return "<fact id=\"en.test\" type=\"Restriction\" status=\"imposed\"><cue>bans</cue>" + child +
           "<example>-</example></fact>";
  };
  const auto target_with = [&](const std::string& child) {
    const Knowledge knowledge = test::engine_knowledge({.rules = rules(child), .fillers = fillers});
    return Extractor(knowledge).extract(test::make_document("AMD bans it by Nvidia.")).claims.at(0).values("target");
  };
  CHECK(target_with("") == Values{"amd"});
  CHECK(target_with(R"(<fill role="target" by="agent-phrase"/>)") == Values{"nvidia"});
}

TEST_CASE("what is coordinated with the best filler fills the role too") {
  CHECK(filled("item", item, "They ban H20, H200 and the MI308.") == Values{"h20", "h200", "mi308"});
  CHECK(filled("item", item, "They ban H20 but keep the MI308.") == Values{"h20"});
}

TEST_CASE("a role for one filler takes the best only") {
  CHECK(filled("item", one_item, "They ban H20, H200 and the MI308.") == Values{"h20"});
}

TEST_CASE("both antecedents of a plural fill the role") {
  const std::string_view plural =
      R"(<anaphor id="en.both" class="Chip" plural="yes"><pattern>both</pattern><example>-</example></anaphor>)";
  CHECK(filled("item", item, "The H20 beats the MI308. They ban both.", "", plural) == Values{"h20", "mi308"});
}

TEST_CASE("coordination takes no mention that fills another role") {
  const std::string_view roles = R"(<role name="authority" many="no"><weight feature="same-clause" value="1"/></role>
    <role name="destination"><weight feature="same-clause" value="1"/><weight feature="taken" value="-5"/></role>)";
  CHECK(filled("authority", roles, "They ban China and Japan.") == Values{"chinese-government"});
  CHECK(filled("destination", roles, "They ban China and Japan.") == Values{"japan"});
}

TEST_CASE("a role that a slot has filled is filled no further") {
  CHECK(filled("item", item, "The MI308 sells but a ban of H20 holds.", "<cue>of {item}</cue>") == Values{"h20"});
}

TEST_CASE("coordination does not reach across the words of a cue") {
  CHECK(filled("item", item, "The MI308 and a ban of H20.", "<cue>of {item}</cue>") == Values{"h20"});
}

TEST_CASE("a product inside a name of another kind fills nothing") {
  CHECK(filled("item", item, "The Semiconductor Industry Association bans it.").empty());
  CHECK(filled("item", item, "The Chip Security Act bans it.").empty());
}

TEST_CASE("a generic product beside a named one is its head noun and fills nothing") {
  CHECK(filled("item", item, "They ban chips of all sorts.") == Values{"semiconductors"});
  CHECK(filled("item", one_item, "They ban chip H20 sales.") == Values{"h20"});
  CHECK(filled("item", item, "They ban H20 chips.") == Values{"h20"});
}

TEST_CASE("nothing fills a role right behind a preposition that is excluded for it") {
  CHECK(filled("date", date, "They ban it in July 2025.") == Values{"2025-07"});
  CHECK(filled("date", date, "They ban it until July 2025.").empty());
}

TEST_CASE("nothing fills a role right beside a word that is excluded for it, one word aside") {
  CHECK(filled("date", date, "They ban it, he said Monday.").empty());
  CHECK(filled("date", date, "They ban it, he said on Monday.").empty());
  CHECK(filled("date", date, "On Monday said he: a ban.").empty());
  CHECK(filled("date", date, "They ban it, he said, on Monday.") == Values{"2025-07-14"});
}

TEST_CASE("roles are filled in the order of the filler model") {
  const std::string_view authority_first = R"(
    <role name="authority" many="no"><weight feature="same-clause" value="1"/></role>
    <role name="destination" many="no"><weight feature="same-clause" value="1"/><weight feature="taken" value="-5"/></role>)";
  const std::string_view destination_first = R"(
    <role name="destination" many="no"><weight feature="same-clause" value="1"/></role>
    <role name="authority" many="no"><weight feature="same-clause" value="1"/><weight feature="taken" value="-5"/></role>)";
  CHECK(filled("authority", authority_first, "China ban.") == Values{"chinese-government"});
  CHECK(filled("destination", authority_first, "China ban.").empty());
  CHECK(filled("authority", destination_first, "China ban.").empty());
  CHECK(filled("destination", destination_first, "China ban.") == Values{"china"});
}

TEST_CASE("a concept that a rule names fills its role") {
  const std::string rules = R"(
    <concept id="en.c" role="condition" value="volume-cap"><pattern>limits</pattern><example>-</example></concept>
    <fact id="en.test" type="License" status="granted"><cue>may sell</cue><example>-</example></fact>)";
  CHECK(test::claims({.rules = rules, .fillers = {}}, "Nvidia may sell with limits.") ==
        Values{"License/granted condition=volume-cap holder=nvidia"});
}
