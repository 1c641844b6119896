#include "mentions/values.h"

#include <catch2/catch.hpp>

#include "support/values.h"

using namespace chipgraph;

TEST_CASE("an article without date has no relative dates") {
  CHECK(test::values("en", "On Monday, in April, last year, yesterday, on July 4, 2025.", "") == "date 2025-07-04");
  CHECK(test::values("de", "Am 9. April, im Oktober 2023, 2024.", "") == "date 2023-10; date 2024");
}

TEST_CASE("an article with a month resolves months, not days") {
  CHECK(test::values("en", "On Monday, in April, last month, last year, on May 3.", "2025-07") ==
        "date 2025-04; date 2025-06; date 2024; date 2025-05-03");
  CHECK(test::values("en", "On Monday, in April, last month, last year.", "2025") == "date 2024");
}

TEST_CASE("a week that lies in two months is known by its year") {
  CHECK(test::values("en", "Last week.", "2025-07-10") == "date 2025");
  CHECK(test::values("en", "Last week.", "2025-01-08") == "");
}

TEST_CASE("a day of February exists only in leap years") {
  CHECK(test::values("en", "On February 29.", "2025-07-16") == "date 2024-02-29");
  CHECK(test::values("en", "On February 29, 2023.", "2025-07-16") == "");
}

TEST_CASE("each language reads the other's separators where they can't be its own") {
  CHECK(test::values("de", "115,000 Chips, 4.5 Milliarden Dollar, 1,500,000 Karten") ==
        "integer 115000; amount 4500000000 USD; integer 1500000");
  CHECK(test::values("en", "115.000 chips, $4,5 billion") == "integer 115000; amount 4500000000 USD");
}

TEST_CASE("numbers too long for a number are none") {
  CHECK(test::values("en", std::string(40, '7') + " chips") == "");
  CHECK(test::values("en", "007 agents, 0 chips, 0.5 chips") == "integer 0");
  CHECK(test::values("en", "9 trillion trillion trillion dollars").size() < 60);
}

TEST_CASE("mentions cover the words of their value") {
  Document document;
  document.date = "2025-07-16";
  document.text = "„Seit 9. April kostet's bis zu 5,5 Milliarden US-Dollar“";
  const std::vector<Sentence> sentences = split_text(document, test::language("de"));
  REQUIRE(sentences.size() == 1);
  const std::vector<Mention> mentions = find_values(document, sentences[0], test::language("de"));
  REQUIRE(mentions.size() == 2);
  const auto text = [&](const Mention& mention) {
    return document.text.substr(mention.range.begin, mention.range.size());
  };
  CHECK(text(mentions[0]) == "9. April");
  CHECK(text(mentions[1]) == "5,5 Milliarden US-Dollar");
  for (const Mention& mention : mentions) {
    CHECK(mention.source == MentionSource::Value);
    CHECK(mention.range.begin == sentences[0].tokens[mention.first_token].range.begin);
    CHECK(mention.range.end == sentences[0].tokens[mention.last_token].range.end);
  }
}

TEST_CASE("odd texts have no values and do no harm") {
  for (const char* text : {"", "-", "$", "$ $ $", "5-", "-5-", "%", "bis", "5 bis", "between 5 and", "vor", "WEEKDAY",
                           "1.1.1.1.1", "5/5/5/5"}) {
    for (const char* code : {"de", "nl", "en"}) {
      INFO(code << ": " << text);
      CHECK(test::values(code, text).find("date") == std::string::npos);
    }
  }
  std::string long_text;
  for (int i = 0; i < 20'000; ++i) long_text += "fünfundzwanzig und ";
  CHECK_FALSE(test::values("de", long_text).empty());
}
