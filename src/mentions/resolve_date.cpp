#include "mentions/resolve_date.h"

#include <cstdlib>

namespace chipgraph {
namespace {

constexpr int days_ahead = 60;
constexpr int days_of_week = 7;
constexpr int months_of_season = 3;
constexpr int months_of_year = 12;
constexpr int most_periods = 400;

using MaybeDate = std::optional<Date>;

MaybeDate checked(const Date& date) { return is_valid(date) ? MaybeDate(date) : std::nullopt; }

/// What two days have in common.
MaybeDate common(const Date& first, const Date& last) {
  if (first.year != last.year) return std::nullopt;
  return Date{.year = first.year, .month = first.month == last.month ? first.month : 0};
}

/// The week that lies `weeks` from that of `day`.
MaybeDate week_of(const Date& day, int weeks) {
  const Date monday = add_days(day, 1 - weekday(day) + days_of_week * weeks);
  return common(monday, add_days(monday, days_of_week - 1));
}

/// Resolves words against an article's date.
class Resolver {
 public:
  Resolver(const DateWords& words, const Date& base) : words_(words), base_(base) {}

  [[nodiscard]] MaybeDate resolve() const {
    if (words_.relative_day) return base_.has_day() ? MaybeDate(add_days(base_, *words_.relative_day)) : std::nullopt;
    if (words_.count) return count_periods(words_.period, *words_.count);
    if (words_.month != 0) return words_.day != 0 ? day_of_month() : month();
    if (words_.weekday != 0) return base_.has_day() ? weekday_near() : std::nullopt;
    if (words_.season != 0) return season();
    if (!words_.period.empty()) return shift_period(words_.period, words_.shift.value_or(0));
    return std::nullopt;
  }

 private:
  [[nodiscard]] int shift() const { return words_.shift.value_or(0); }

  /// The year that "last year" and so on name; the month is then known without more ado.
  [[nodiscard]] bool has_year_words() const { return words_.period == "year"; }

  [[nodiscard]] MaybeDate day_of_month() const {
    const auto in_year = [&](int year) { return Date{.year = year, .month = words_.month, .day = words_.day}; };
    if (has_year_words()) return checked(in_year(base_.year + shift()));
    if (!base_.has_month()) return std::nullopt;
    const Date reference = base_.has_day() ? base_ : add_days(in_month_behind(), -1);
    for (int year = base_.year + 1; year >= base_.year - 4; --year) {  // four years: 29 February
      const Date date = in_year(year);
      if (is_valid(date) && days_between(reference, date) <= days_ahead) return date;
    }
    return std::nullopt;
  }

  /// The first day of the month behind the article's.
  [[nodiscard]] Date in_month_behind() const {
    Date date = add_months(base_, 1);
    date.day = 1;
    return date;
  }

  [[nodiscard]] MaybeDate month() const {
    const auto in_year = [&](int year) { return MaybeDate({.year = year, .month = words_.month}); };
    if (has_year_words()) return in_year(base_.year + shift());
    if (!base_.has_month()) return std::nullopt;
    const int step = words_.month - base_.month;  // positive: later in the year
    if (!words_.shift) return in_year(step <= 0 ? base_.year : base_.year - 1);
    if (*words_.shift == 0) return in_year(base_.year);
    if (*words_.shift < 0) return in_year((step < 0 ? base_.year : base_.year - 1) + *words_.shift + 1);
    return in_year((step > 0 ? base_.year : base_.year + 1) + *words_.shift - 1);
  }

  [[nodiscard]] MaybeDate weekday_near() const {
    const int step = words_.weekday - weekday(base_);
    if (words_.period == "week") return add_days(base_, step + days_of_week * shift());
    if (!words_.shift) return add_days(base_, step <= 0 ? step : step - days_of_week);
    if (*words_.shift == 0) return add_days(base_, step);
    if (*words_.shift < 0)
      return add_days(base_, (step < 0 ? step : step - days_of_week) + days_of_week * (*words_.shift + 1));
    return add_days(base_, (step > 0 ? step : step + days_of_week) + days_of_week * (*words_.shift - 1));
  }

  /// Seasons are known by their year; one that lies in two years is not known.
  [[nodiscard]] MaybeDate season() const {
    const bool in_two_years = words_.season + months_of_season - 1 > months_of_year;
    if (in_two_years) return std::nullopt;
    if (has_year_words()) return Date{.year = base_.year + shift()};
    if (!base_.has_month()) return std::nullopt;
    const bool has_begun = words_.season <= base_.month;
    const bool is_over = words_.season + months_of_season <= base_.month;
    if (!words_.shift) return Date{.year = has_begun ? base_.year : base_.year - 1};
    if (*words_.shift == 0) return Date{.year = base_.year};
    if (*words_.shift < 0) return Date{.year = is_over ? base_.year : base_.year - 1};
    return Date{.year = has_begun ? base_.year + 1 : base_.year};
  }

  [[nodiscard]] MaybeDate shift_period(std::string_view period, int count) const {
    if (period == "year") return checked({.year = base_.year + count});
    if (period == "month" && base_.has_month()) return checked(add_months(base_, count));
    if (period == "week" && base_.has_day()) return week_of(base_, count);
    return std::nullopt;
  }

  [[nodiscard]] MaybeDate count_periods(std::string_view period, int count) const {
    if (std::abs(count) > most_periods) return std::nullopt;
    if (period == "day" && base_.has_day()) return add_days(base_, count);
    return shift_period(period, count);
  }

  const DateWords& words_;
  const Date& base_;
};

}  // namespace

std::optional<Date> resolve_date(const DateWords& words, const std::optional<Date>& base) {
  if (words.vague) return std::nullopt;
  if (words.year != 0) return checked({.year = words.year, .month = words.month, .day = words.day});
  return base ? Resolver(words, *base).resolve() : std::nullopt;
}

}  // namespace chipgraph
