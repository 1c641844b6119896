#include "knowledge/read_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "base/utf8.h"

namespace chipgraph {
namespace {

/// An element of a value section: which words it holds, and which attributes it must and may have. Every element may
/// have `case`: "exact" (the first word as written here) or "upper" (with a capital).
struct ValueElement {
  std::string_view name;
  ValueClass type;
  std::string_view required, optional;  // names of attributes, separated by blanks
};

constexpr std::array number_elements{
    ValueElement{"number", ValueClass::Number, "value", ""},
    ValueElement{"one", ValueClass::One, "", ""},
    ValueElement{"joiner", ValueClass::Joiner, "", ""},
    ValueElement{"scale", ValueClass::Scale, "value", "alone glued money"},
    ValueElement{"fraction", ValueClass::Fraction, "value", "scaled next"},
    ValueElement{"vague", ValueClass::Vague, "", ""},
    ValueElement{"numbering", ValueClass::Numbering, "", ""},
    ValueElement{"quantity", ValueClass::Quantity, "", ""},
    ValueElement{"range", ValueClass::Range, "", "cue"},
};
constexpr std::array currency_elements{ValueElement{"currency", ValueClass::Currency, "code", "before"}};
constexpr std::array unit_elements{
    ValueElement{"unit", ValueClass::Unit, "code", "glued suffix before"},
    ValueElement{"multiple", ValueClass::Multiple, "code value", "next"},
};
constexpr std::array date_elements{
    ValueElement{"month", ValueClass::Month, "value", "ambiguous"},
    ValueElement{"weekday", ValueClass::Weekday, "value", ""},
    ValueElement{"day", ValueClass::Day, "shift", ""},
    ValueElement{"shift", ValueClass::Shift, "shift", ""},
    ValueElement{"period", ValueClass::Period, "code", "plural"},
    ValueElement{"season", ValueClass::Season, "value", ""},
    ValueElement{"part", ValueClass::Part, "", ""},
    ValueElement{"undated", ValueClass::Undated, "", ""},
    ValueElement{"month-cue", ValueClass::MonthCue, "", ""},
    ValueElement{"year-cue", ValueClass::YearCue, "", ""},
    ValueElement{"ordinal", ValueClass::Ordinal, "", ""},
};

constexpr std::array<std::string_view, 6> periods{"hour", "day", "week", "month", "quarter", "year"};

constexpr std::array<std::pair<std::string_view, DatePattern::Kind>, 11> pattern_kinds{{
    {"DAY", DatePattern::Kind::Day},
    {"MONTH", DatePattern::Kind::Month},
    {"YEAR", DatePattern::Kind::Year},
    {"WEEKDAY", DatePattern::Kind::Weekday},
    {"RELATIVE-DAY", DatePattern::Kind::RelativeDay},
    {"SHIFT", DatePattern::Kind::Shift},
    {"PERIOD", DatePattern::Kind::Period},
    {"SEASON", DatePattern::Kind::Season},
    {"PART", DatePattern::Kind::Part},
    {"UNDATED", DatePattern::Kind::Undated},
    {"NUMBER", DatePattern::Kind::Number},
}};

std::vector<std::string> split(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  std::vector<std::string> words;
  for (std::size_t begin = text.find_first_not_of(blanks); begin != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(blanks, begin), text.size());
    words.emplace_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of(blanks, end);
  }
  return words;
}

bool lists(std::string_view names, std::string_view name) {
  const std::vector<std::string> all = split(names);
  return std::find(all.begin(), all.end(), name) != all.end();
}

void check_attributes(const XmlElement& element, const ValueElement& kind) {
  for (const XmlAttribute& attribute : element.attributes) {
    if (attribute.name == "case" || lists(kind.required, attribute.name) || lists(kind.optional, attribute.name))
      continue;
    element.fail_at(attribute.name, "unknown attribute \"" + attribute.name + "\" in \"" + element.name + "\"");
  }
  for (const std::string& name : split(kind.required)) static_cast<void>(element.required(name));
  const std::string letters = element.optional("case", "upper");
  if (letters != "upper" && letters != "exact") element.fail_at("case", "case is neither \"upper\" nor \"exact\"");
}

Decimal read_value(const XmlElement& element) {
  if (element.find("value") == nullptr) return Decimal(1);
  const std::optional<Decimal> value = Decimal::parse(element.required("value"));
  if (!value) element.fail_at("value", "\"" + element.required("value") + "\" is no number");
  return *value;
}

int read_shift(const XmlElement& element) {
  const std::string text = element.optional("shift", "0");
  int shift = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), shift);
  if (error != std::errc() || end != text.data() + text.size()) {
    element.fail_at("shift", "\"" + text + "\" is no whole number");
  }
  return shift;
}

void check_period(const XmlElement& element, std::string_view attribute, const std::string& period) {
  if (std::find(periods.begin(), periods.end(), period) != periods.end()) return;
  element.fail_at(attribute, "unknown period \"" + period + "\"");
}

/// Checks what the value or the code of a word of this class must be.
void check_meaning(const XmlElement& element, const ValueWord& word) {
  const auto value = word.value.to_integer().value_or(0);
  const bool is_month = word.type == ValueClass::Month || word.type == ValueClass::Season;
  if (is_month && (value < 1 || value > 12)) element.fail_at("value", "months count from 1 to 12");
  if (word.type == ValueClass::Weekday && (value < 1 || value > 7))
    element.fail_at("value", "weekdays count from 1 to 7");
  if (word.type == ValueClass::Period) check_period(element, "code", word.code);
}

/// Everything of a word but its phrase.
ValueWord read_meaning(const XmlElement& element, const ValueElement& kind) {
  check_attributes(element, kind);
  ValueWord word;
  word.type = kind.type;
  word.value = read_value(element);
  word.shift = read_shift(element);
  word.code = element.optional("code");
  word.next = split(to_lower(element.optional("next")));
  word.cue = to_lower(element.optional("cue"));
  word.upper = element.optional("case") == "upper";
  word.alone = read_flag(element, "alone");
  word.glued = read_flag(element, "glued");
  word.suffix = read_flag(element, "suffix");
  word.before = read_flag(element, "before");
  word.money = read_flag(element, "money");
  word.scaled = read_flag(element, "scaled");
  word.plural = read_flag(element, "plural");
  word.ambiguous = read_flag(element, "ambiguous");
  check_meaning(element, word);
  return word;
}

void add_words(const XmlElement& element, const ValueElement& kind, ValueWords& words) {
  element.expect_children({});
  const ValueWord meaning = read_meaning(element, kind);
  for (const std::string& phrase : read_phrases(element)) {
    ValueWord word = meaning;
    word.words = split(to_lower(phrase));
    if (element.optional("case") == "exact") word.exact = split(phrase).front();
    words.add(std::move(word));
  }
}

/// Reads `element` if the table knows it.
bool read_known(std::span<const ValueElement> kinds, const XmlElement& element, Language& language) {
  const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                 [&](const ValueElement& candidate) { return candidate.name == element.name; });
  if (kind == kinds.end()) return false;
  add_words(element, *kind, language.value_words);
  return true;
}

void read_elements(const XmlElement& section, std::span<const ValueElement> kinds, Language& language) {
  section.expect_no_text();
  for (const XmlElement& element : section.children) {
    if (!read_known(kinds, element, language))
      element.fail("unknown element \"" + element.name + "\" in \"" + section.name + "\"");
  }
}

/// "." or ",", or one of `others`.
char read_separator(const XmlElement& section, std::string_view attribute, std::string_view others = {}) {
  const std::string& text = section.required(attribute);
  const bool is_other = text.size() == 1 && others.find(text.front()) != std::string_view::npos;
  if (text != "." && text != "," && !is_other) {
    section.fail_at(attribute, "the separator is neither \".\" nor \",\"");
  }
  return text.front();
}

DatePattern::Element read_pattern_element(const XmlElement& element, const std::string& name) {
  for (const auto& [known, kind] : pattern_kinds) {
    if (name == known) return {.kind = kind, .word = {}};
  }
  if (to_lower(name) != name) element.fail("unknown part \"" + name + "\" of a date pattern");
  return {.kind = DatePattern::Kind::Word, .word = name};
}

/// Adds a pattern once with and once without each of its optional elements ("MONTH YEAR?").
void read_pattern(const XmlElement& element, Language& language) {
  element.expect_attributes({"shift", "period"});
  const std::string period = element.optional("period");
  if (!period.empty()) check_period(element, "period", period);
  std::vector<DatePattern> patterns{{.elements = {}, .shift = read_shift(element), .period = period}};
  for (std::string name : split(element.required_text())) {
    const bool optional = name.size() > 1 && name.ends_with('?');
    if (optional) name.pop_back();
    const std::size_t count = patterns.size();
    for (std::size_t i = 0; i < count; ++i) {
      if (optional) patterns.push_back(patterns[i]);
      patterns[i].elements.push_back(read_pattern_element(element, name));
    }
  }
  for (DatePattern& pattern : patterns) {
    if (pattern.elements.empty()) element.fail("every part of the date pattern is optional");
    if (pattern.elements.front().kind == DatePattern::Kind::Word) {
      ValueWord word;
      word.words = {pattern.elements.front().word};
      language.value_words.add(std::move(word));
    }
    language.date_patterns.add(std::move(pattern));
  }
}

/// Adds every weekday put together with every part of the day ("Mittwochabend").
void add_parts_of_days(const std::vector<const XmlElement*>& weekdays, const std::vector<std::string>& parts,
                       Language& language) {
  for (const XmlElement* element : weekdays) {
    for (const std::string& weekday : read_phrases(*element)) {
      for (const std::string& part : parts) {
        ValueWord word;
        word.type = ValueClass::Weekday;
        word.words = {to_lower(weekday + part)};
        word.value = read_value(*element);
        language.value_words.add(std::move(word));
      }
    }
  }
}

}  // namespace

std::vector<std::string> read_phrases(const XmlElement& element) {
  std::vector<std::string> phrases;
  std::string_view text = element.required_text();
  while (true) {
    const std::size_t end = std::min(text.find('|'), text.size());
    std::string phrase;
    for (const std::string& word : split(text.substr(0, end))) phrase += (phrase.empty() ? "" : " ") + word;
    if (phrase.empty()) element.fail("there is an empty phrase in \"" + element.name + "\"");
    phrases.push_back(std::move(phrase));
    if (end == text.size()) return phrases;
    text.remove_prefix(end + 1);
  }
}

bool read_flag(const XmlElement& element, std::string_view attribute) {
  const std::string text = element.optional(attribute, "no");
  if (text != "yes" && text != "no")
    element.fail_at(attribute, std::string(attribute) + " is neither \"yes\" nor \"no\"");
  return text == "yes";
}

void read_numbers(const XmlElement& section, Language& language) {
  section.expect_attributes({"decimal", "thousands"});
  language.number_format = {.decimal = read_separator(section, "decimal"),
                            .thousands = read_separator(section, "thousands", " ")};
  if (language.number_format.decimal == language.number_format.thousands) {
    section.fail_at("thousands", "both separators are the same");
  }
  read_elements(section, number_elements, language);
}

void read_currencies(const XmlElement& section, Language& language) {
  section.expect_attributes({});
  read_elements(section, currency_elements, language);
}

void read_units(const XmlElement& section, Language& language) {
  section.expect_attributes({});
  read_elements(section, unit_elements, language);
}

void read_dates(const XmlElement& section, Language& language) {
  section.expect_attributes({"day-before-month"});
  section.expect_no_text();
  if (section.find("day-before-month") != nullptr) language.day_before_month = read_flag(section, "day-before-month");
  std::vector<const XmlElement*> weekdays;
  std::vector<std::string> parts;
  for (const XmlElement& element : section.children) {
    if (element.name == "weekday") weekdays.push_back(&element);
    if (element.name == "pattern") {
      read_pattern(element, language);
    } else if (element.name == "part-of-day") {
      parts = read_phrases(element);
    } else if (!read_known(date_elements, element, language)) {
      element.fail("unknown element \"" + element.name + "\" in \"dates\"");
    }
  }
  add_parts_of_days(weekdays, parts, language);
}

}  // namespace chipgraph
