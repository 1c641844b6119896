#include "text/split.h"

#include <catch2/catch.hpp>

#include "support/language.h"

using namespace chipgraph;

namespace {

using Texts = std::vector<std::string>;

Document document(std::string text, std::string title = {}) {
  Document result;
  result.title = std::move(title);
  result.text = result.title.empty() ? std::move(text) : result.title + "\n\n" + text;
  return result;
}

Texts sentences(const std::string& language, const std::string& text) {
  const Document article = document(text);
  Texts result;
  for (const Sentence& sentence : split_text(article, test::language(language))) {
    result.push_back(article.text.substr(sentence.range.begin, sentence.range.size()));
  }
  return result;
}

/// Texts of two sentences each, with "|" where the second begins.
struct Case {
  const char* language;
  const char* text;
};

void check_splits(const Case& example) {
  INFO(example.language << ": " << example.text);
  std::string text = example.text;
  Texts expected;
  for (std::size_t bar = 0; (bar = text.find(" | ")) != std::string::npos; text = text.substr(bar + 3)) {
    expected.push_back(text.substr(0, bar));
  }
  expected.push_back(text);
  std::string joined;
  for (const std::string& part : expected) joined += (joined.empty() ? "" : " ") + part;
  CHECK(sentences(example.language, joined) == expected);
}

}  // namespace

TEST_CASE("sentences end at stops, question marks and exclamation marks") {
  for (const Case& example : {
           Case{"en", "Nvidia may sell. | China may buy."},
           Case{"de", "Darf Nvidia liefern? | Ja! | Sofort."},
           Case{"nl", "Mag het? | De minister zwijgt… | Niemand weet het."},
           Case{"en", "It cost $5.5bn. | Shares fell 6.9%."},
           Case{"de", "Er kostet 5.000 Euro. | Das ist viel."},
       }) {
    check_splits(example);
  }
}

TEST_CASE("German abbreviations and ordinals end no sentence") {
  for (const char* text : {
           "Am 3. Mai kam die Absage. | Sie galt sofort.",
           "Der 47. Präsident und Dr. Huang trafen sich am 14. Juli 2025.",
           "Viele Chips, z. B. der H20, sind betroffen. | Andere, z.B. Nvidias A100, auch.",
           "Sen. Tom Cotton und Prof. Dr. Müller widersprachen. | Beide wollen mehr.",
           "Das ist u. a. Nvidia bekannt, d. h. allen. | Mehr nicht.",
           "Der Preis stieg auf 5 Mio. Dollar. | Die Aktie fiel.",
           "Es waren 5 Mio. | Die Aktie fiel.",
           "Im Jahr 2024. | Danach kam nichts.",
           "Er lieferte 20. | Die Firma schwieg.",
           "Das gilt bzw. galt ca. 30 Tage lt. Nr. 5 der Regel. | So steht es da.",
           "Es geht um Nvidia Corp. und AMD Inc. | Beide schweigen.",
           "Laut Artikel 5 Abs. 2 gilt das. | Es gilt seit Jan. 2025.",
           "Er sprach im 2. Quartal mit Xi. | Im 3. Quartal nicht.",
       }) {
    check_splits({"de", text});
  }
}

TEST_CASE("English abbreviations and initials end no sentence") {
  for (const char* text : {
           "The U.S. Commerce Department said no. | It gave no reason.",
           "He went to the U.S. | The firm did not.",
           "Mr. Huang met Sen. Elizabeth Warren and Rep. John Moolenaar. | They agreed.",
           "President Donald J. Trump met Michael R. Smith. | He smiled.",
           "Nvidia Corp. fell. | Supermicro Inc. rose. | Samsung Electronics Co. Ltd. did not.",
           "It was founded by Acme Inc. | The deal closed.",
           "On Aug. 26 the agency acted. | On Sept. 1 it stopped.",
           "It is No. 5 on the list. | No. 6 is Intel.",
           "Trading ends at 5 p.m. Eastern time. | It starts at 9 a.m. | The bell rings.",
           "Chips (e.g. the H20), i.e. good ones, vs. bad ones. | All are banned.",
           "In 2023. | In 2024 too.",
           "He has a Ph.D. in physics. | She does not.",
       }) {
    check_splits({"en", text});
  }
}

TEST_CASE("Dutch abbreviations end no sentence") {
  for (const char* text : {
           "Dhr. De Vries en mevr. Jansen zwegen. | De minister ook.",
           "Chips, bijv. de H20 en o.a. Nvidia's A100, mogen niet. | Dat is nieuw.",
           "De omzet was 5 mln. euro. | De koers daalde.",
           "ASML Holding N.V. daalde. | Het aandeel van Besi B.V. ook.",
           "Het gaat om o.m. Nvidia, AMD enz. | De rest volgt.",
           "Volgens art. 5 mag het per 1 jan. 2025. | Tot dan niet.",
           "Premier mr. dr. Schoof sprak. | De Kamer luisterde.",
       }) {
    check_splits({"nl", text});
  }
}

TEST_CASE("what follows in lower case belongs to the sentence") {
  for (const Case& example : {
           Case{"de", "„Warum denn?“ fragte Huang. | „Darum!“ sagte Trump."},
           Case{"en", "\"Why?\" he asked. | \"Because.\""},
           Case{"en", "It was ... well, late. | Very."},
           Case{"de", "Yahoo! und andere warten. | Google nicht."},
       }) {
    check_splits(example);
  }
}

TEST_CASE("closing marks belong to the sentence they close") {
  for (const Case& example : {
           Case{"de", "„Das ist gut.“ | Huang lächelte."},
           Case{"de", "»Das ist gut.« | »Nein.« | Alle gingen."},
           Case{"en", "He said: \"It is over.\" | \"No.\" | (It was not.) | The end."},
           Case{"en", "“It is over.” | ‘No.’ | The end."},
           Case{"nl", "\"Dat kan niet.\" | ‘Jawel.’ | Einde."},
       }) {
    check_splits(example);
  }
}

TEST_CASE("a blank that is missing is forgiven before a word that begins sentences") {
  CHECK(sentences("de", "Er sagte es.Die Firma schwieg.") == Texts{"Er sagte es.", "Die Firma schwieg."});
  CHECK(sentences("en", "Node.js and Booking.com are not.The end.") ==
        Texts{"Node.js and Booking.com are not.", "The end."});
}

TEST_CASE("scripts without blanks end sentences too") {
  CHECK(sentences("en", "禁止出口。允许。") == Texts{"禁止出口。", "允许。"});
}

TEST_CASE("the title is one sentence") {
  const Document article = document("First. Second.\nThird.", "Ban? No. Yes");
  const std::vector<Sentence> result = split_text(article, test::language("en"));
  REQUIRE(result.size() == 4);
  CHECK(result[0].in_title);
  CHECK(result[0].range == Range{.begin = 0, .end = 12});
  CHECK(result[0].paragraph == 0);
  CHECK_FALSE(result[1].in_title);
  CHECK(result[1].paragraph == 1);
  CHECK(result[2].paragraph == 1);
  CHECK(result[3].paragraph == 2);
}

TEST_CASE("sentences never cross a paragraph") {
  const std::vector<Sentence> result = split_text(document("By our reporter\nThe ban is off"), test::language("en"));
  REQUIRE(result.size() == 2);
  CHECK(result[0].paragraph == 0);
  CHECK(result[1].paragraph == 1);
}

TEST_CASE("tokens lie inside their sentence, in order") {
  const Document article =
      document("„Der U.S.-Konzern“ (H20) zahlt 5,5 %… Oder nicht?! Nein.\n\nUnd z. B. hier.", "Titel");
  for (const Sentence& sentence : split_text(article, test::language("de"))) {
    REQUIRE_FALSE(sentence.tokens.empty());
    CHECK(sentence.tokens.front().range.begin == sentence.range.begin);
    CHECK(sentence.tokens.back().range.end == sentence.range.end);
    CHECK_FALSE(sentence.tokens.front().joined);
    for (std::size_t i = 1; i < sentence.tokens.size(); ++i) {
      const Token& before = sentence.tokens[i - 1];
      const Token& token = sentence.tokens[i];
      CHECK(before.range.end <= token.range.begin);
      CHECK(token.joined == (before.range.end == token.range.begin));
    }
  }
}

TEST_CASE("odd texts give sentences all the same") {
  CHECK(split_text(document(""), test::language("de")).empty());
  CHECK(sentences("en", ". . .").size() == 3);
  std::string dots;
  for (int i = 0; i < 200'000; ++i) dots += ". ";
  CHECK(sentences("en", dots).size() == 200'000);
  CHECK(sentences("en", std::string(100'000, '(')).size() == 100);  // cut after each 1,000 tokens
  CHECK(sentences("en", std::string(1'000'000, 'x')).size() == 1);
  std::string often;
  for (int i = 0; i < 10'000; ++i) often += "The ban is off. ";
  CHECK(sentences("en", often).size() == 10'000);
}
