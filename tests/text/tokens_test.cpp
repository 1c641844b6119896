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

/// The same in a language with elisions and blanks between thousands.
std::string french_tokens(std::string_view text) {
  Language french;
  french.sentence_ends.elisions.insert("l");
  french.sentence_ends.elisions.insert("qu");
  french.number_format = {.decimal = ',', .thousands = ' '};
  std::string result;
  for (const Token& token : tokenize(text, french)) {
    result += (result.empty() ? "" : "_") + std::string(text.substr(token.range.begin, token.range.size()));
  }
  return result;
}

}  // namespace

TEST_CASE("elided words are tokens of their own where the language has them") {
  CHECK(french_tokens("L'H20 qu’AMD l'") == "L'_H20_qu’_AMD_l_'");
  CHECK(french_tokens("Nvidia's aujourd'hui") == "Nvidia's_aujourd'hui");
  CHECK(french_tokens("l'accord d'hier") == "l'_accord_d'hier");
  CHECK(tokens("en", "l'H20") == "l'H20");
}

TEST_CASE("blanks between thousands count where the language has them") {
  CHECK(french_tokens("40 000 puces") == "40 000_puces");
  CHECK(french_tokens("1 250 000,5 dollars") == "1 250 000,5_dollars");
  CHECK(french_tokens("en 2023 500 puces") == "en_2023_500_puces");
  CHECK(french_tokens("1,5 000 12 34 5 1234") == "1,5_000_12_34_5_1234");
  CHECK(french_tokens("H20 000") == "H20_000");
  CHECK(tokenize("40 000", test::language("en")).size() == 2);
}

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
