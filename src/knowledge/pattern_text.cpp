#include <algorithm>

#include "knowledge/pattern.h"

namespace chipgraph {
namespace {

constexpr std::size_t most_parts = 12;
constexpr std::size_t fewest_phrases = 2;  // by which a named set is recognised

std::string join(std::span<const std::string> parts, std::string_view separator) {
  std::string joined;
  for (const std::string& part : parts) {
    if (!joined.empty()) joined += separator;
    joined += part;
  }
  return joined;
}

/// The longest named set whose phrases `phrases` begins with, or null.
const WordSet* set_at_front(std::span<const std::string> phrases, std::span<const WordSet> sets) {
  const WordSet* longest = nullptr;
  for (const WordSet& set : sets) {
    const std::size_t size = set.phrases.size();
    if (set.id.empty() || size < fewest_phrases || size > phrases.size()) continue;
    if (longest != nullptr && longest->phrases.size() >= size) continue;
    if (std::equal(set.phrases.begin(), set.phrases.end(), phrases.begin())) longest = &set;
  }
  return longest;
}

/// The phrases of a list, where possible by the names of the sets that they were taken from.
std::vector<std::string> parts_of(std::span<const std::string> phrases, std::span<const WordSet> sets) {
  std::vector<std::string> parts;
  while (!phrases.empty()) {
    const WordSet* set = set_at_front(phrases, sets);
    parts.push_back(set != nullptr ? "@" + set->id : phrases.front());
    phrases = phrases.subspan(set != nullptr ? set->phrases.size() : 1);
  }
  return parts;
}

std::string text_of(const WordSet& set, std::span<const WordSet> sets) {
  if (!set.id.empty()) return "@" + set.id;
  const std::vector<std::string> parts = parts_of(set.phrases, sets);
  const std::string list = join(std::span(parts).first(std::min(parts.size(), most_parts)), "|");
  if (parts.size() > most_parts) return "(" + list + "|...)";
  return parts.size() == 1 && list.find(' ') == std::string::npos ? list : "(" + list + ")";
}

std::string text_of(const PatternElement& element, std::span<const WordSet> sets) {
  switch (element.kind) {
    case PatternElement::Kind::Words:
      return text_of(sets[element.set], sets);
    case PatternElement::Kind::Slot:
      return "{" + element.role + (element.classes.empty() ? "" : ":" + join(element.classes, ",")) + "}";
    case PatternElement::Kind::Name:
      return element.limit > 1 ? "NAME" + std::to_string(element.limit) : "NAME";
    case PatternElement::Kind::Gap:
      return ".." + std::to_string(element.limit);
  }
  return {};
}

}  // namespace

std::string to_string(const Pattern& pattern, std::span<const WordSet> sets) {
  std::vector<std::string> steps;
  for (const PatternElement& element : pattern) {
    steps.push_back((element.capture_begin ? "[" : "") + text_of(element, sets) + (element.optional ? "?" : "") +
                    (element.capture_end ? "]" : ""));
  }
  return join(steps, " ");
}

}  // namespace chipgraph
