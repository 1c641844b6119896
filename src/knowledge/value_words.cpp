#include "knowledge/value_words.h"

#include <algorithm>
#include <utility>

namespace chipgraph {
namespace {

/// Whether a value can begin with `word`, and not only go on.
bool can_begin(const ValueWord& word) {
  switch (word.type) {
    case ValueClass::Scale:
      return word.alone;
    case ValueClass::Currency:
    case ValueClass::Unit:
      return word.before;
    case ValueClass::Number:
    case ValueClass::One:
    case ValueClass::Fraction:
    case ValueClass::Multiple:
    case ValueClass::Month:
    case ValueClass::Weekday:
    case ValueClass::Day:
    case ValueClass::Shift:
    case ValueClass::Season:
    case ValueClass::Part:
    case ValueClass::Undated:
    case ValueClass::Literal:
      return true;
    default:
      return false;
  }
}

/// Whether compounds can end with `word`: they do so with single numbers, round ones and units ("sechsmal").
bool can_end_compound(const ValueWord& word) {
  const bool is_number = word.type == ValueClass::Number || word.type == ValueClass::Fraction;
  return is_number || (word.type == ValueClass::Scale && word.alone) || word.suffix;
}

}  // namespace

void ValueWords::add(ValueWord word) {
  const std::string& key = word.words.front();
  held_.set(start_of(key));
  const bool is_number = word.type == ValueClass::Number || word.type == ValueClass::One ||
                         word.type == ValueClass::Scale || word.type == ValueClass::Fraction;
  if (is_number) number_starts_.set(front_of(key) % table_size);
  if (can_end_compound(word)) number_ends_.set(end_of(key));
  ValueEntry& entry = words_[key];
  entry.classes.add(word.type);
  if (can_begin(word)) {
    beginning_.set(start_of(key));
    entry.beginning.add(word.type);
  }
  const auto behind_longer = std::find_if(entry.meanings.begin(), entry.meanings.end(), [&](const ValueWord& other) {
    return other.words.size() < word.words.size();
  });
  entry.meanings.insert(behind_longer, std::move(word));
}

const ValueEntry* ValueWords::find(std::string_view lower) const {
  const auto found = words_.find(lower);
  return found == words_.end() ? nullptr : &found->second;
}

}  // namespace chipgraph
