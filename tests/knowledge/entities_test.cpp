#include "knowledge/entities.h"

#include <algorithm>
#include <map>
#include <set>

#include <catch2/catch.hpp>

namespace chipgraph {
namespace {

using Paths = std::vector<std::filesystem::path>;
using Slugs = std::vector<std::string>;

const std::filesystem::path source_folder = CHIPGRAPH_SOURCE_DIR;

const Ontology& real_ontology() {
  static const Ontology ontology = read_ontology(Paths{source_folder / "ontology"});
  return ontology;
}

const EntityMap& real_entities() {
  static const EntityMap entities = read_entities(Paths{source_folder / "ontology"}, real_ontology());
  return entities;
}

bool contains(const Slugs& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string label(const Entity& entity, const std::string& language) {
  for (const Name& name : entity.labels) {
    if (name.language == language) return name.text;
  }
  return {};
}

bool has_name(const Entity& entity, const Name& name) {
  return std::find(entity.names.begin(), entity.names.end(), name) != entity.names.end();
}

}  // namespace

TEST_CASE("a chip knows its maker, family, market and the groups above it") {
  const Entity& chip = real_entities().at("h20");
  CHECK(chip.type == "Chip");
  CHECK(chip.manufacturers == Slugs{"nvidia"});
  CHECK(chip.families == Slugs{"hopper"});
  CHECK(chip.designed_for == Slugs{"china"});
  CHECK(chip.broader == Slugs{"ai-chips"});
  CHECK(real_entities().at("rtx-5090d").broader == Slugs{"graphics-cards"});
  CHECK(real_entities().at("ai-chips").broader == Slugs{"semiconductors"});
}

TEST_CASE("labels are one a language, names keep their language or hold in all") {
  const Entity& body = real_entities().at("us-department-of-commerce");
  REQUIRE(body.labels.size() == 3);
  CHECK(body.labels[0] == Name{.text = "US-Handelsministerium", .language = "de"});
  CHECK(label(body, "nl") == "Amerikaanse ministerie van Handel");
  CHECK(has_name(body, {.text = "Commerce Department", .language = "en"}));
  CHECK(has_name(real_entities().at("h20"), {.text = "Nvidia H20", .language = ""}));
  CHECK(has_name(real_entities().at("nvidia"), {.text = "英伟达", .language = "zh"}));
}

TEST_CASE("places and people in office act through state bodies") {
  CHECK(real_entities().at("china").acts_through ==
        std::vector<ActsThrough>{{.slug = "chinese-government", .from = "", .until = ""}});
  CHECK(real_entities().at("donald-trump").acts_through ==
        std::vector<ActsThrough>{{.slug = "us-government", .from = "2017-01", .until = "2021-02"},
                                 {.slug = "us-government", .from = "2025-01", .until = ""}});
  CHECK(real_entities().at("jensen-huang").acts_through.empty());
}

TEST_CASE("a tenure lasts through the last period that is stated") {
  const Paths folders = {source_folder / "ontology", source_folder / "tests/data/ontology-extra"};
  const EntityMap entities = read_entities(folders, read_ontology(folders));
  const Entity& minister = entities.at("tiny-minister");
  CHECK(minister.acts_through == std::vector<ActsThrough>{{.slug = "bis", .from = "2019-03", .until = "2021-01"},
                                                          {.slug = "us-government", .from = "2021", .until = "2023"}});
  REQUIRE(minister.tenures.size() == 2);
  CHECK(minister.tenures[0].slug == "tiny-minister-tenure-1");
  CHECK(minister.tenures[0].titles == std::vector<Name>{{.text = "Tiny Secretary", .language = "en"}});
  CHECK(minister.tenures[0].organization == "bis");
  CHECK(minister.tenures[0].last == "2020-12");
}

TEST_CASE("names that are also something else say what must or must not stand near") {
  const Entity& bis = real_entities().at("bis");
  CHECK(bis.ambiguous_names == Slugs{"BIS"});
  CHECK(contains(bis.context, "Handelsministeri"));
  CHECK(contains(bis.excluding_context, "International Settlements"));
  const Entity& mofcom = real_entities().at("mofcom");
  CHECK(contains(mofcom.ambiguous_names, "Handelsministerium"));
  CHECK_FALSE(contains(mofcom.ambiguous_names, "chinesisches Handelsministerium"));
}

TEST_CASE("cities that stand for governments are names of theirs and marked") {
  const Entity& government = real_entities().at("chinese-government");
  CHECK(contains(government.metonyms, "Peking"));
  CHECK(has_name(government, {.text = "Peking", .language = ""}));
  CHECK(contains(real_entities().at("us-government").metonyms, "Washington"));
}

TEST_CASE("identity links are whole addresses") {
  CHECK(real_entities().at("nvidia").same_as == Slugs{"http://www.wikidata.org/entity/Q182477"});
  CHECK(real_entities().at("tsmc").parents.empty());
  CHECK(real_entities().at("hisilicon").parents == Slugs{"huawei"});
}

TEST_CASE("every entity is named in three languages, and no two share an unambiguous name") {
  std::map<Name, std::set<std::string>> owners;
  for (const auto& [slug, entity] : real_entities()) {
    INFO(slug);
    CHECK(entity.labels.size() == 3);
    std::vector<Name> names = entity.names;
    names.insert(names.end(), entity.labels.begin(), entity.labels.end());
    for (const Name& name : names) {
      if (!contains(entity.ambiguous_names, name.text)) owners[name].insert(slug);
    }
  }
  for (const auto& [name, slugs] : owners) {
    INFO(name.text << "@" << name.language << ": " << *slugs.begin() << ", " << *slugs.rbegin());
    CHECK(slugs.size() == 1);
  }
  CHECK(real_entities().size() >= 406);
}

TEST_CASE("chains of skos:broader end") {
  for (const auto& [slug, entity] : real_entities()) {
    std::set<std::string> above;
    std::vector<std::string> open = entity.broader;
    while (!open.empty()) {
      const std::string next = open.back();
      open.pop_back();
      INFO(slug << " is below " << next);
      REQUIRE(next != slug);
      if (!above.insert(next).second) continue;
      const Slugs& further = real_entities().at(next).broader;
      open.insert(open.end(), further.begin(), further.end());
    }
  }
}

}  // namespace chipgraph
