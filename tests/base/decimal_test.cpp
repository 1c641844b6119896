#include "base/decimal.h"

#include <catch2/catch.hpp>

using namespace chipgraph;

namespace {

Decimal number(const char* text) { return Decimal::parse(text).value(); }

}  // namespace

TEST_CASE("a number is written without needless zeros") {
  CHECK(number("5").to_string() == "5");
  CHECK(number("0").to_string() == "0");
  CHECK(number("0.50").to_string() == "0.5");
  CHECK(number("0.05").to_string() == "0.05");
  CHECK(number("115000").to_string() == "115000");
  CHECK(number("007").to_string() == "7");
  CHECK(number("1000000000000000000000").to_string() == "1000000000000000000000");
}

TEST_CASE("what is no number is not read") {
  for (const char* text : {"", ".", ".5", "5.", "1.2.3", "-1", "1e5", "1,5", "x", "1234567890123456789"}) {
    INFO(text);
    CHECK_FALSE(Decimal::parse(text));
  }
}

TEST_CASE("sums and products are exact") {
  CHECK(number("5.5").times(number("1000000000"))->to_string() == "5500000000");
  CHECK(number("0.1").plus(number("0.2"))->to_string() == "0.3");
  CHECK(number("2000000").plus(number("300"))->to_string() == "2000300");
  CHECK(number("2.5").times(number("4"))->to_string() == "10");
  CHECK(number("0").times(number("7"))->is_zero());
}

TEST_CASE("a result that does not fit is nothing") {
  CHECK_FALSE(number("123456789012").times(number("987654321098")));
  CHECK_FALSE(number("100000000000000000000").plus(number("1")));
}

TEST_CASE("only whole numbers are integers") {
  CHECK(number("5500000000").to_integer() == 5'500'000'000U);
  CHECK(number("2.0").is_integer());
  CHECK_FALSE(number("2.5").is_integer());
  CHECK_FALSE(number("2.5").to_integer());
  CHECK_FALSE(number("100000000000000000000").to_integer());
}
