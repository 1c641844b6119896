// Every rule's examples and counter-examples, as the mapping files give them.

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "claims/extract.h"
#include "knowledge/knowledge.h"

using namespace chipgraph;

namespace {

const Knowledge& knowledge() {
  static const Knowledge known = [] {
    const std::filesystem::path source = CHIPGRAPH_SOURCE_DIR;
    return read_knowledge({.ontology = {source / "ontology"}, .mappings = {source / "mappings"}});
  }();
  return known;
}

/// Ids of all rules that fire in a text of its own.
std::vector<std::string> fired(const Extractor& extractor, const std::string& language, const std::string& text) {
  Document document;
  document.text = text;
  document.language = language;
  return extractor.fired_rules(document);
}

template <typename Rules>
void check_rules(const Extractor& extractor, const std::string& language, const Rules& rules) {
  for (const auto& rule : rules) {
    for (const std::string& example : rule.head.examples) {
      const std::vector<std::string> ids = fired(extractor, language, example);
      INFO(to_string(rule.head.place) << ": " << rule.head.id << "\n  " << example);
      CHECK(std::find(ids.begin(), ids.end(), rule.head.id) != ids.end());
    }
    for (const std::string& counter : rule.head.counters) {
      const std::vector<std::string> ids = fired(extractor, language, counter);
      INFO(to_string(rule.head.place) << ": " << rule.head.id << " must not fire\n  " << counter);
      CHECK(std::find(ids.begin(), ids.end(), rule.head.id) == ids.end());
    }
  }
}

}  // namespace

TEST_CASE("every rule fires in its examples and not in its counter-examples") {
  const Extractor extractor(knowledge());
  REQUIRE(!knowledge().rules.empty());
  for (const auto& [language, rules] : knowledge().rules) {
    REQUIRE(!rules.facts.empty());
    check_rules(extractor, language, rules.facts);
    check_rules(extractor, language, rules.relations);
    check_rules(extractor, language, rules.mints);
    check_rules(extractor, language, rules.anaphors);
    check_rules(extractor, language, rules.attributions);
    check_rules(extractor, language, rules.concepts);
  }
}
