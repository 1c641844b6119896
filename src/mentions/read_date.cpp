#include "mentions/read_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

#include "mentions/read_number.h"
#include "mentions/resolve_date.h"

namespace chipgraph {
namespace {

using Kind = DatePattern::Kind;

constexpr int first_year = 1900;
constexpr int last_year = 2099;
constexpr int last_day = 31;
// Without a cue, four digits are a year only near the article's.
constexpr int years_back = 40;
constexpr int years_ahead = 25;
constexpr int round_number = 1000;  // "2000 Chips"

/// The whole of `text` as a number; -1 if it is anything else than up to four digits.
int digits_value(std::string_view text) {
  constexpr std::size_t most_digits = 4;
  int number = -1;
  if (text.empty() || text.size() > most_digits) return -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && text.front() != '-' ? number : -1;
}

/// Tries patterns at one place of a sentence.
class PatternReader {
 public:
  PatternReader(const ValueTokens& tokens, std::uint32_t first) : tokens_(tokens), first_(first) {}

  /// Whether `pattern` stands at the place; then `words` and `last` hold what it says and its last token.
  bool read(const DatePattern& pattern) {
    words = {};
    ambiguous_ = false;
    at_ = first_;
    const bool stands = std::all_of(pattern.elements.begin(), pattern.elements.end(),
                                    [&](const DatePattern::Element& element) { return take(element); });
    if (!stands || (ambiguous_ && !is_proven())) return false;
    if (!pattern.period.empty()) words.period = pattern.period;
    if (words.count) words.count = *words.count * pattern.shift;
    if (!words.period.empty() && !words.count && !words.shift) words.shift = pattern.shift;
    last = at_ - 1;
    return true;
  }

  DateWords words;
  std::uint32_t last = 0;

 private:
  bool take(const DatePattern::Element& element) {
    if (at_ >= tokens_.size()) return false;
    switch (element.kind) {
      case Kind::Day:
        return take_day();
      case Kind::Month:
        return take_month();
      case Kind::Year:
        return take_year();
      case Kind::Number:
        return take_number();
      case Kind::Word:
        return tokens_.is_word(at_, element.word) && skip(at_);
      case Kind::Weekday:
        return take_word(ValueClass::Weekday, words.weekday);
      case Kind::Season:
        return take_word(ValueClass::Season, words.season);
      case Kind::RelativeDay:
        return take_shift(ValueClass::Day, words.relative_day);
      case Kind::Shift:
        return take_shift(ValueClass::Shift, words.shift);
      case Kind::Period:
        return take_period();
      case Kind::Part:
        return skip_phrase(ValueClass::Part);
      case Kind::Undated:
        words.vague = true;
        return skip_phrase(ValueClass::Undated);
    }
    return false;
  }

  bool skip(std::uint32_t last_token) {
    at_ = last_token + 1;
    return true;
  }

  bool skip_phrase(ValueClass type) {
    const ValueTokens::Phrase phrase = tokens_.find(at_, type);
    return phrase && skip(phrase.last);
  }

  bool take_word(ValueClass type, int& slot) {
    const ValueTokens::Phrase phrase = tokens_.find(at_, type);
    if (!phrase) return false;
    slot = static_cast<int>(phrase.word->value.to_integer().value_or(0));
    return skip(phrase.last);
  }

  bool take_month() {
    const ValueTokens::Phrase phrase = tokens_.find(at_, ValueClass::Month);
    if (!phrase) return false;
    ambiguous_ = phrase.word->ambiguous;
    month_at_ = at_;
    return take_word(ValueClass::Month, words.month);
  }

  bool take_shift(ValueClass type, std::optional<int>& slot) {
    const ValueTokens::Phrase phrase = tokens_.find(at_, type);
    if (!phrase) return false;
    slot = phrase.word->shift;
    return skip(phrase.last);
  }

  bool take_period() {
    const ValueTokens::Phrase phrase = tokens_.find(at_, ValueClass::Period);
    if (!phrase || (phrase.word->plural && !words.count)) return false;
    words.period = phrase.word->code;
    return skip(phrase.last);
  }

  bool take_day() {
    std::string_view text = tokens_.text(at_);
    if (tokens_[at_].kind == TokenKind::Word) {  // "9th"
      const std::size_t letters = std::min(text.find_first_not_of("0123456789"), text.size());
      if (letters == 0 || !tokens_.find_glued(at_, text.substr(letters), ValueClass::Ordinal)) return false;
      text = text.substr(0, letters);
    }
    const int day = text.size() <= 2 ? digits_value(text) : -1;
    if (day < 1 || day > last_day) return false;
    words.day = day;
    return skip(at_);
  }

  bool take_year() {
    const int year = digits_value(tokens_.text(at_));
    if (year < first_year || year > last_year) return false;
    words.year = year;
    return skip(at_);
  }

  bool take_number() {
    const std::optional<NumberRead> number = read_number(tokens_, at_);
    if (!number || number->unit) return false;
    const auto count = number->value.to_integer();
    constexpr std::uint64_t most = 100'000;
    // Half a year ago is a date that can't be told.
    words.vague = !count || *count > most;
    words.count = words.vague ? 1 : static_cast<int>(*count);
    return skip(number->last);
  }

  /// Whether a month word that is also another word is surely one here.
  [[nodiscard]] bool is_proven() const {
    return words.day != 0 || words.year != 0 || words.shift || month_at_ != first_ ||
           tokens_.is_after(month_at_, ValueClass::MonthCue);
  }

  const ValueTokens& tokens_;
  std::uint32_t first_;
  std::uint32_t at_ = 0;
  std::uint32_t month_at_ = 0;
  bool ambiguous_ = false;
};

/// Whether tokens `i` and `i + 1` are `separator` and a token of digits, without blanks.
bool continues(const ValueTokens& tokens, std::uint32_t i, std::string_view separator) {
  return tokens.is(i, separator) && tokens[i].joined && i + 1 < tokens.size() && tokens[i + 1].joined &&
         tokens[i + 1].kind == TokenKind::Number;
}

std::optional<Date> valid_day(int year, int month, int day) {
  const Date date{.year = year, .month = month, .day = day};
  const bool is_day = year >= first_year && year <= last_year && month > 0 && day > 0;
  return is_day && is_valid(date) ? std::optional(date) : std::nullopt;
}

/// A day in digits with its year behind; the order of the others is the language's, unless only one makes a date.
std::optional<Date> day_month_year(const ValueTokens& tokens, int first, int second, int year) {
  const std::optional<Date> day_first = valid_day(year, second, first);
  const std::optional<Date> month_first = valid_day(year, first, second);
  if (tokens.language().day_before_month) return day_first;
  // Where some write the month first and others the day, only what can be one alone is a date.
  if (day_first && month_first && first != second) return std::nullopt;
  return day_first ? day_first : month_first;
}

/// "14.08.2025", which is one token.
std::optional<DateRead> read_dotted(const ValueTokens& tokens, std::uint32_t i) {
  const std::string_view text = tokens.text(i);
  const std::size_t first_dot = text.find('.');
  const std::size_t second_dot = first_dot == std::string_view::npos ? first_dot : text.find('.', first_dot + 1);
  if (second_dot == std::string_view::npos) return std::nullopt;
  const std::optional<Date> date = day_month_year(tokens, digits_value(text.substr(0, first_dot)),
                                                  digits_value(text.substr(first_dot + 1, second_dot - first_dot - 1)),
                                                  digits_value(text.substr(second_dot + 1)));
  return date ? std::optional(DateRead{.date = date, .last = i}) : std::nullopt;
}

/// Whether three numbers can be a day, a month and a year, whichever is which.
bool looks_like_date(const std::array<int, 3>& parts) {
  return parts[0] > 0 && parts[0] <= last_day && parts[1] > 0 && parts[1] <= last_day && parts[2] >= first_year &&
         parts[2] <= last_year;
}

/// "2025-08-14" and "14-08-2025", "14/08/2025", which are five tokens. One that could be read in two ways is no date,
/// but its year is none either.
std::optional<DateRead> read_joined(const ValueTokens& tokens, std::uint32_t i) {
  for (const std::string_view separator : {"-", "/"}) {
    if (!continues(tokens, i + 1, separator) || !continues(tokens, i + 3, separator)) continue;
    std::array<int, 3> parts{};
    for (std::uint32_t k = 0; k < parts.size(); ++k) parts[k] = digits_value(tokens.text(i + 2 * k));
    std::optional<Date> date = valid_day(parts[0], parts[1], parts[2]);
    if (!date) date = day_month_year(tokens, parts[0], parts[1], parts[2]);
    if (date || looks_like_date(parts)) return DateRead{.date = date, .last = i + 4};
  }
  return std::nullopt;
}

/// Whether the four digits at `i` are a year: in the range of years near the article's, and not counted things.
std::optional<DateRead> read_year(const ValueTokens& tokens, std::uint32_t i, const std::optional<Date>& base) {
  const std::string_view text = tokens.text(i);
  constexpr std::size_t year_size = 4;
  const int year = text.size() == year_size ? digits_value(text) : -1;
  if (year < first_year || year > last_year) return std::nullopt;
  const bool has_cue = tokens.is_after(i, ValueClass::YearCue);
  const bool is_near = base ? year >= base->year - years_back && year <= base->year + years_ahead : true;
  const bool is_counted = year % round_number == 0 || tokens.is_after(i, ValueClass::Quantity);
  if (!has_cue && (!is_near || is_counted)) return std::nullopt;
  return DateRead{.date = Date{.year = year}, .last = i};
}

std::optional<DateRead> read_digits(const ValueTokens& tokens, std::uint32_t i, const std::optional<Date>& base) {
  if (tokens[i].kind != TokenKind::Number) return std::nullopt;
  if (auto date = read_dotted(tokens, i)) return date;
  if (auto date = read_joined(tokens, i)) return date;
  return read_year(tokens, i, base);
}

constexpr std::array<std::pair<ValueClass, Kind>, 8> kinds_by_class{{
    {ValueClass::Month, Kind::Month},
    {ValueClass::Weekday, Kind::Weekday},
    {ValueClass::Day, Kind::RelativeDay},
    {ValueClass::Shift, Kind::Shift},
    {ValueClass::Season, Kind::Season},
    {ValueClass::Part, Kind::Part},
    {ValueClass::Undated, Kind::Undated},
    {ValueClass::Literal, Kind::Word},
}};
constexpr ValueClasses number_classes{ValueClass::Number, ValueClass::One, ValueClass::Scale, ValueClass::Fraction};

/// Tries the patterns that can begin at a token, and keeps the longest that stands there.
class PatternSearch {
 public:
  PatternSearch(const ValueTokens& tokens, std::uint32_t i, const std::optional<Date>& base)
      : tokens_(tokens), i_(i), base_(base), reader_(tokens, i) {}

  std::optional<DateRead> run() {
    const bool has_digits = tokens_.has_digits(i_);
    if (has_digits) {
      best_ = read_digits(tokens_, i_, base_);
      try_all(Kind::Day);
    }
    const ValueClasses classes = tokens_.beginning(i_);
    if (has_digits || classes.has_any(number_classes) || tokens_.may_be_compound(i_)) try_all(Kind::Number);
    for (const auto& [type, kind] : kinds_by_class) {
      if (classes.has(type)) try_all(kind);
    }
    return best_;
  }

 private:
  void try_all(Kind kind) {
    for (const DatePattern& pattern : tokens_.language().date_patterns.beginning_with(kind)) {
      if (!reader_.read(pattern) || (best_ && reader_.last <= best_->last)) continue;
      best_ = DateRead{.date = resolve_date(reader_.words, base_), .last = reader_.last};
    }
  }

  const ValueTokens& tokens_;
  std::uint32_t i_;
  const std::optional<Date>& base_;
  PatternReader reader_;
  std::optional<DateRead> best_;
};

}  // namespace

std::optional<DateRead> read_date(const ValueTokens& tokens, std::uint32_t i, const std::optional<Date>& base) {
  return PatternSearch(tokens, i, base).run();
}

}  // namespace chipgraph
