#include "documents/normalise.h"

#include <catch2/catch.hpp>

using namespace chipgraph;

namespace {

std::string normalised(std::string_view bytes) {
  TextBuilder builder;
  builder.add_source(bytes, 0);
  builder.trim_end();
  builder.compose();
  return builder.text();
}

/// The document that `bytes` become, for looking up offsets.
Document document(std::string_view bytes) {
  TextBuilder builder;
  builder.add_source(bytes, 0);
  builder.compose();
  Document result;
  result.text = builder.text();
  result.source_map = builder.source_map();
  return result;
}

}  // namespace

TEST_CASE("line ends of every kind become line feeds") {
  CHECK(normalised("a\r\nb\rc\nd\u2028e\u2029f") == "a\nb\nc\nd\ne\nf");
  CHECK(normalised("a\r\r\nb") == "a\n\nb");
}

TEST_CASE("control characters and noncharacters become blanks, but tabs stay") {
  CHECK(normalised("a\x01"
                   "b\x7F"
                   "c\td\u0085e\uFFFEf\U0001FFFFg") == "a b c\td e f g");
}

TEST_CASE("invisible characters inside words go") {
  CHECK(normalised("Export\u00ADverbot H\u200B20 \uFEFFx\u2060y \u202Ez\u202C") == "Exportverbot H20 xy z");
}

TEST_CASE("emoji keep their joiners") {
  CHECK(normalised("\U0001F468\u200D\U0001F4BB") == "\U0001F468\u200D\U0001F4BB");
}

TEST_CASE("blanks at the ends of lines and of the text go") {
  CHECK(normalised("a \t\nb\x01\n c \n\n ") == "a\nb\n c");
}

TEST_CASE("text is composed") { CHECK(normalised("fu\u0308r Ne\u0301") == "für Né"); }

TEST_CASE("every byte of the text can be traced to the input") {
  const std::string bytes = "x\u00ADy  \r\nfu\u0308r \u2028z\u0301\u00AD!";
  const Document text = document(bytes);
  REQUIRE(text.text == "xy\nfür\nź!");
  const auto traced = [&](std::string_view part) {
    return input_offset(text, static_cast<std::uint32_t>(text.text.find(part)));
  };
  CHECK(traced("x") == bytes.find('x'));
  CHECK(traced("y") == bytes.find('y'));
  CHECK(traced("f") == bytes.find('f'));
  CHECK(traced("ü") == bytes.find('u'));
  CHECK(traced("r") == bytes.find("r "));
  CHECK(traced("ź") == bytes.find('z'));
  CHECK(traced("!") == bytes.find('!'));
}

TEST_CASE("plain text needs one entry at most") {
  CHECK(document("plain für text\nand more").source_map.size() <= 1);
  CHECK(input_offset(document("abc"), 2) == 2);
}
