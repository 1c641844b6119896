#include "base/date.h"

#include <algorithm>
#include <chrono>

namespace chipgraph {
namespace {

constexpr int last_year = 9999;

std::chrono::year_month_day to_chrono(const Date& date) {
  return std::chrono::year(date.year) / std::chrono::month(static_cast<unsigned>(date.month)) /
         std::chrono::day(static_cast<unsigned>(date.day));
}

std::chrono::sys_days to_days(const Date& date) { return {to_chrono(date)}; }

/// Reads exactly `width` digits at `at`; nothing if they are not all there.
std::optional<int> digits_at(std::string_view text, std::size_t at, std::size_t width) {
  if (at + width > text.size()) return std::nullopt;
  int number = 0;
  for (const char c : text.substr(at, width)) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

/// Reads "-dd" at `at`; 0 is no month and no day.
bool read_part(std::string_view text, std::size_t at, int& part) {
  const std::optional<int> number = digits_at(text, at + 1, 2);
  if (text[at] != '-' || !number || *number == 0) return false;
  part = *number;
  return true;
}

std::string padded(int number, std::size_t width) {
  const std::string text = std::to_string(number);
  return std::string(width - std::min(width, text.size()), '0') + text;
}

}  // namespace

bool is_valid(const Date& date) {
  if (date.year < 1 || date.year > last_year || date.month < 0 || date.month > 12) return false;
  if (!date.has_day()) return true;
  return date.has_month() && date.day > 0 && date.day <= 31 && to_chrono(date).ok();
}

std::optional<Date> parse_date(std::string_view text) {
  constexpr std::size_t year_size = 4;
  constexpr std::size_t month_size = 7;
  constexpr std::size_t day_size = 10;
  if (text.size() != year_size && text.size() != month_size && text.size() != day_size) return std::nullopt;
  Date date;
  date.year = digits_at(text, 0, year_size).value_or(0);
  if (text.size() >= month_size && !read_part(text, year_size, date.month)) return std::nullopt;
  if (text.size() == day_size && !read_part(text, month_size, date.day)) return std::nullopt;
  return is_valid(date) ? std::optional(date) : std::nullopt;
}

std::string to_string(const Date& date) {
  std::string text = padded(date.year, 4);
  if (date.has_month()) text += '-' + padded(date.month, 2);
  if (date.has_day()) text += '-' + padded(date.day, 2);
  return text;
}

int weekday(const Date& date) { return static_cast<int>(std::chrono::weekday(to_days(date)).iso_encoding()); }

Date add_days(const Date& date, int days) {
  const std::chrono::year_month_day moved{to_days(date) + std::chrono::days(days)};
  return {.year = static_cast<int>(moved.year()),
          .month = static_cast<int>(static_cast<unsigned>(moved.month())),
          .day = static_cast<int>(static_cast<unsigned>(moved.day()))};
}

Date add_months(const Date& date, int months) {
  const int count = date.year * 12 + (date.month - 1) + months;
  return {.year = count / 12, .month = count % 12 + 1};
}

int days_between(const Date& from, const Date& to) { return static_cast<int>((to_days(to) - to_days(from)).count()); }

int compare_known(std::string_view date, std::string_view other) {
  const std::size_t known = std::min(date.size(), other.size());
  return date.substr(0, known).compare(other.substr(0, known));
}

}  // namespace chipgraph
