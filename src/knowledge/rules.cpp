#include "knowledge/rules.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "knowledge/xml.h"

namespace chipgraph {
namespace {

constexpr std::array<std::string_view, 4> certainties{"asserted", "reported", "expected", "disputed"};

bool contains(std::span<const std::string> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  while (true) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return words;
    text.remove_prefix(begin);
    const std::size_t end = std::min(text.find_first_of(" \t\r\n"), text.size());
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
  }
}

/// Reads the elements of a language's mapping files into a rule set.
class RuleReader {
 public:
  RuleReader(RuleSet& rules, const Ontology& ontology) : rules_(rules), ontology_(ontology) {}

  void read(const XmlElement& root) {
    root.expect_attributes({"capital-nouns"});
    rules_.capital_nouns = rules_.capital_nouns || read_flag(root, "capital-nouns");
    root.expect_children({"set", "fact", "relation", "mint", "anaphor", "attribution", "concept"});
    root.expect_no_text();
    for (const XmlElement& element : root.children) read_element(element);
  }

  void finish() { rules_.sets = sets_.resolve(); }

 private:
  void read_element(const XmlElement& element) {
    if (element.name == "set") return read_set(element);
    if (element.name == "fact") return rules_.facts.push_back(read_fact(element));
    if (element.name == "relation") return rules_.relations.push_back(read_relation(element));
    if (element.name == "mint") return rules_.mints.push_back(read_mint(element));
    if (element.name == "anaphor") return rules_.anaphors.push_back(read_anaphor(element));
    if (element.name == "attribution") return rules_.attributions.push_back(read_attribution(element));
    rules_.concepts.push_back(read_concept(element));
  }

  void read_set(const XmlElement& element) {
    element.expect_attributes({"id", "more"});
    element.expect_children({});
    const bool more = read_flag(element, "more");
    (sets_.*(more ? &SetTable::extend : &SetTable::define))(element.required("id"), element.required_text(),
                                                            element.place);
  }

  RuleHead read_head(const XmlElement& element) {
    RuleHead head{.id = element.required("id"), .place = element.place, .examples = {}, .counters = {}};
    if (!head.id.starts_with(rules_.language + ".")) {
      element.fail_at("id", "the id must begin with '" + rules_.language + ".'");
    }
    if (!ids_.insert(head.id).second) element.fail_at("id", "rule '" + head.id + "' is there twice");
    for (const XmlElement& child : element.children) {
      if (child.name == "example") head.examples.push_back(child.required_text());
      if (child.name == "counter") head.counters.push_back(child.required_text());
    }
    if (head.examples.empty()) element.fail("rule '" + head.id + "' has no <example>");
    return head;
  }

  FactKind read_kind(const XmlElement& element, std::string_view type, std::string_view status,
                     std::string_view attribute) const {
    const FactType* known = ontology_.find_fact_type(type);
    if (known == nullptr) element.fail_at(attribute, "unknown fact type '" + std::string(type) + "'");
    const bool fits = known->statuses.empty() ? status.empty() : contains(known->statuses, status);
    if (!fits) {
      element.fail_at(attribute, std::string(type) + " has no status '" + std::string(status) + "'");
    }
    return {.type = std::string(type), .status = std::string(status)};
  }

  /// "License/granted", or "Specification".
  FactKind read_kind(const XmlElement& element, std::string_view attribute) const {
    const std::string& text = element.required(attribute);
    const std::size_t slash = text.find('/');
    const std::string status = slash == std::string::npos ? "" : text.substr(slash + 1);
    return read_kind(element, text.substr(0, slash), status, attribute);
  }

  std::string read_role(const XmlElement& element, std::string_view attribute, const FactKind& kind) const {
    const std::string& role = element.required(attribute);
    if (!contains(ontology_.find_fact_type(kind.type)->roles, role)) {
      element.fail_at(attribute, kind.type + " has no role '" + role + "'");
    }
    return role;
  }

  std::vector<std::string> read_roles(const XmlElement& element, std::string_view attribute,
                                      const FactKind& kind) const {
    std::vector<std::string> roles = split_words(element.optional(attribute));
    for (const std::string& role : roles) {
      if (!contains(ontology_.find_fact_type(kind.type)->roles, role)) {
        element.fail_at(attribute, kind.type + " has no role '" + role + "'");
      }
    }
    return roles;
  }

  std::string read_class(const XmlElement& element) const {
    const std::string& name = element.required("class");
    if (!ontology_.has_class(name)) element.fail_at("class", "unknown class '" + name + "'");
    return name;
  }

  std::string read_certainty(const XmlElement& element) const {
    std::string name = element.optional("certainty");
    if (!name.empty() && std::find(certainties.begin(), certainties.end(), name) == certainties.end()) {
      element.fail_at("certainty", "unknown certainty '" + name + "'");
    }
    return name;
  }

  static bool read_flag(const XmlElement& element, std::string_view attribute) {
    const std::string text = element.optional(attribute, "no");
    if (text != "no" && text != "yes") element.fail_at(attribute, "'yes' or 'no' is expected");
    return text == "yes";
  }

  static RuleScope read_scope(const XmlElement& element) {
    const std::string scope = element.optional("scope", "clause");
    if (scope != "clause" && scope != "sentence") element.fail_at("scope", "scope is 'clause' or 'sentence'");
    return scope == "clause" ? RuleScope::Clause : RuleScope::Sentence;
  }

  static Direction read_direction(const XmlElement& element) {
    const std::string direction = element.optional("direction");
    if (direction.empty()) return Direction::Any;
    if (direction != "export" && direction != "import") {
      element.fail_at("direction", "direction is 'export' or 'import'");
    }
    return direction == "export" ? Direction::Export : Direction::Import;
  }

  /// `{value:GB,W}`: what restricts numbers is their unit.
  [[nodiscard]] bool takes_units(const PatternElement& part) const {
    const Role* role = ontology_.find_role(part.role);
    return role != nullptr && (role->kind == RoleKind::Measure || role->kind == RoleKind::Amount);
  }

  Pattern read_pattern_of(const XmlElement& element) {
    Pattern pattern = read_pattern(element.required_text(), sets_, element.place);
    for (const PatternElement& part : pattern) {
      if (takes_units(part)) continue;
      for (const std::string& name : part.classes) {
        if (!ontology_.has_class(name)) element.fail("unknown class '" + name + "'");
      }
    }
    return pattern;
  }

  Pattern read_only_pattern(const XmlElement& element) {
    element.expect_children({"pattern", "example", "counter"});
    element.expect_no_text();
    const XmlElement* found = nullptr;
    for (const XmlElement& child : element.children) {
      if (child.name != "pattern") continue;
      if (found != nullptr) child.fail("only one <pattern> is allowed");
      found = &child;
    }
    if (found == nullptr) element.fail("<pattern> is missing");
    return read_pattern_of(*found);
  }

  static void check_slots(const XmlElement& element, const Pattern& pattern,
                          std::initializer_list<std::string_view> known) {
    for (const PatternElement& part : pattern) {
      if (part.kind == PatternElement::Kind::Slot && std::find(known.begin(), known.end(), part.role) == known.end()) {
        element.fail("unknown slot '" + part.role + "'");
      }
    }
  }

  static void require_slot(const XmlElement& element, const Pattern& pattern, std::string_view role) {
    const bool there = std::any_of(pattern.begin(), pattern.end(), [role](const PatternElement& part) {
      return part.kind == PatternElement::Kind::Slot && part.role == role;
    });
    if (!there) element.fail("the slot '" + std::string(role) + "' is missing");
  }

  void check_fact_slots(const XmlElement& element, const Pattern& pattern, const FactKind& kind) const {
    for (const PatternElement& part : pattern) {
      if (part.kind == PatternElement::Kind::Slot && !contains(ontology_.find_fact_type(kind.type)->roles, part.role)) {
        element.fail(kind.type + " has no role '" + part.role + "'");
      }
    }
  }

  FactRule read_fact(const XmlElement& element) {
    element.expect_attributes({"id", "type", "status", "scope", "direction", "negated", "needs", "local", "certainty"});
    element.expect_children({"cue", "unless", "also", "fill", "example", "counter"});
    element.expect_no_text();
    FactRule rule;
    rule.head = read_head(element);
    rule.kind = read_kind(element, element.required("type"), element.optional("status"), "status");
    rule.scope = read_scope(element);
    rule.direction = read_direction(element);
    rule.certainty = read_certainty(element);
    rule.ignores_negation = element.optional("negated") == "ignore";
    if (element.find("negated") != nullptr && !rule.ignores_negation) rule.negated = read_kind(element, "negated");
    rule.needs = read_roles(element, "needs", rule.kind);
    rule.local = read_roles(element, "local", rule.kind);
    for (const XmlElement& child : element.children) read_fact_child(child, rule);
    if (rule.cues.empty()) element.fail("a <cue> is missing");
    return rule;
  }

  void read_fact_child(const XmlElement& child, FactRule& rule) {
    if (child.name == "cue" || child.name == "unless") {
      std::vector<Pattern>& patterns = child.name == "cue" ? rule.cues : rule.blockers;
      patterns.push_back(read_pattern_of(child));
      check_fact_slots(child, patterns.back(), rule.kind);
    } else if (child.name == "also") {
      child.expect_attributes({"kind"});
      rule.also.push_back(read_kind(child, "kind"));
    } else if (child.name == "fill") {
      child.expect_attributes({"role", "by"});
      rule.prefers[read_role(child, "role", rule.kind)] = child.required("by");
    }
  }

  RelationRule read_relation(const XmlElement& element) {
    element.expect_attributes({"id", "predicate", "subject", "object"});
    RelationRule rule{.head = read_head(element),
                      .predicate = element.required("predicate"),
                      .subject = element.optional("subject"),
                      .object = element.optional("object"),
                      .pattern = {}};
    if (ontology_.find_relation(rule.predicate) == nullptr) {
      element.fail_at("predicate", "unknown relation '" + rule.predicate + "'");
    }
    rule.pattern = read_only_pattern(element);
    check_slots(element, rule.pattern, {"subject", "object"});
    if (rule.subject.empty()) require_slot(element, rule.pattern, "subject");
    if (rule.object.empty()) require_slot(element, rule.pattern, "object");
    return rule;
  }

  MintRule read_mint(const XmlElement& element) {
    element.expect_attributes({"id", "class"});
    MintRule rule{.head = read_head(element), .type = read_class(element), .pattern = read_only_pattern(element)};
    const bool catches = std::any_of(rule.pattern.begin(), rule.pattern.end(), [](const PatternElement& part) {
      return part.capture_begin || part.kind == PatternElement::Kind::Name;
    });
    if (!catches) element.fail("the pattern needs NAME or a part in brackets");
    return rule;
  }

  AnaphorRule read_anaphor(const XmlElement& element) {
    element.expect_attributes({"id", "class", "plural"});
    return {.head = read_head(element),
            .type = read_class(element),
            .plural = read_flag(element, "plural"),
            .pattern = read_only_pattern(element)};
  }

  AttributionRule read_attribution(const XmlElement& element) {
    element.expect_attributes({"id", "certainty", "scope"});
    static_cast<void>(element.required("certainty"));
    AttributionRule rule{.head = read_head(element),
                         .certainty = read_certainty(element),
                         .scope = read_scope(element),
                         .pattern = read_only_pattern(element)};
    check_slots(element, rule.pattern, {"speaker"});
    return rule;
  }

  ConceptRule read_concept(const XmlElement& element) {
    element.expect_attributes({"id", "role", "value"});
    ConceptRule rule{.head = read_head(element),
                     .role = element.required("role"),
                     .value = element.required("value"),
                     .pattern = read_only_pattern(element)};
    const Role* role = ontology_.find_role(rule.role);
    if (role == nullptr || role->kind != RoleKind::Concept) {
      element.fail_at("role", "'" + rule.role + "' is no role for concepts");
    }
    if (!contains(role->ranges, rule.value)) element.fail_at("value", "unknown concept '" + rule.value + "'");
    return rule;
  }

  RuleSet& rules_;
  const Ontology& ontology_;
  SetTable sets_;
  std::set<std::string, std::less<>> ids_;
};

std::vector<std::filesystem::path> mapping_files(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  if (!std::filesystem::is_directory(folder)) return files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".xml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::optional<std::uint32_t> RuleSet::find_set(std::string_view id) const {
  const auto found = std::find_if(sets.begin(), sets.end(), [id](const WordSet& set) { return set.id == id; });
  if (found == sets.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - sets.begin());
}

RuleSet read_rules(const std::string& language, std::span<const std::filesystem::path> folders,
                   const Ontology& ontology) {
  RuleSet rules{.language = language,
                .sets = {},
                .facts = {},
                .relations = {},
                .mints = {},
                .anaphors = {},
                .attributions = {},
                .concepts = {}};
  RuleReader reader(rules, ontology);
  for (const std::filesystem::path& folder : folders) {
    for (const std::filesystem::path& file : mapping_files(folder / language)) {
      const XmlElement root = read_xml(file);
      if (root.name == "language") continue;  // read by `read_languages`
      root.expect_name("mapping");
      reader.read(root);
    }
  }
  reader.finish();
  return rules;
}

}  // namespace chipgraph
