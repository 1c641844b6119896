#include <catch2/catch.hpp>

#include "support/engine_claims.h"

using namespace chipgraph;

namespace {

using Claims = std::vector<std::string>;

Claims related(std::string_view attributes, std::string_view pattern, std::string_view text,
               std::string_view date = "2025-07-16") {
  const std::string rules = "<relation id=\"en.test\" " + std::string(attributes) + "><pattern>" +
                            std::string(pattern) + "</pattern><example>-</example></relation>";
  return test::claims({.rules = rules, .fillers = {}}, text, "", date);
}

constexpr std::string_view made_by = "{subject:Product} made by {object:Company}";
constexpr std::string_view maker = "predicate=\"manufacturer\"";
constexpr std::string_view affiliation = "predicate=\"affiliation\"";

}  // namespace

TEST_CASE("a relation joins the mentions of its two slots") {
  CHECK(related(maker, made_by, "An H20 made by Nvidia.") == Claims{"manufacturer object=nvidia subject=h20"});
}

TEST_CASE("slots of a relation may stand in any order") {
  CHECK(related(maker, "{object:Company} makes {subject}", "So Nvidia makes H20.") ==
        Claims{"manufacturer object=nvidia subject=h20"});
}

TEST_CASE("a slot of a relation without classes takes what the relation allows") {
  CHECK(related(maker, "{subject} of {object}", "An H20 of Nvidia.") ==
        Claims{"manufacturer object=nvidia subject=h20"});
  CHECK(related(maker, "{subject} of {object}", "An H20 of China.").empty());
}

TEST_CASE("what is coordinated with a slot's mention is related too") {
  CHECK(related(maker, made_by, "The H20 and H200 made by Nvidia.") ==
        Claims{"manufacturer object=nvidia subject=h20", "manufacturer object=nvidia subject=h200"});
  CHECK(related(affiliation, "{subject:Person} joins {object}", "Lisa Su joins Alibaba, Tencent and Baidu.") ==
        Claims{"affiliation object=alibaba subject=lisa-su", "affiliation object=baidu subject=lisa-su",
               "affiliation object=tencent subject=lisa-su"});
}

TEST_CASE("what the lexicon says of a product's maker is not overruled") {
  CHECK(related(maker, made_by, "An H20 made by AMD.").empty());
  CHECK(related(maker, made_by, "An H20 made by Nvidia and AMD.") == Claims{"manufacturer object=nvidia subject=h20"});
}

TEST_CASE("a group of products of any maker takes part in no relation") {
  CHECK(related(maker, made_by, "All AI chips made by Nvidia.").empty());
  CHECK(related("predicate=\"partOfFamily\"", "{subject} among {object}", "An H20 among AI chips.").empty());
}

TEST_CASE("a relation can have a known object or subject") {
  CHECK(related("predicate=\"affiliation\" object=\"us-government\"", "minister {subject:Person}",
                "Then minister Lisa Su spoke.") == Claims{"affiliation object=us-government subject=lisa-su"});
  CHECK(related("predicate=\"manufacturer\" subject=\"h20\"", "bestseller of {object}", "The bestseller of Nvidia.") ==
        Claims{"manufacturer object=nvidia subject=h20"});
}

TEST_CASE("a known object can be the office that a person holds at the article's date") {
  const std::string_view known = "predicate=\"affiliation\" object=\"known\"";
  const std::string_view pattern = "president {subject:Person}";
  CHECK(related(known, pattern, "Said president Joe Biden.", "2022-07-01") ==
        Claims{"affiliation object=us-government subject=joe-biden"});
  CHECK(related(known, pattern, "Said president Joe Biden.", "2025-01-19") ==
        Claims{"affiliation object=us-government subject=joe-biden"});
  CHECK(related(known, pattern, "Said president Donald Trump.", "2022-07-01").empty());
}

TEST_CASE("an office in a body that acts for its government is one in the government") {
  CHECK(related("predicate=\"affiliation\" object=\"known\"", "chief {subject:Person}", "Said chief Jan Smit.") ==
        Claims{"affiliation object=dutch-government subject=jan-smit"});
}

TEST_CASE("without an office at that date it is where the person belongs to") {
  const std::string_view known = "predicate=\"affiliation\" object=\"known\"";
  CHECK(related(known, "president {subject:Person}", "Said president Joe Biden.", "2025-07-16") ==
        Claims{"affiliation object=chip-association subject=joe-biden"});
  CHECK(related(known, "chief {subject:Person}", "Said chief Lisa Su.") ==
        Claims{"affiliation object=amd subject=lisa-su"});
}

TEST_CASE("nothing is related to itself") {
  CHECK(related(affiliation, "{subject} with {object}", "So Lisa Su with Lisa Su.").empty());
}

TEST_CASE("a relation stated twice in one sentence is one claim, in two sentences two") {
  CHECK(related(maker, made_by, "An H20 made by Nvidia, the H20 made by Nvidia.").size() == 1);
  CHECK(related(maker, made_by, "An H20 made by Nvidia. The H20 made by Nvidia.").size() == 2);
}
