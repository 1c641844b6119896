#include "knowledge/coverage.h"

#include <set>
#include <string_view>
#include <utility>

namespace chipgraph {
namespace {

/// Rules of one row and language while they are counted.
struct Tally {
  std::size_t rules = 0;
  std::set<std::string_view> phrases;
};

using Key = std::pair<std::string, std::string>;  // type and detail
using Tallies = std::map<Key, std::map<std::string, Tally>>;

/// Counts the rules of one language.
class Counter {
 public:
  Counter(const RuleSet& rules, const Ontology& ontology, Tallies& tallies)
      : rules_(rules), ontology_(ontology), tallies_(tallies) {}

  void count_facts() {
    for (const FactRule& rule : rules_.facts) add({rule.kind.type, rule.kind.status}, rule.cues.front());
  }
  void count_relations() {
    for (const RelationRule& rule : rules_.relations) add({rule.predicate, ""}, rule.pattern);
  }
  void count_attributions() {
    for (const AttributionRule& rule : rules_.attributions) add({"certainty", rule.certainty}, rule.pattern);
  }
  void count_concepts() {
    for (const ConceptRule& rule : rules_.concepts) add({rule.role, rule.value}, rule.pattern);
  }

 private:
  void add(const Key& key, const Pattern& pattern) {
    Tally& tally = tallies_[key][rules_.language];
    ++tally.rules;
    for (const PatternElement& element : pattern) {
      if (element.optional) continue;
      const std::vector<std::string>& phrases = phrases_of(element);
      tally.phrases.insert(phrases.begin(), phrases.end());
    }
  }

  [[nodiscard]] const std::vector<std::string>& phrases_of(const PatternElement& element) const {
    static const std::vector<std::string> none;
    if (element.kind == PatternElement::Kind::Words) return rules_.sets[element.set].phrases;
    if (element.kind != PatternElement::Kind::Slot) return none;
    const Role* role = ontology_.find_role(element.role);
    const bool has_units = role != nullptr && (role->kind == RoleKind::Measure || role->kind == RoleKind::Amount);
    return has_units ? element.classes : none;
  }

  const RuleSet& rules_;
  const Ontology& ontology_;
  Tallies& tallies_;
};

Tallies count(const Knowledge& knowledge, void (Counter::*count_rules)()) {
  Tallies tallies;
  for (const auto& [language, rules] : knowledge.rules) {
    Counter counter(rules, knowledge.ontology, tallies);
    (counter.*count_rules)();
  }
  return tallies;
}

CoverageRow make_row(const Key& key, const std::map<std::string, Tally>& tallies, const Knowledge& knowledge) {
  CoverageRow row{.type = key.first, .detail = key.second, .languages = {}};
  for (const auto& [language, set] : knowledge.rules) {
    const auto tally = tallies.find(language);
    if (tally == tallies.end()) {
      row.languages[language] = {};
    } else {
      row.languages[language] = {.rules = tally->second.rules, .triggers = tally->second.phrases.size()};
    }
  }
  return row;
}

/// All that can be stated of a fact type, whether or not there are rules for it.
std::vector<Key> keys_of(const FactType& type) {
  if (type.statuses.empty()) return {{type.name, ""}};
  std::vector<Key> keys;
  for (const std::string& status : type.statuses) keys.emplace_back(type.name, status);
  return keys;
}

}  // namespace

std::vector<CoverageRow> count_coverage(const Knowledge& knowledge) {
  std::vector<CoverageRow> rows;
  Tallies facts = count(knowledge, &Counter::count_facts);
  for (const auto& [name, type] : knowledge.ontology.fact_types) {
    for (const Key& key : keys_of(type)) rows.push_back(make_row(key, facts[key], knowledge));
  }
  for (const auto count_rules : {&Counter::count_relations, &Counter::count_attributions, &Counter::count_concepts}) {
    for (const auto& [key, tallies] : count(knowledge, count_rules)) rows.push_back(make_row(key, tallies, knowledge));
  }
  return rows;
}

}  // namespace chipgraph
