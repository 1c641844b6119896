#include "base/date.h"

#include <catch2/catch.hpp>

using namespace chipgraph;

TEST_CASE("dates are read as far as they are known") {
  CHECK(parse_date("2025") == Date{.year = 2025});
  CHECK(parse_date("2025-04") == Date{.year = 2025, .month = 4});
  CHECK(parse_date("2024-02-29") == Date{.year = 2024, .month = 2, .day = 29});
}

TEST_CASE("what is no date is not read") {
  for (const char* text : {"", "25", "2025-", "2025-13", "2025-00", "2025-02-29", "2025-04-31", "2025-4-1",
                           "2025/04/01", "0000", "yesterday", "2025-04-16T10:00", "20250416", "2025-04-0a"}) {
    INFO(text);
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("a date is written as it is read") {
  for (const char* text : {"2025", "2025-04", "2025-04-06", "0987-12-31"})
    CHECK(to_string(parse_date(text).value()) == text);
}

TEST_CASE("weekdays count from Monday") {
  CHECK(weekday({.year = 2025, .month = 7, .day = 14}) == 1);
  CHECK(weekday({.year = 2025, .month = 7, .day = 20}) == 7);
  CHECK(weekday({.year = 2000, .month = 2, .day = 29}) == 2);
}

TEST_CASE("days and months are counted over the ends of months and years") {
  CHECK(to_string(add_days({.year = 2025, .month = 1, .day = 1}, -1)) == "2024-12-31");
  CHECK(to_string(add_days({.year = 2024, .month = 2, .day = 28}, 2)) == "2024-03-01");
  CHECK(to_string(add_months({.year = 2025, .month = 3, .day = 31}, -3)) == "2024-12");
  CHECK(to_string(add_months({.year = 2025, .month = 12, .day = 1}, 1)) == "2026-01");
  CHECK(to_string(add_months({.year = 2025, .month = 12}, 0)) == "2025-12");
  CHECK(days_between({.year = 2024, .month = 12, .day = 31}, {.year = 2025, .month = 3, .day = 1}) == 60);
}

TEST_CASE("dates that are known in part are compared by what both know") {
  CHECK(compare_known("2025", "2025-01-20") == 0);
  CHECK(compare_known("2025-02", "2025-01-20") > 0);
  CHECK(compare_known("2024-12-31", "2025") < 0);
  CHECK(compare_known("", "2025") == 0);
}
