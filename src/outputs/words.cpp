#include "outputs/words.h"

#include <algorithm>
#include <vector>

namespace chipgraph {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

/// "30000" with a space between groups of three digits: clear in every language.
std::string group_digits(std::string_view number) {
  const std::size_t whole = std::min(number.find('.'), number.size());
  std::string grouped;
  for (std::size_t at = 0; at < number.size(); ++at) {
    const bool starts_group = at != 0 && at < whole && (whole - at) % 3 == 0;
    if (starts_group && whole > 4) grouped += no_break_space;
    grouped += number[at];
  }
  return grouped;
}

std::string capitalise(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

}  // namespace

std::string Words::of_term(std::string_view name) const {
  const auto labels = ontology_->labels.find(name);
  if (labels == ontology_->labels.end() || labels->second.empty()) return std::string(name);
  auto label = labels->second.find(*language_);
  if (label == labels->second.end()) label = labels->second.find("en");
  return label == labels->second.end() ? labels->second.begin()->second : label->second;
}

std::string Words::of_entity(const EntityUse& use) const {
  const auto known = entities_->find(use.slug);
  if (known == entities_->end() || known->second.labels.empty()) return use.label.empty() ? use.slug : use.label;
  const std::vector<Name>& labels = known->second.labels;
  const auto in = [&](std::string_view language) {
    return std::find_if(labels.begin(), labels.end(), [&](const Name& name) { return name.language == language; });
  };
  auto label = in(*language_);
  if (label == labels.end()) label = in("en");
  return label == labels.end() ? labels.front().text : label->text;
}

std::string Words::of_fact(const Fact& fact) const {
  const std::string type = capitalise(of_term(fact.type));
  return fact.status.empty() ? type : type + " " + of_term(fact.status);
}

std::string Words::of_value(const Filler& filler, RoleKind kind) const {
  switch (kind) {
    case RoleKind::Entity:
    case RoleKind::Concept:
      return of_term(filler.value);
    case RoleKind::Date:
      return filler.value;
    case RoleKind::Integer:
      return group_digits(filler.value);
    case RoleKind::Amount:
    case RoleKind::Measure:
      break;
  }
  return group_digits(filler.value) + (filler.unit.empty() ? "" : std::string(no_break_space) + filler.unit);
}

}  // namespace chipgraph
