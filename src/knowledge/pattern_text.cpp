#include <algorithm>

#include "knowledge/pattern.h"

namespace chipgraph {
namespace {

constexpr std::size_t most_phrases = 6;

std::string join(std::span<const std::string> parts, std::string_view separator) {
  std::string joined;
  for (const std::string& part : parts) {
    if (!joined.empty()) joined += separator;
    joined += part;
  }
  return joined;
}

std::string text_of(const WordSet& set) {
  if (!set.id.empty()) return "@" + set.id;
  const std::span<const std::string> phrases(set.phrases);
  const std::string list = join(phrases.first(std::min(phrases.size(), most_phrases)), "|");
  if (phrases.size() > most_phrases) return "(" + list + "|...)";
  return phrases.size() == 1 && list.find(' ') == std::string::npos ? list : "(" + list + ")";
}

std::string text_of(const PatternElement& element, std::span<const WordSet> sets) {
  switch (element.kind) {
    case PatternElement::Kind::Words:
      return text_of(sets[element.set]);
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
