#include "mentions/pattern_index.h"

#include <algorithm>
#include <numeric>

namespace chipgraph {
namespace {

template <typename Value>
void sort_and_unite(std::vector<Value>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

void add_needed(const Pattern& pattern, std::vector<std::uint32_t>& sets) {
  for (const PatternElement& element : pattern) {
    if (element.kind == PatternElement::Kind::Words && !element.optional) sets.push_back(element.set);
  }
}

}  // namespace

void PatternIndex::add(const Pattern& pattern, std::span<const Pattern> others) {
  const auto number = static_cast<std::uint32_t>(needed_.size());
  const PatternElement& first = pattern.front();
  if (first.optional || first.kind == PatternElement::Kind::Name || first.kind == PatternElement::Kind::Gap) {
    anywhere_.push_back(number);
  } else if (first.kind == PatternElement::Kind::Slot) {
    by_mention_.push_back(number);
  } else {
    if (by_set_.size() <= first.set) by_set_.resize(first.set + 1);
    by_set_[first.set].push_back(number);
  }
  std::vector<std::uint32_t>& needed = needed_.emplace_back();
  add_needed(pattern, needed);
  for (const Pattern& other : others) add_needed(other, needed);
  sort_and_unite(needed);
  if (!needed.empty()) set_count_ = std::max(set_count_, needed.back() + 1);
}

bool PatternIndex::can_hold(std::uint32_t pattern, const std::vector<bool>& sets) const {
  return std::all_of(needed_[pattern].begin(), needed_[pattern].end(),
                     [&sets](std::uint32_t set) { return sets[set]; });
}

std::vector<PatternIndex::Start> PatternIndex::starts(const Analysis& analysis) const {
  std::vector<bool> sets(set_count_);
  for (const Hit& hit : analysis.hits) {
    if (hit.set < set_count_) sets[hit.set] = true;
  }
  std::vector<Start> found;
  for (const Hit& hit : analysis.hits) {
    if (hit.set >= by_set_.size()) continue;
    for (const std::uint32_t pattern : by_set_[hit.set]) {
      if (can_hold(pattern, sets)) found.push_back({.pattern = pattern, .word = hit.words.first});
    }
  }
  for (const std::uint32_t pattern : by_mention_) {
    if (!can_hold(pattern, sets)) continue;
    for (const PlacedMention& placed : analysis.mentions)
      found.push_back({.pattern = pattern, .word = placed.words.first});
  }
  for (const std::uint32_t pattern : anywhere_) {
    if (!can_hold(pattern, sets)) continue;
    for (std::uint32_t word = 0; word < analysis.words.size(); ++word)
      found.push_back({.pattern = pattern, .word = word});
  }
  sort_and_unite(found);
  return found;
}

std::vector<std::uint32_t> starts_of(const Pattern& pattern, const Analysis& analysis) {
  const PatternElement& first = pattern.front();
  std::vector<std::uint32_t> words;
  if (first.optional || first.kind == PatternElement::Kind::Name || first.kind == PatternElement::Kind::Gap) {
    words.resize(analysis.words.size());
    std::iota(words.begin(), words.end(), 0U);
  } else if (first.kind == PatternElement::Kind::Slot) {
    for (const PlacedMention& placed : analysis.mentions) words.push_back(placed.words.first);
  } else {
    for (const Hit& hit : analysis.hits) {
      if (hit.set == first.set) words.push_back(hit.words.first);
    }
  }
  sort_and_unite(words);
  return words;
}

}  // namespace chipgraph
