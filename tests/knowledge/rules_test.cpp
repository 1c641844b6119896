#include "knowledge/rules.h"

#include <filesystem>

#include <catch2/catch.hpp>

using namespace chipgraph;

namespace {

const std::filesystem::path source = CHIPGRAPH_SOURCE_DIR;

const Ontology& ontology() {
  static const Ontology read = read_ontology(std::vector{source / "ontology"});
  return read;
}

/// The message about the mapping folder `name`, with the path of the file cut to what follows the folder.
std::string error_of(const std::string& name) {
  const std::filesystem::path folder = source / "tests/data/rule-errors" / name;
  try {
    static_cast<void>(read_rules("xx", std::vector{folder}, ontology()));
  } catch (const KnowledgeError& error) {
    return std::string(error.what()).substr(folder.string().size() + 1);
  }
  return "no error";
}

}  // namespace

TEST_CASE("a mistake in a rule file is an error with file, line and column") {
  CHECK(error_of("unknown-status") == "xx/rules.xml:3:34: License has no status 'given'");
  CHECK(error_of("no-example") == "xx/rules.xml:3:4: rule 'xx.a' has no <example>");
  CHECK(error_of("duplicate-id") == "xx/rules.xml:4:9: rule 'xx.a' is there twice");
  CHECK(error_of("unknown-role") == "xx/rules.xml:3:51: License has no role 'target'");
  CHECK(error_of("unknown-slot") == "xx/rules.xml:3:4: unknown slot 'maker'");
  CHECK(error_of("malformed").starts_with("xx/rules.xml:5:"));
}

TEST_CASE("the built-in rules of every language are read in full") {
  for (const std::string language : {"de", "en", "nl"}) {
    const RuleSet rules = read_rules(language, std::vector{source / "mappings"}, ontology());
    INFO(language);
    CHECK(!rules.facts.empty());
    CHECK(!rules.relations.empty());
    CHECK(rules.find_set("negation"));
    CHECK(!rules.find_set("no such set"));
  }
}
