#include "knowledge/pattern.h"

#include <catch2/catch.hpp>

using namespace chipgraph;

namespace {

const Place place{.file = "rules.xml", .line = 3, .column = 5};

Pattern pattern_of(std::string_view text) {
  SetTable sets;
  return read_pattern(text, sets, place);
}

std::string error_of(std::string_view text) {
  try {
    static_cast<void>(pattern_of(text));
  } catch (const KnowledgeError& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("a pattern is read step by step") {
  SetTable sets;
  const Pattern pattern =
      read_pattern("@grant ..3 [NAME2 institute] (licence|export permit)? {holder:Company,Person}", sets, place);
  REQUIRE(pattern.size() == 6);
  CHECK(pattern[0].kind == PatternElement::Kind::Words);
  CHECK(pattern[1].kind == PatternElement::Kind::Gap);
  CHECK(pattern[1].limit == 3);
  CHECK(pattern[2].kind == PatternElement::Kind::Name);
  CHECK(pattern[2].limit == 2);
  CHECK(pattern[2].capture_begin);
  CHECK(!pattern[2].capture_end);
  CHECK(pattern[3].capture_end);
  CHECK(pattern[4].optional);
  CHECK(pattern[5].kind == PatternElement::Kind::Slot);
  CHECK(pattern[5].role == "holder");
  CHECK(pattern[5].classes == std::vector<std::string>{"Company", "Person"});
}

TEST_CASE("a gap without number takes up to six words") { CHECK(pattern_of("a .. b")[1].limit == 6); }

TEST_CASE("equal inline lists are one set") {
  SetTable sets;
  const Pattern pattern = read_pattern("(a|b) c (a | b)", sets, place);
  CHECK(pattern[0].set == pattern[2].set);
  CHECK(pattern[0].set != pattern[1].set);
}

TEST_CASE("a set takes in the phrases of the sets it names") {
  SetTable sets;
  sets.define("outer", "one | @inner | two  words", place);
  sets.define("inner", "three", place);
  const std::vector<WordSet> resolved = sets.resolve();
  CHECK(resolved[0].phrases == std::vector<std::string>{"one", "three", "two words"});
}

TEST_CASE("mistakes in patterns are errors with a place") {
  CHECK(error_of("") == "rules.xml:3:5: the pattern is empty");
  CHECK(error_of("[a") == "rules.xml:3:5: '[' is not closed");
  CHECK(error_of("a]") == "rules.xml:3:5: ']' without '[' and something between them");
  CHECK(error_of("[a [b]]") == "rules.xml:3:5: '[' stands inside '['");
  CHECK(error_of("(a") == "rules.xml:3:5: ')' is missing");
  CHECK(error_of("()") == "rules.xml:3:5: a list in a pattern is empty");
  CHECK(error_of("{:Chip}") == "rules.xml:3:5: a slot needs a role");
  CHECK(error_of("@") == "rules.xml:3:5: '@' needs the name of a set");
}

TEST_CASE("a set takes more phrases, before and after it is defined") {
  SetTable sets;
  sets.extend("a", "two | @b", place);
  sets.define("a", "one", place);
  sets.extend("a", "four", place);
  sets.define("b", "three", place);
  CHECK(sets.resolve().front().phrases == std::vector<std::string>{"one", "two", "three", "four"});
  sets.extend("nowhere", "five", place);
  CHECK_THROWS_WITH(sets.resolve(), "rules.xml:3:5: set 'nowhere' is used but not defined");
}

TEST_CASE("mistakes in sets are errors with a place") {
  SetTable sets;
  sets.define("a", "one", place);
  CHECK_THROWS_WITH(sets.define("a", "two", place), Catch::Contains("set 'a' is defined twice"));
  CHECK_THROWS_WITH(sets.define("b", " | ", place), Catch::Contains("set 'b' is empty"));

  SetTable undefined;
  static_cast<void>(undefined.use("nowhere", place));
  CHECK_THROWS_WITH(undefined.resolve(), "rules.xml:3:5: set 'nowhere' is used but not defined");

  SetTable circle;
  circle.define("a", "@b", place);
  circle.define("b", "@a", place);
  CHECK_THROWS_WITH(circle.resolve(), Catch::Contains("contains itself"));
}

TEST_CASE("a pattern is written as it was read, with the names of its sets") {
  SetTable sets;
  sets.define("grant", "gives | granted", place);
  sets.define("one", "single", place);
  const auto written = [&sets](std::string_view text) {
    const Pattern pattern = read_pattern(text, sets, place);
    return to_string(pattern, sets.resolve());
  };
  for (const std::string_view text : {"@grant ..3 [NAME2 institute] (licence|export permit)?",
                                      "{holder:Company,Person} (two words) ..6 NAME", "(may|@grant|might)"}) {
    CHECK(written(text) == text);
  }
  CHECK(written("..") == "..6");
  CHECK(written("(a|b|c|d|e|f|g|h|i|j|k|l|m)") == "(a|b|c|d|e|f|g|h|i|j|k|l|...)");
}
