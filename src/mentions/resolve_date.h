#pragma once

#include <optional>
#include <string_view>

#include "base/date.h"

namespace chipgraph {

/// What the words of a date say; 0, or empty, where they say nothing.
struct DateWords {
  int year = 0, month = 0, day = 0;
  int weekday = 0;                  ///< 1 (Monday) to 7
  int season = 0;                   ///< month in which it begins
  std::optional<int> relative_day;  ///< days from the article's date
  std::optional<int> shift;         ///< -1 the last, 0 this, 1 the next
  std::string_view period;          ///< "day", "week", "month", "quarter", "year": what is shifted or counted
  std::optional<int> count;         ///< periods from the article's date
  bool vague = false;               ///< not to be told more closely than it should ("fiscal 2025"): no date
};

/// The date that `words` say in an article of the date `base`, cut to what is known; nothing if that is too little, or
/// if there is no such date. `base` is nothing for an article without date.
///
/// - A weekday alone is the last one up to and including the article's own; "last Monday" lies before it.
/// - A month alone is the last one up to and including the article's own, a season the last that began.
/// - A day without year is the last one, but may lie up to 60 days ahead, as deadlines do.
/// - A week is known by its month, or by its year if it lies in two months.
[[nodiscard]] std::optional<Date> resolve_date(const DateWords& words, const std::optional<Date>& base);

}  // namespace chipgraph
