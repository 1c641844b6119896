#pragma once

#include <cstdint>
#include <optional>

#include "base/decimal.h"
#include "knowledge/value_words.h"

namespace chipgraph {

/// Adds up number words, in the order of the text: "zwei", "hundert", "fünf", "und", "zwanzig", "tausend".
/// Works for languages that put ones before tens and for those that put them behind.
class NumberSum {
 public:
  /// Takes `word` (Number, One, Scale, Fraction or Joiner) in; false, and nothing changes, if it can't follow.
  bool add(const ValueWord& word);

  [[nodiscard]] bool is_empty() const { return !has_part_ && !has_total_; }
  /// Whether the last word was a joiner, which must not end a number.
  [[nodiscard]] bool is_open() const { return joined_; }
  [[nodiscard]] bool is_scaled() const { return scaled_; }
  /// The scale word that the whole sum is counted in ("drei Milliarden"), or 1.
  [[nodiscard]] Decimal scale() const { return Decimal(has_part_ || last_scale_ == 0 ? 1 : last_scale_); }
  /// Only an article so far.
  [[nodiscard]] bool is_one() const { return one_; }
  [[nodiscard]] Decimal value() const;

 private:
  bool add_part(std::uint64_t tenths);
  bool add_scale(const ValueWord& word);

  std::uint64_t total_ = 0;  // finished groups, in tenths
  std::uint64_t part_ = 0;   // the group being read, in tenths
  std::uint64_t last_scale_ = 0;
  bool has_total_ = false;
  bool has_part_ = false;
  bool joined_ = false;
  bool scaled_ = false;
  bool one_ = false;
};

/// A word put together from number words, perhaps with a unit at its end.
struct CompoundNumber {
  NumberSum sum;
  const ValueWord* unit = nullptr;  ///< null if there is none
};

/// Takes `lower` apart ("hundertfünfzehntausend", "sechsmal", "tweeëntwintig"); nothing if it is no number.
[[nodiscard]] std::optional<CompoundNumber> split_number(const ValueWords& words, std::string_view lower);

}  // namespace chipgraph
