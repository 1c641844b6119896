#include "base/utf8.h"

#include <string>

#include <catch2/catch.hpp>

using namespace chipgraph;

TEST_CASE("valid UTF-8 is valid") {
  for (const char* text : {"", "plain", "zwölf", "€ 5,4 mrd", "芯片", "💥", "\xF4\x8F\xBF\xBF", "\xEF\xBF\xBF",
                           "\xEE\x80\x80", "\xED\x9F\xBF"}) {
    INFO(text);
    CHECK_FALSE(find_invalid_utf8(text));
  }
}

TEST_CASE("the first invalid byte is found") {
  CHECK(find_invalid_utf8("abcdefghij\xFFk") == 10U);
  CHECK(find_invalid_utf8("abcdefghijklmnop\x80") == 16U);
  CHECK(find_invalid_utf8("ü\xC3") == 2U);             // cut off
  CHECK(find_invalid_utf8("a\xC0\x80") == 1U);         // overlong
  CHECK(find_invalid_utf8("\xE0\x80\x80") == 0U);      // overlong
  CHECK(find_invalid_utf8("\xF0\x80\x80\x80") == 0U);  // overlong
  CHECK(find_invalid_utf8("\xED\xA0\x80") == 0U);      // surrogate
  CHECK(find_invalid_utf8("\xF4\x90\x80\x80") == 0U);  // above U+10FFFF
  CHECK(find_invalid_utf8("\xE2\x82") == 0U);
  CHECK(find_invalid_utf8("x\xE2\x82z") == 1U);
}

TEST_CASE("every code point is read as it was appended") {
  for (char32_t point = 1; point <= 0x10FFFF; point += point < 0x900 ? 1 : 251) {
    if (point >= 0xD800 && point <= 0xDFFF) continue;
    std::string text;
    append_code_point(text, point);
    REQUIRE_FALSE(find_invalid_utf8(text));
    std::size_t at = 0;
    REQUIRE(next_code_point(text, at) == point);
    REQUIRE(at == text.size());
    REQUIRE(count_code_points(text) == 1);
  }
}

TEST_CASE("NFC composes") {
  CHECK(to_nfc("plain") == "plain");
  CHECK(to_nfc("zwo\xCC\x88lf") == "zwölf");
  CHECK(to_nfc("zwölf €") == "zwölf €");
}

TEST_CASE("lower case goes by code point") {
  CHECK(to_lower("ÄÖÜ Straße H20") == "äöü straße h20");
  CHECK(to_lower("ΣΟΦΟΣ") == "σοφοσ");
  std::string buffer = "old";
  to_lower("New", buffer);
  CHECK(buffer == "new");
}

TEST_CASE("case of the first letter and of all letters") {
  CHECK(starts_upper("Über"));
  CHECK_FALSE(starts_upper("über"));
  CHECK_FALSE(starts_upper("5G"));
  CHECK_FALSE(starts_upper(""));
  CHECK(is_all_upper("ASML"));
  CHECK(is_all_upper("H20-Ü"));
  CHECK_FALSE(is_all_upper("iPhone"));
  CHECK_FALSE(is_all_upper("2025"));
}
