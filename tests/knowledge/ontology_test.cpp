#include "knowledge/ontology.h"

#include <algorithm>
#include <array>

#include <catch2/catch.hpp>

#include "base/diagnostic.h"
#include "base/file.h"
#include "knowledge/entities.h"

namespace chipgraph {
namespace {

using Paths = std::vector<std::filesystem::path>;

const std::filesystem::path source_folder = CHIPGRAPH_SOURCE_DIR;
const std::filesystem::path ontology_folder = source_folder / "ontology";

const Ontology& real_ontology() {
  static const Ontology ontology = read_ontology(Paths{ontology_folder});
  return ontology;
}

/// The line behind "# expect " in a broken ontology file.
std::string expectation(const std::filesystem::path& file) {
  static constexpr std::string_view mark = "# expect ";
  const std::string bytes = read_file(file);
  const std::size_t begin = bytes.find(mark);
  if (begin == std::string::npos) return {};
  return bytes.substr(begin + mark.size(), bytes.find('\n', begin) - begin - mark.size());
}

std::string error_of(const Paths& folders) {
  try {
    const Ontology ontology = read_ontology(folders);
    (void)read_entities(folders, ontology);
  } catch (const KnowledgeError& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("the six fact types have the statuses and roles of the design") {
  const auto& types = real_ontology().fact_types;
  REQUIRE(types.size() == 6);
  const FactType& license = types.at("License");
  CHECK(license.statuses ==
        std::vector<std::string>{"required", "applied", "promised", "granted", "denied", "delayed", "revoked"});
  CHECK(license.roles == std::vector<std::string>{"authority", "holder", "item", "destination", "recipient", "quantity",
                                                  "condition", "date"});
  CHECK(license.key == std::vector<std::string>{"item", "destination", "holder"});
  CHECK(types.at("Restriction").key == std::vector<std::string>{"item", "destination", "target"});
  CHECK(types.at("Deployment").key == std::vector<std::string>{"operator", "item", "quantity", "place"});
  CHECK(types.at("FinancialImpact").key == std::vector<std::string>{"company", "amount"});
  CHECK(types.at("Position").key == std::vector<std::string>{"agent", "on"});
  CHECK(types.at("Specification").key == std::vector<std::string>{"chip", "value", "relativeTo"});
  CHECK(types.at("Specification").statuses.empty());
}

TEST_CASE("the range of a role decides its kind and what may fill it") {
  const Ontology& ontology = real_ontology();
  const Role* agent = ontology.find_role("agent");
  REQUIRE(agent != nullptr);
  CHECK(agent->kind == RoleKind::Entity);
  CHECK(agent->ranges == std::vector<std::string>{"Person", "Organization"});
  CHECK(ontology.can_fill(*agent, "Person"));
  CHECK(ontology.can_fill(*agent, "Regulator"));
  CHECK_FALSE(ontology.can_fill(*agent, "Chip"));
  CHECK(ontology.find_role("date")->kind == RoleKind::Date);
  CHECK(ontology.find_role("quantity")->kind == RoleKind::Integer);
  CHECK(ontology.find_role("amount")->kind == RoleKind::Amount);
  CHECK(ontology.find_role("value")->kind == RoleKind::Measure);
  const Role* condition = ontology.find_role("condition");
  CHECK(condition->kind == RoleKind::Concept);
  CHECK(condition->ranges.size() == 9);
  CHECK(condition->ranges.front() == "revenue-share");
  CHECK_FALSE(ontology.can_fill(*condition, "Condition"));
  CHECK(ontology.find_role("licence") == nullptr);
}

TEST_CASE("classes inherit over several steps") {
  const Ontology& ontology = real_ontology();
  CHECK(ontology.is_a("ChipFamily", "Product"));
  CHECK(ontology.is_a("Regulator", "Organization"));
  CHECK_FALSE(ontology.is_a("Product", "Chip"));
  CHECK(ontology.is_a("Nonsense", "Nonsense"));
  CHECK_FALSE(ontology.is_a("Nonsense", "Product"));
  CHECK(ontology.has_class("Place"));
  CHECK_FALSE(ontology.has_class("place"));
}

TEST_CASE("direct relations know their domains and ranges") {
  const Relation* affiliation = real_ontology().find_relation("affiliation");
  REQUIRE(affiliation != nullptr);
  CHECK(affiliation->domains == std::vector<std::string>{"Person"});
  CHECK(affiliation->ranges == std::vector<std::string>{"Organization", "Place"});
  CHECK(real_ontology().relations.size() == 5);
}

TEST_CASE("a lifting ends what was imposed") {
  CHECK(real_ontology().ends_statuses.at("lifted") == std::vector<std::string>{"imposed", "tightened"});
  CHECK_FALSE(real_ontology().ends_statuses.contains("imposed"));
}

TEST_CASE("every term has a label in German, Dutch and English") {
  CHECK(real_ontology().labels.at("granted").at("de") == "erteilt");
  for (const auto& [name, labels] : real_ontology().labels) {
    INFO(name);
    for (const char* language : {"de", "nl", "en"}) CHECK(labels.contains(language));
  }
  for (const auto& [name, superclasses] : real_ontology().superclasses) {
    INFO(name);
    CHECK(real_ontology().labels.contains(name));
  }
}

TEST_CASE("a folder given besides adds a class, a status, a condition, an entity and a name") {
  const Paths folders = {ontology_folder, source_folder / "tests/data/ontology-extra"};
  const Ontology ontology = read_ontology(folders);
  CHECK(ontology.is_a("CloudProvider", "Organization"));
  CHECK(ontology.find_fact_type("Deployment")->statuses == std::vector<std::string>{"actual", "planned", "rented"});
  CHECK(ontology.find_role("condition")->ranges.back() == "on-site-inspection");
  const EntityMap entities = read_entities(folders, ontology);
  CHECK(entities.at("tiny-cloud").type == "CloudProvider");
  const std::vector<Name>& names = entities.at("nvidia").names;
  CHECK(std::find(names.begin(), names.end(), Name{.text = "Team Green", .language = "en"}) != names.end());
}

TEST_CASE("a mistake in a file is reported with its file and line") {
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::directory_iterator(source_folder / "tests/data/ontology-errors")) {
    if (!entry.is_directory()) continue;
    const std::filesystem::path file = entry.path() / "extra.ttl";
    const std::string expected = expectation(file);
    INFO(file << " expects " << expected);
    REQUIRE_FALSE(expected.empty());
    const std::string error = error_of({ontology_folder, entry.path()});
    const std::size_t colon = expected.find(": ");
    const std::string place = file.string() + ":" + expected.substr(0, colon);
    CHECK_THAT(error, Catch::StartsWith(place));
    CHECK_THAT(error, Catch::Contains(expected.substr(colon + 2)));
    ++count;
  }
  CHECK(count >= 30);
}

TEST_CASE("a folder that is not there is reported") {
  CHECK_THAT(error_of({"/no/such/folder"}), Catch::StartsWith("/no/such/folder: cannot read the folder"));
}

}  // namespace chipgraph
