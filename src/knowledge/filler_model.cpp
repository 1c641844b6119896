#include "knowledge/filler_model.h"

#include <algorithm>
#include <charconv>
#include <sstream>

#include "knowledge/xml.h"

namespace chipgraph {
namespace {

constexpr std::array<std::string_view, feature_count> feature_names{
    "same-clause",  "near-clause",  "far-clause", "own-preposition", "other-preposition",
    "agent-phrase", "before",       "after",      "adjacent",        "first",
    "nearest",      "distance",     "possessive", "nested",          "indirect",
    "acting",       "anaphor",      "minted",     "generic",         "maker",
    "maker-home",   "maker-abroad", "modifies",   "counts-item",     "against-direction",
    "taken",        "preferred",    "under-law",  "frequent",        "previous",
    "told",         "title",        "article",    "item-maker",      "around",
    "heading",      "law",          "home"};

constexpr auto first_fallback = feature_names.begin() + static_cast<std::ptrdiff_t>(Feature::Previous);

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

/// Groups of words, separated by commas.
std::vector<std::vector<std::string>> groups_of(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::vector<std::string>> groups;
  for (std::string group; std::getline(stream, group, ',');) groups.push_back(words_of(group));
  return groups;
}

double number_of(const XmlElement& element, std::string_view attribute, std::string_view fallback) {
  const std::string text = element.optional(attribute, fallback);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size())
    element.fail_at(attribute, "'" + text + "' is no number");
  return number;
}

bool flag_of(const XmlElement& element, std::string_view attribute, std::string_view fallback) {
  const std::string text = element.optional(attribute, fallback);
  if (text != "yes" && text != "no") element.fail_at(attribute, "'yes' or 'no' is expected");
  return text == "yes";
}

void add_weight(const XmlElement& element, std::array<double, feature_count>& weights) {
  element.expect_attributes({"feature", "value"});
  const std::optional<Feature> feature = feature_named(element.required("feature"));
  if (!feature) element.fail_at("feature", "unknown feature '" + element.required("feature") + "'");
  static_cast<void>(element.required("value"));
  weights[static_cast<std::size_t>(*feature)] += number_of(element, "value", "0");
}

std::vector<Fallback> fallbacks_of(const XmlElement& element) {
  std::vector<Fallback> fallbacks;
  for (const std::string& name : words_of(element.optional("fallback"))) {
    const auto found = std::find(first_fallback, feature_names.end(), name);
    if (found == feature_names.end()) element.fail_at("fallback", "unknown fallback '" + name + "'");
    fallbacks.push_back(static_cast<Fallback>(found - first_fallback));
  }
  return fallbacks;
}

RoleModel read_role(const XmlElement& element, const FactType& type, const std::array<double, feature_count>& base) {
  element.expect_attributes({"name", "threshold", "many", "fallback"});
  element.expect_children({"weight"});
  RoleModel role{.role = element.required("name"),
                 .threshold = number_of(element, "threshold", "0"),
                 .many = element.optional("many") == "all" || flag_of(element, "many", "yes"),
                 .all = element.optional("many") == "all",
                 .fallbacks = fallbacks_of(element),
                 .weights = base};
  if (std::find(type.roles.begin(), type.roles.end(), role.role) == type.roles.end()) {
    element.fail_at("name", type.name + " has no role '" + role.role + "'");
  }
  for (const XmlElement& child : element.children) add_weight(child, role.weights);
  return role;
}

TypeModel read_type(const XmlElement& element, const Ontology& ontology,
                    const std::array<double, feature_count>& base) {
  element.expect_attributes({"name", "any-of", "beside", "enough", "split-values"});
  element.expect_children({"role"});
  TypeModel model{.type = element.required("name"),
                  .any_of = groups_of(element.optional("any-of")),
                  .beside = words_of(element.optional("beside")),
                  .enough = words_of(element.optional("enough")),
                  .split_values = flag_of(element, "split-values", "no"),
                  .roles = {}};
  const FactType* type = ontology.find_fact_type(model.type);
  if (type == nullptr) element.fail_at("name", "unknown fact type '" + model.type + "'");
  for (const XmlElement& child : element.children) model.roles.push_back(read_role(child, *type, base));
  return model;
}

}  // namespace

std::string_view to_string(Feature feature) { return feature_names[static_cast<std::size_t>(feature)]; }

std::optional<Feature> feature_named(std::string_view name) {
  const auto found = std::find(feature_names.begin(), feature_names.end(), name);
  if (found == feature_names.end()) return std::nullopt;
  return static_cast<Feature>(found - feature_names.begin());
}

const TypeModel* FillerModel::find(std::string_view type) const {
  const auto found =
      std::find_if(types.begin(), types.end(), [type](const TypeModel& model) { return model.type == type; });
  return found == types.end() ? nullptr : &*found;
}

FillerModel read_filler_model(std::span<const std::filesystem::path> folders, const Ontology& ontology) {
  std::filesystem::path file;
  for (const std::filesystem::path& folder : folders) {
    if (std::filesystem::exists(folder / "fillers.xml")) file = folder / "fillers.xml";
  }
  if (file.empty()) throw KnowledgeError({.file = "fillers.xml"}, "no mapping folder has this file");
  const XmlElement root = read_xml(file);
  root.expect_name("fillers");
  root.expect_attributes({});
  root.expect_children({"weight", "type"});
  FillerModel model;
  std::array<double, feature_count> base{};
  for (const XmlElement& child : root.children) {
    if (child.name == "weight") add_weight(child, base);
  }
  for (const XmlElement& child : root.children) {
    if (child.name == "type") model.types.push_back(read_type(child, ontology, base));
  }
  return model;
}

}  // namespace chipgraph
