#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace chipgraph {

/// A day, month or year of the Gregorian calendar: what is not known is 0. Years are 1 to 9999.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;

  [[nodiscard]] bool has_month() const noexcept { return month != 0; }
  [[nodiscard]] bool has_day() const noexcept { return day != 0; }
  auto operator<=>(const Date&) const = default;
};

/// Whether there is such a date: "2025-02-29" is none.
[[nodiscard]] bool is_valid(const Date& date);

/// Reads "2025", "2025-04" or "2025-04-16" (ISO 8601); nothing for other text and for days that do not exist.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// Negative, 0 or positive as `date` lies before, in or behind `other`, by the parts that both know: "2025" is in
/// "2025-01-20". Both as `parse_date` reads them, or empty.
[[nodiscard]] int compare_known(std::string_view date, std::string_view other);

/// The date as `parse_date` reads it.
[[nodiscard]] std::string to_string(const Date& date);

/// 1 for Monday to 7 for Sunday. `date` must have a day.
[[nodiscard]] int weekday(const Date& date);

/// The date `days` later (earlier if negative). `date` must have a day.
[[nodiscard]] Date add_days(const Date& date, int days);

/// The month `months` later, without a day. `date` must have a month.
[[nodiscard]] Date add_months(const Date& date, int months);

/// Days from `from` to `to`, negative if `to` is earlier. Both must have a day.
[[nodiscard]] int days_between(const Date& from, const Date& to);

}  // namespace chipgraph
