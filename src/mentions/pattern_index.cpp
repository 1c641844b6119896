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

}  // namespace

void PatternIndex::add(const Pattern& pattern) {
  const PatternElement& first = pattern.front();
  if (first.optional || first.kind == PatternElement::Kind::Name || first.kind == PatternElement::Kind::Gap) {
    anywhere_.push_back(size_);
  } else if (first.kind == PatternElement::Kind::Slot) {
    by_mention_.push_back(size_);
  } else {
    if (by_set_.size() <= first.set) by_set_.resize(first.set + 1);
    by_set_[first.set].push_back(size_);
  }
  ++size_;
}

std::vector<PatternIndex::Start> PatternIndex::starts(const Analysis& analysis) const {
  std::vector<Start> found;
  for (const Hit& hit : analysis.hits) {
    if (hit.set >= by_set_.size()) continue;
    for (const std::uint32_t pattern : by_set_[hit.set]) found.push_back({.pattern = pattern, .word = hit.words.first});
  }
  for (const PlacedMention& placed : analysis.mentions) {
    for (const std::uint32_t pattern : by_mention_) found.push_back({.pattern = pattern, .word = placed.words.first});
  }
  for (std::uint32_t word = 0; word < analysis.words.size(); ++word) {
    for (const std::uint32_t pattern : anywhere_) found.push_back({.pattern = pattern, .word = word});
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
