#include "graph/partial_date.h"

#include <catch2/catch.hpp>

using namespace chipgraph;

TEST_CASE("a cut date spans all the days it may mean") {
  CHECK(day_span("2025") == DaySpan{.first = 20250101, .last = 20251231});
  CHECK(day_span("2025-04") == DaySpan{.first = 20250401, .last = 20250431});
  CHECK(day_span("2025-04-16") == DaySpan{.first = 20250416, .last = 20250416});
}

TEST_CASE("what is no date has no span") {
  for (const char* text : {"", "25", "2025-", "2025-4", "2025-13", "2025-00-01", "2025/04", "2025-04-32", "20250416",
                           "2025-04-1x", "abcd", "2025-04-16T"}) {
    INFO(text);
    CHECK_FALSE(day_span(text));
  }
}

TEST_CASE("dates are compared by the precision they share") {
  const auto before = [](const char* a, const char* b) { return is_before(*day_span(a), *day_span(b)); };
  CHECK(before("2025-04", "2025-07-15"));
  CHECK(before("2024", "2025-01-01"));
  CHECK(before("2025-07-15", "2025-07-16"));
  CHECK_FALSE(before("2025", "2025-07"));
  CHECK_FALSE(before("2025-07", "2025"));
  CHECK_FALSE(before("2025-07", "2025-07-31"));
  CHECK_FALSE(before("2025-07-15", "2025-07-15"));
  CHECK_FALSE(before("2025-07-15", "2025-04"));
}

TEST_CASE("a coarse date fits the precise ones it contains") {
  CHECK(fits("", "2025"));
  CHECK(fits("2025", "2025-04"));
  CHECK(fits("2025-04", "2025-04-16"));
  CHECK_FALSE(fits("", ""));
  CHECK_FALSE(fits("2025", "2025"));
  CHECK_FALSE(fits("2025-04", "2025"));
  CHECK_FALSE(fits("2025-04", "2025-05-01"));
}
