#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/decimal.h"

namespace chipgraph {

/// What a word means for numbers, amounts, measures and dates. `mappings/README.md` explains each by example.
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

/// The words of one language by their first token.
class ValueWords {
 public:
  void add(ValueWord word);

  /// False for most words that are not first tokens of any phrase; cheap.
  [[nodiscard]] bool may_hold(std::string_view word) const { return starts_[start_of(word)]; }
  /// False for most words that are not put together from number words; cheap.
  [[nodiscard]] bool may_be_compound(std::string_view word) const {
    return number_starts_[start_of(word)] && number_ends_[end_of(word)];
  }
  /// All meanings of phrases that begin with `lower` (lower case), longest phrase first.
  [[nodiscard]] std::span<const ValueWord> find(std::string_view lower) const;
  /// The meaning as `type` of the single word `lower`; null if it has none.
  [[nodiscard]] const ValueWord* find(std::string_view lower, ValueClass type) const;

 private:
  static constexpr std::size_t table_size = 4096;
  /// Tells words apart by their first two bytes, whatever their case.
  static std::size_t start_of(std::string_view word) {
    const auto first = static_cast<unsigned char>(word[0]);
    if (first >= 0x80 || word.size() < 2) return first | 0x20U;
    const auto second = static_cast<unsigned char>(word[1]);
    return ((first | 0x20U) * 31U + (second >= 0x80 ? 0x80U : second | 0x20U)) % table_size;
  }
  static std::size_t end_of(std::string_view word) {
    const auto last = static_cast<unsigned char>(word[word.size() - 1]);
    const auto before = static_cast<unsigned char>(word[word.size() > 1 ? word.size() - 2 : 0]);
    return ((last | 0x20U) * 31U + (before | 0x20U)) % table_size;
  }
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
  };

  std::unordered_map<std::string, std::vector<ValueWord>, Hash, std::equal_to<>> words_;
  std::bitset<table_size> starts_, number_starts_, number_ends_;
};

/// One way to write a date, as a sequence of elements that must all stand there.
struct DatePattern {
  enum class Kind : std::uint8_t {
    Day,
    Month,
    Year,
    Weekday,
    RelativeDay,
    Shift,
    Period,
    Season,
    Part,
    Undated,  ///< makes the year or month with it no date ("fiscal 2025", "in May of that year")
    Number,
    Word
  };
  struct Element {
    Kind kind = Kind::Word;
    std::string word;  ///< Word: in lower case
  };
  std::vector<Element> elements;  ///< never empty
  int shift = 0;                  ///< where no Shift says it: periods from the article's; for Number, its sign
  std::string period;             ///< where no Period says it, or empty
};

}  // namespace chipgraph
