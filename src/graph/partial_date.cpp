#include "graph/partial_date.h"

#include "base/date.h"

namespace chipgraph {

std::optional<DaySpan> day_span(std::string_view text) {
  const std::optional<Date> date = parse_date(text);
  if (!date) return std::nullopt;
  const int first_month = date->has_month() ? date->month : 1;
  const int last_month = date->has_month() ? date->month : 12;
  return DaySpan{.first = date->year * 10000 + first_month * 100 + (date->has_day() ? date->day : 1),
                 .last = date->year * 10000 + last_month * 100 + (date->has_day() ? date->day : 31)};
}

bool fits(std::string_view coarse, std::string_view precise) {
  if (coarse.empty()) return !precise.empty();
  return precise.size() > coarse.size() && precise.starts_with(coarse) && precise[coarse.size()] == '-';
}

}  // namespace chipgraph
