#include "text/tokens.h"

#include <catch2/catch.hpp>

#include "support/language.h"

using namespace chipgraph;

namespace {

/// The tokens with what is written between them: a blank where there is white space, "|" where they are joined.
std::string tokens(const std::string& language, std::string_view text) {
  std::string result;
  for (const Token& token : tokenize(text, test::language(language))) {
    if (!result.empty()) result += token.joined ? "|" : " ";
    result += text.substr(token.range.begin, token.range.size());
  }
  return result;
}

TokenKind kind(std::string_view text) { return tokenize(text, test::language("en")).at(0).kind; }

}  // namespace

TEST_CASE("hyphens split words, apostrophes do not") {
  CHECK(tokens("de", "H20-KI-Chips") == "H20|-|KI|-|Chips");
  CHECK(tokens("en", "Nvidia's H20s, Nvidia’s") == "Nvidia's H20s|, Nvidia’s");
  CHECK(tokens("nl", "gpu's zo'n auto’s") == "gpu's zo'n auto’s");
  CHECK(tokens("en", "'quoted' chips' end") == "'|quoted|' chips|' end");
}

TEST_CASE("a number keeps its separators") {
  CHECK(tokens("de", "5,5 115.000 1.234,56") == "5,5 115.000 1.234,56");
  CHECK(tokens("de", "50'000 10’752 10\u00A0000 10\u202F752") == "50'000 10’752 10\u00A0000 10\u202F752");
  CHECK(tokens("de", "14.08.2025, 5, 6.") == "14.08.2025|, 5|, 6|.");
  CHECK(tokens("de", "1\u00A0GB 12\u00A01234") == "1 GB 12 1234");
}

TEST_CASE("digits and letters run together are one word") {
  CHECK(tokens("en", "H20 RTX5090D 96GB $5.5bn 1,344GB/s 4th") == "H20 RTX5090D 96GB $|5.5bn 1,344GB|/|s 4th");
  CHECK(tokens("en", "NXT:2050i GPT-5.2") == "NXT|:|2050i GPT|-|5.2");
}

TEST_CASE("symbols stand alone") {
  CHECK(tokens("en", "25% US$5 €3 £2 T$1") == "25|% US|$|5 €|3 £|2 T|$|1");
  CHECK(kind("%") == TokenKind::Symbol);
  CHECK(kind("€") == TokenKind::Symbol);
  CHECK(kind("…") == TokenKind::Punctuation);
  CHECK(kind("(") == TokenKind::Punctuation);
  CHECK(kind("5,000") == TokenKind::Number);
  CHECK(kind("96GB") == TokenKind::Word);
  CHECK(kind("Ärger") == TokenKind::Word);
}

TEST_CASE("abbreviations keep their dots") {
  CHECK(tokens("en", "the U.S. and Sen. Cotton, Inc.") == "the U.S. and Sen. Cotton|, Inc.");
  CHECK(tokens("en", "Donald J. Trump") == "Donald J. Trump");
  CHECK(tokens("de", "z.B. und z. B. Dr. Huang") == "z.B. und z. B. Dr. Huang");
  CHECK(tokens("nl", "o.a. bijv. dhr. De Vries") == "o.a. bijv. dhr. De Vries");
  CHECK(tokens("en", "e.g. Ph.D. 5 p.m.") == "e.g. Ph.D. 5 p.m.");
}

TEST_CASE("other dots stand alone") {
  CHECK(tokens("en", "It said no. Really...") == "It said no|. Really|.|.|.");
  CHECK(tokens("de", "400 GB/s. Der Chip.") == "400 GB|/|s|. Der Chip|.");
  CHECK(tokens("en", "Plan B. The end") == "Plan B|. The end");
}

TEST_CASE("ideographs are words of their own") { CHECK(tokens("en", "芯片 H20芯片。") == "芯|片 H20|芯|片|。"); }

TEST_CASE("ranges cover the text without its white space") {
  const std::string_view text = "  Ärger\u00A0mit\tH20-Chips … ";
  std::size_t end = 0;
  for (const Token& token : tokenize(text, test::language("de"))) {
    CHECK(token.range.begin >= end);
    CHECK(token.range.size() > 0);
    end = token.range.end;
  }
  CHECK(end == text.size() - 1);
  CHECK(tokenize("", test::language("de")).empty());
  CHECK(tokenize(" \n ", test::language("de")).empty());
}
