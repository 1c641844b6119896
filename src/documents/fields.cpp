#include "documents/fields.h"

#include <algorithm>

#include <unicode/uloc.h>

#include "base/date.h"
#include "base/utf8.h"

namespace chipgraph {

std::string_view trim_blanks(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::optional<std::string> read_date_field(std::string_view text) {
  constexpr std::size_t day_size = 10;
  const bool has_time = text.size() > day_size && (text[day_size] == 'T' || text[day_size] == ' ');
  const std::optional<Date> date = parse_date(has_time ? text.substr(0, day_size) : text);
  return date ? std::optional(to_string(*date)) : std::nullopt;
}

std::optional<std::string> read_language_field(std::string_view text) {
  constexpr std::size_t shortest = 2;
  constexpr std::size_t longest = 3;
  const std::string code = to_lower(text.substr(0, text.find_first_of("-_")));
  const bool is_word = std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!is_word || code.size() < shortest || code.size() > longest) return std::nullopt;
  return *uloc_getISO3Language(code.c_str()) != '\0' ? std::optional(code) : std::nullopt;
}

}  // namespace chipgraph
