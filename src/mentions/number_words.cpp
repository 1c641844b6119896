#include "mentions/number_words.h"

#include <algorithm>
#include <array>

namespace chipgraph {
namespace {

// All sums are kept in tenths, so that halves are whole numbers.
constexpr std::uint64_t one = 10;
constexpr std::uint64_t ten = 10 * one;
constexpr std::uint64_t hundred = 100 * one;
constexpr std::uint64_t most = 1'000'000'000'000'000U * one;

std::optional<std::uint64_t> tenths_of(const Decimal& value) {
  const std::optional<Decimal> tenths = value.times(Decimal(one));
  return tenths ? tenths->to_integer() : std::nullopt;
}

/// Takes a word apart by trying every known front; words have few parts, so this ends soon.
class Splitter {
 public:
  Splitter(const ValueWords& words) : words_(words) {}

  std::optional<CompoundNumber> split(std::string_view rest, const CompoundNumber& so_far, int depth) const {
    constexpr int most_parts = 9;
    if (rest.empty()) return so_far.sum.is_open() ? std::nullopt : std::optional(so_far);
    if (depth == most_parts) return std::nullopt;
    for (std::size_t size = rest.size(); size > 0; --size) {
      const ValueEntry* entry = words_.find(rest.substr(0, size));
      if (entry == nullptr) continue;
      for (const ValueWord& word : entry->meanings) {
        if (word.words.size() > 1 || word.glued) continue;
        if (auto found = follow(word, rest.substr(size), so_far, depth)) return found;
      }
    }
    return std::nullopt;
  }

 private:
  std::optional<CompoundNumber> follow(const ValueWord& word, std::string_view rest, const CompoundNumber& so_far,
                                       int depth) const {
    CompoundNumber next = so_far;
    if (word.type == ValueClass::Unit && word.suffix && rest.empty()) {
      if (next.sum.is_empty() || next.sum.is_open() || next.sum.is_one()) return std::nullopt;
      next.unit = &word;
      return next;
    }
    return next.sum.add(word) ? split(rest, next, depth + 1) : std::nullopt;
  }

  const ValueWords& words_;
};

}  // namespace

bool NumberSum::add_part(std::uint64_t tenths) {
  const bool is_first = !has_part_;
  if (tenths == 0 && !is_empty()) return false;
  const bool is_half = tenths == one / 2;
  const bool tens_behind_ones = joined_ && part_ < ten && tenths >= 2 * ten && tenths < hundred;
  const bool below_hundred = part_ % hundred == 0 && tenths < hundred && part_ != 0;
  const bool below_ten = part_ % ten == 0 && part_ % hundred >= 2 * ten && tenths < ten;
  if (!is_first && !tens_behind_ones && !below_hundred && !below_ten && !(is_half && part_ % one == 0)) return false;
  part_ += tenths;
  has_part_ = true;
  return true;
}

bool NumberSum::add_scale(const ValueWord& word) {
  const std::optional<std::uint64_t> factor = word.value.to_integer();
  if (!factor || (!has_part_ && !word.alone) || word.glued) return false;
  const std::uint64_t count = has_part_ ? part_ : one;
  if (count == 0 || *factor > most / count) return false;
  if (*factor == hundred / one) {
    if (part_ >= hundred) return false;
    part_ = count * *factor;
    has_part_ = true;
    return true;
  }
  if (last_scale_ != 0 && *factor >= last_scale_) return false;
  total_ += count * *factor;
  part_ = 0;
  has_part_ = false;
  has_total_ = true;
  last_scale_ = *factor;
  return true;
}

bool NumberSum::add(const ValueWord& word) {
  bool fits = false;
  if (word.type == ValueClass::Joiner) {
    fits = !is_empty() && !joined_;
    joined_ = joined_ || fits;
    return fits;
  }
  if (word.type == ValueClass::Scale) {
    fits = add_scale(word);
    scaled_ = scaled_ || fits;
  } else if (word.type == ValueClass::Number || word.type == ValueClass::One || word.type == ValueClass::Fraction) {
    const std::optional<std::uint64_t> tenths = tenths_of(word.value);
    const bool is_half = word.type != ValueClass::Fraction || (tenths == one / 2 && !is_empty());
    fits = tenths && is_half && add_part(*tenths);
  }
  if (!fits) return false;
  one_ = word.type == ValueClass::One && !joined_ && total_ == 0 && part_ == one;
  joined_ = false;
  return true;
}

Decimal NumberSum::value() const { return Decimal(total_ + part_).times(*Decimal::parse("0.1")).value_or(Decimal()); }

std::optional<CompoundNumber> split_number(const ValueWords& words, std::string_view lower) {
  constexpr std::size_t longest = 60;
  if (lower.size() > longest || !words.may_be_compound(lower)) return std::nullopt;
  std::optional<CompoundNumber> found = Splitter(words).split(lower, {}, 0);
  return found && !found->sum.is_one() ? found : std::nullopt;
}

}  // namespace chipgraph
