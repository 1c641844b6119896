#include "knowledge/value_words.h"

#include <algorithm>
#include <utility>

namespace chipgraph {

void ValueWords::add(ValueWord word) {
  const std::string key = word.words.front();
  starts_.set(start_of(key));
  const bool is_number = word.type == ValueClass::Number || word.type == ValueClass::One ||
                         word.type == ValueClass::Scale || word.type == ValueClass::Fraction;
  if (is_number) number_starts_.set(start_of(key));
  if (is_number || word.suffix) number_ends_.set(end_of(key));
  std::vector<ValueWord>& meanings = words_[key];
  const auto behind_longer = std::find_if(
      meanings.begin(), meanings.end(), [&](const ValueWord& other) { return other.words.size() < word.words.size(); });
  meanings.insert(behind_longer, std::move(word));
}

std::span<const ValueWord> ValueWords::find(std::string_view lower) const {
  const auto found = words_.find(lower);
  if (found == words_.end()) return {};
  return found->second;
}

const ValueWord* ValueWords::find(std::string_view lower, ValueClass type) const {
  for (const ValueWord& meaning : find(lower)) {
    if (meaning.type == type && meaning.words.size() == 1) return &meaning;
  }
  return nullptr;
}

}  // namespace chipgraph
