#include "documents/fields.h"

#include <catch2/catch.hpp>

using namespace chipgraph;

TEST_CASE("a date field is ISO 8601, with or without a time of day") {
  CHECK(read_date_field("2025-07-15") == "2025-07-15");
  CHECK(read_date_field("2025-07") == "2025-07");
  CHECK(read_date_field("2025") == "2025");
  CHECK(read_date_field("2025-07-15T09:30:00+02:00") == "2025-07-15");
  CHECK(read_date_field("2025-07-15 09:30") == "2025-07-15");
  for (const char* text : {"", "yesterday", "15.07.2025", "2025-02-30", "2025-07-15x"})
    CHECK_FALSE(read_date_field(text));
}

TEST_CASE("a language field is a tag of a language that exists") {
  CHECK(read_language_field("de") == "de");
  CHECK(read_language_field("DE-at") == "de");
  CHECK(read_language_field("en_GB") == "en");
  for (const char* text : {"", "x", "xx", "German", "12", "d e"}) CHECK_FALSE(read_language_field(text));
}
