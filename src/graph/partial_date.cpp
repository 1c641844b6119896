#include "graph/partial_date.h"

#include <charconv>

namespace chipgraph {
namespace {

/// The number that all of `digits` spell; negative if they do not.
int number(std::string_view digits) {
  int value = -1;
  const char* end = digits.data() + digits.size();
  const auto [rest, error] = std::from_chars(digits.data(), end, value);
  return error == std::errc() && rest == end ? value : -1;
}

}  // namespace

std::optional<DaySpan> day_span(std::string_view date) {
  const bool has_month = date.size() == 7 || date.size() == 10;
  const bool has_day = date.size() == 10;
  if (date.size() != 4 && !has_month) return std::nullopt;
  if ((has_month && date[4] != '-') || (has_day && date[7] != '-')) return std::nullopt;
  const int year = number(date.substr(0, 4));
  const int month = has_month ? number(date.substr(5, 2)) : 1;
  const int day = has_day ? number(date.substr(8, 2)) : 1;
  if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  return DaySpan{.first = year * 10000 + month * 100 + day,
                 .last = year * 10000 + (has_month ? month : 12) * 100 + (has_day ? day : 31)};
}

bool fits(std::string_view coarse, std::string_view precise) {
  if (coarse.empty()) return !precise.empty();
  return precise.size() > coarse.size() && precise.starts_with(coarse) && precise[coarse.size()] == '-';
}

}  // namespace chipgraph
