#include "mentions/read_number.h"

#include <algorithm>
#include <string>
#include <vector>

#include "mentions/number_words.h"

namespace chipgraph {
namespace {

constexpr std::size_t group_size = 3;  // digits between two separators of thousands

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Groups of digits and the characters between them; a separator that is neither "." nor "," counts as thousands.
struct Digits {
  std::vector<std::string_view> groups;
  std::string separators;
};

Digits cut_digits(std::string_view text) {
  Digits digits;
  while (!text.empty()) {
    const auto end = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
    digits.groups.push_back(text.substr(0, end));
    if (end == text.size()) break;
    const auto behind = static_cast<std::size_t>(
        std::find_if(text.begin() + static_cast<std::ptrdiff_t>(end), text.end(), is_digit) - text.begin());
    const std::string_view separator = text.substr(end, behind - end);
    digits.separators += separator == "." || separator == "," ? separator.front() : ' ';
    text.remove_prefix(behind);
  }
  return digits;
}

/// Whether the groups from the second to the one before `end` can stand behind separators of thousands.
bool are_thousands(const Digits& digits, std::size_t end) {
  if (end > 1 && (digits.groups[0].empty() || digits.groups[0].size() > group_size || digits.groups[0] == "0"))
    return false;
  return std::all_of(digits.groups.begin() + 1, digits.groups.begin() + static_cast<std::ptrdiff_t>(end),
                     [](std::string_view group) { return group.size() == group_size; });
}

/// Whether the last group is what stands behind the decimal separator.
bool ends_in_decimals(const Digits& digits, const NumberFormat& format) {
  const char last = digits.separators.back();
  if (last == ' ') return false;
  if (digits.separators.size() > 1) return digits.separators[digits.separators.size() - 2] != last;
  const std::string_view group = digits.groups.back();
  if (group.size() != group_size) return true;
  // "115,000" is no decimal number anywhere: nobody writes three zeros behind the comma.
  return digits.groups[0] == "0" || (last == format.decimal && group != "000");
}

struct Reader {
  const ValueTokens& tokens;

  [[nodiscard]] std::optional<NumberRead> read(std::uint32_t i) const {
    std::optional<NumberRead> number = tokens.has_digits(i) ? read_digits(i) : read_words(i);
    if (number && !number->unit && !number->fraction) add_scales(*number);
    if (number && !number->unit) add_fraction(*number);
    if (!number) number = read_leading_fraction(i);
    return number;
  }

 private:
  [[nodiscard]] std::optional<NumberRead> read_digits(std::uint32_t i) const {
    const std::string_view text = tokens.text(i);
    if (tokens[i].kind == TokenKind::Word) return read_glued(i, text);
    const std::optional<Decimal> value = parse_digits(text, tokens.language().number_format);
    if (!value) return std::nullopt;
    NumberRead number;
    number.value = *value;
    number.last = i;
    number.plain_digits = std::all_of(text.begin(), text.end(), is_digit);
    number.decimals = !number.plain_digits && ends_in_decimals(cut_digits(text), tokens.language().number_format);
    return number;
  }

  /// Digits and letters run together: "5.5bn", "96GB"; what follows may belong to the unit ("1,344GB/s").
  [[nodiscard]] std::optional<NumberRead> read_glued(std::uint32_t i, std::string_view text) const {
    const auto letters = std::find_if(text.begin(), text.end(),
                                      [](char c) { return !is_digit(c) && c != '.' && c != ',' && c != '\''; });
    const auto size = static_cast<std::size_t>(letters - text.begin());
    const std::optional<Decimal> value = parse_digits(text.substr(0, size), tokens.language().number_format);
    if (!value) return std::nullopt;
    NumberRead number;
    number.value = *value;
    number.last = i;
    const std::string_view rest = text.substr(size);
    if (const ValueTokens::Phrase unit = tokens.find_glued(i, rest, ValueClass::Unit); unit && !unit.word->before) {
      number.unit = unit;
      number.last = unit.last;
      return number;
    }
    const ValueTokens::Phrase scale = tokens.find_glued(i, rest, ValueClass::Scale);
    if (!scale || !multiply(number, *scale.word)) return std::nullopt;
    number.money = scale.word->money;
    return number;
  }

  static bool multiply(NumberRead& number, const ValueWord& scale) {
    const std::optional<Decimal> value = number.value.times(scale.value);
    const std::optional<Decimal> product = number.scale.times(scale.value);
    if (!value || !product) return false;
    number.value = *value;
    number.scale = *product;
    number.scaled = true;
    number.one = false;
    return true;
  }

  [[nodiscard]] std::optional<NumberRead> read_words(std::uint32_t i) const {
    NumberSum sum;
    std::uint32_t behind = i;  // the last word that a number can end with
    const ValueWord* unit = nullptr;
    for (std::uint32_t at = i; at < tokens.size() && unit == nullptr; ++at) {
      if (at > i && tokens.is_hyphen(at)) continue;
      if (!add_word(at, sum, unit)) break;
      if (!sum.is_open()) behind = at + 1;
    }
    if (behind == i) return std::nullopt;
    NumberRead number;
    number.value = sum.value();
    number.last = behind - 1;
    number.scale = sum.scale();
    number.scaled = sum.is_scaled();
    number.one = sum.is_one();
    if (unit != nullptr) number.unit = {.word = unit, .last = number.last};
    return number;
  }

  /// Takes the word at `at`, which may be a compound, into the sum.
  bool add_word(std::uint32_t at, NumberSum& sum, const ValueWord*& unit) const {
    for (const ValueClass type : {ValueClass::Number, ValueClass::Scale, ValueClass::One, ValueClass::Joiner}) {
      // "twenty-one" is a number, "twenty a month" is not.
      if (type == ValueClass::One && !sum.is_empty() && !tokens.is_hyphen(at - 1)) continue;
      const ValueTokens::Phrase phrase = tokens.find(at, type);
      if (phrase && phrase.last == at && sum.add(*phrase.word)) return true;
    }
    if (!sum.is_empty() || !tokens.may_be_compound(at)) return false;
    const std::optional<CompoundNumber> compound = split_number(tokens.language().value_words, tokens.lower(at));
    if (!compound) return false;
    sum = compound->sum;
    unit = compound->unit;
    return true;
  }

  /// Where a word that belongs to the number would stand: behind it, or behind a hyphen.
  [[nodiscard]] std::uint32_t behind(const NumberRead& number) const {
    return tokens.is_hyphen(number.last + 1) ? number.last + 2 : number.last + 1;
  }

  void add_scales(NumberRead& number) const {
    while (true) {
      const ValueTokens::Phrase scale = tokens.find(behind(number), ValueClass::Scale);
      if (!scale || scale.word->glued || !multiply(number, *scale.word)) return;
      number.last = scale.last;
      number.plain_digits = false;
    }
  }

  /// "two thirds", "ein Drittel", "eine halbe (Million)", "two and a half (million)".
  void add_fraction(NumberRead& number) const {
    if (const ValueTokens::Phrase fraction = tokens.find(behind(number), ValueClass::Fraction)) {
      const std::optional<Decimal> value = number.value.times(fraction.word->value);
      if (number.plain_digits || number.scaled || !value) return;
      NumberRead part = number;
      finish_fraction(part, *value, fraction.last);
      if (part.scaled || !fraction.word->scaled || counts_time(part)) number = part;
      return;
    }
    const std::uint32_t joiner = number.last + 1;
    if (number.scaled || !tokens.find(joiner, ValueClass::Joiner) || !tokens.find(joiner + 1, ValueClass::One)) return;
    const ValueTokens::Phrase half = tokens.find(joiner + 2, ValueClass::Fraction);
    if (!half || half.word->value != *Decimal::parse("0.5")) return;
    const std::optional<Decimal> value = number.value.plus(half.word->value);
    if (!value) return;
    finish_fraction(number, *value, half.last);
    number.fraction = false;
  }

  /// "half a year": told from "half a friend", so that it can be passed over whole.
  [[nodiscard]] bool counts_time(const NumberRead& number) const {
    return static_cast<bool>(tokens.find(number.last + 1, ValueClass::Period));
  }

  /// "half a million" is a number of things, "half" alone only a part of one.
  void finish_fraction(NumberRead& number, const Decimal& value, std::uint32_t last) const {
    number.value = value;
    number.last = last;
    number.fraction = true;
    number.one = false;
    number.plain_digits = false;
    const bool has_article = static_cast<bool>(tokens.find(last + 1, ValueClass::One));
    NumberRead scaled = number;
    scaled.last += has_article ? 1 : 0;
    add_scales(scaled);
    if (!scaled.scaled) return;
    number = scaled;
    number.fraction = false;
  }

  /// "half a million", "halbe Million": without a number before it, a fraction needs a scale behind it, or time ("half
  /// a year").
  [[nodiscard]] std::optional<NumberRead> read_leading_fraction(std::uint32_t i) const {
    const ValueTokens::Phrase fraction = tokens.find(i, ValueClass::Fraction);
    if (!fraction) return std::nullopt;
    NumberRead number;
    finish_fraction(number, fraction.word->value, fraction.last);
    if (number.scaled) return number;
    if (tokens.find(number.last + 1, ValueClass::One)) ++number.last;
    return counts_time(number) ? std::optional(number) : std::nullopt;
  }
};

}  // namespace

std::optional<Decimal> parse_digits(std::string_view text, const NumberFormat& format) {
  const Digits digits = cut_digits(text);
  if (digits.groups.empty()) return std::nullopt;
  const bool has_decimals = !digits.separators.empty() && ends_in_decimals(digits, format);
  const std::size_t whole_groups = digits.groups.size() - (has_decimals ? 1 : 0);
  if (!are_thousands(digits, whole_groups)) return std::nullopt;
  if (digits.groups[0].size() > 1 && digits.groups[0].front() == '0') return std::nullopt;
  // Between thousands there is only one kind of separator.
  const std::string_view between = std::string_view(digits.separators).substr(0, whole_groups - 1);
  if (between.find_first_not_of(between.empty() ? ' ' : between.front()) != std::string_view::npos) return std::nullopt;
  std::string plain;
  for (std::size_t i = 0; i < digits.groups.size(); ++i) {
    if (i == whole_groups) plain += '.';
    plain += digits.groups[i];
  }
  return Decimal::parse(plain);
}

std::optional<NumberRead> read_number(const ValueTokens& tokens, std::uint32_t i) {
  if (i >= tokens.size() || tokens[i].kind == TokenKind::Punctuation) return std::nullopt;
  return Reader{tokens}.read(i);
}

}  // namespace chipgraph
