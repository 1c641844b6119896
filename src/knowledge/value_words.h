#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/decimal.h"
#include "base/text_hash.h"

namespace chipgraph {

/// What a word means for numbers, amounts, measures and dates. `mappings/language.md` explains each by example.
enum class ValueClass : std::uint8_t {
  // numbers
  Number,     ///< a number word: `value`
  One,        ///< an article or "one": the number 1, but only before a scale, a unit or a fraction
  Joiner,     ///< joins parts of a number word
  Scale,      ///< multiplies: `value`
  Fraction,   ///< a part of a whole: `value`
  Vague,      ///< makes the scale behind it no number ("several thousand")
  Numbering,  ///< makes the number behind it a name ("version 11.6")
  Quantity,   ///< makes the number behind it no year ("about 2000")
  Range,      ///< stands between two numbers that share what stands behind the second
  // amounts and measures
  Currency,  ///< `code` is ISO 4217
  Unit,      ///< `code` as in "400 GB/s"
  Multiple,  ///< a measure without a number: `value`, `code`
  // dates
  Month,     ///< `value` 1 to 12
  Weekday,   ///< `value` 1 (Monday) to 7
  Day,       ///< `shift` days from the article's date ("yesterday")
  Shift,     ///< the one before, this one, the next one: `shift`
  Period,    ///< `code`: "hour" (or shorter), "day", "week", "month", "quarter", "year"
  Season,    ///< begins in month `value`, lasts three months
  Part,      ///< a part of what follows, which is not told more closely ("early")
  Undated,   ///< makes the year or month with it no date ("fiscal 2025", "in May of that year")
  MonthCue,  ///< proves that an ambiguous month word behind it is one
  YearCue,   ///< proves that the number behind it is a year
  Ordinal,   ///< an ending of a day's number ("9th")
  Literal,   ///< stands in a date pattern
};

/// One meaning of one word or phrase.
struct ValueWord {
  ValueClass type = ValueClass::Literal;
  std::vector<std::string> words;  ///< tokens of the phrase, lower case; never empty
  std::string exact;               ///< the spelling its first word must have, or empty: any
  bool upper = false;              ///< the text must write it with a capital
  Decimal value;
  int shift = 0;
  std::string code;
  std::vector<std::string> next;  ///< if any: one of these words (lower case) must follow
  std::string cue;                ///< Range: the word that must stand before the first number, or empty
  bool alone = false;             ///< Scale: is a number without one before it
  bool glued = false;             ///< only run together with the digits before it ("5.5bn")
  bool suffix = false;            ///< also run together with a number word ("sechsmal")
  bool before = false;            ///< Unit: stands before its number ("factor of six"); Currency: may do so ("$5")
  bool money = false;             ///< Scale: only behind a currency ("$5B", against the chip "910B")
  bool scaled = false;            ///< Fraction: only before a scale ("half a million")
  bool plural = false;            ///< Period: only counted ("three months ago"); "the last months" are no date
  bool ambiguous = false;         ///< Month: also another word
};

/// A set of classes.
class ValueClasses {
 public:
  constexpr ValueClasses() = default;
  constexpr ValueClasses(std::initializer_list<ValueClass> classes) {
    for (const ValueClass type : classes) add(type);
  }
  constexpr void add(ValueClass type) { bits_ |= 1U << static_cast<unsigned>(type); }
  [[nodiscard]] constexpr bool is_empty() const { return bits_ == 0; }
  [[nodiscard]] constexpr bool has(ValueClass type) const { return (bits_ >> static_cast<unsigned>(type) & 1U) != 0; }
  [[nodiscard]] constexpr bool is_within(const ValueClasses& others) const { return (bits_ & ~others.bits_) == 0; }
  [[nodiscard]] constexpr bool has_any(const ValueClasses& others) const { return (bits_ & others.bits_) != 0; }

 private:
  std::uint32_t bits_ = 0;
};

/// Everything that begins with one word.
struct ValueEntry {
  std::vector<ValueWord> meanings;  ///< longest phrase first
  ValueClasses classes;             ///< of all meanings
  ValueClasses beginning;           ///< of those with which a value can begin
};

/// The words of one language by their first token.
class ValueWords {
 public:
  void add(ValueWord word);

  /// False for nearly all words that are not first tokens of any phrase; cheap.
  [[nodiscard]] bool may_hold(std::string_view word) const { return held_[start_of(word)]; }
  /// The same for phrases with which a value can begin.
  [[nodiscard]] bool may_begin(std::string_view word) const { return beginning_[start_of(word)]; }
  /// False for nearly all words that are not put together from number words; cheap.
  [[nodiscard]] bool may_be_compound(std::string_view word) const {
    return number_ends_[end_of(word)] && number_starts_[front_of(word) % table_size];
  }
  /// The entry of `lower` (lower case); null if there is none.
  [[nodiscard]] const ValueEntry* find(std::string_view lower) const;

 private:
  static constexpr std::size_t table_size = 1U << 15U;
  /// A byte in lower case; those of non-ASCII characters are all the same, as the cases of these may differ in any
  /// byte.
  static std::size_t folded(std::string_view word, std::size_t i) {
    if (i >= word.size()) return 0;
    const auto byte = static_cast<unsigned char>(word[i]);
    return byte >= 0x80 ? 0x80U : byte | 0x20U;
  }
  static std::size_t front_of(std::string_view word) {
    return (folded(word, 0) * 31U + folded(word, 1)) * 31U + folded(word, 2);
  }
  /// A hash of the front and the last byte before a dot.
  static std::size_t start_of(std::string_view word) {
    const std::size_t dot = word.size() > 1 && word.back() == '.' ? 1 : 0;
    return (front_of(dot != 0 ? word.substr(0, word.size() - 1) : word) * 31U + folded(word, word.size() - 1 - dot)) %
           table_size;
  }
  static std::size_t end_of(std::string_view word) {
    return folded(word, word.size() - 1) * 31U + (word.size() > 1 ? folded(word, word.size() - 2) : 0);
  }

  std::unordered_map<std::string, ValueEntry, TextHash, std::equal_to<>> words_;
  std::bitset<table_size> held_, beginning_, number_starts_, number_ends_;
};

}  // namespace chipgraph
