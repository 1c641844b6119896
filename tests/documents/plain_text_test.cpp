#include "documents/plain_text.h"

#include <catch2/catch.hpp>

#include "base/hash.h"
#include "documents/normalise.h"

using namespace chipgraph;

namespace {

ReadResult read(std::string_view bytes, const ReadOptions& options = {}) {
  return PlainTextReader().read({.name = "a.txt", .bytes = std::nullopt}, bytes, options);
}

Document document(std::string_view bytes, const ReadOptions& options = {}) {
  const ReadResult result = read(bytes, options);
  REQUIRE(result.document);
  CHECK(result.diagnostics.empty());
  return *result.document;
}

std::string refusal(std::string_view bytes) {
  const ReadResult result = read(bytes);
  CHECK_FALSE(result.document);
  REQUIRE(result.diagnostics.size() == 1);
  return to_string(result.diagnostics[0].place) + ": " + result.diagnostics[0].message;
}

}  // namespace

TEST_CASE("the first line is the title if an empty line follows") {
  const Document article = document("The title\n\nFirst.\nSecond.\n");
  CHECK(article.title == "The title");
  CHECK(article.text == "The title\n\nFirst.\nSecond.");
  CHECK(article.sha256 == sha256(article.text));
  CHECK(article.input == "a.txt");
}

TEST_CASE("without an empty line there is no title") {
  CHECK(document("First.\nSecond.\n\nThird.").title.empty());
  CHECK(document("First.\nSecond.\n\nThird.").text == "First.\nSecond.\n\nThird.");
  CHECK(document("Only line\n\n").title.empty());
  CHECK(document("Only line").text == "Only line");
}

TEST_CASE("a long first paragraph is no title") {
  const std::string paragraph(300, 'x');
  CHECK(document(paragraph + "\n\nText.").title.empty());
}

TEST_CASE("blank lines before and between do not count") {
  const Document article = document("\n \nTitle \n\n\n\n  Text.\n\n");
  CHECK(article.title == "Title");
  CHECK(article.text == "Title\n\nText.");
}

TEST_CASE("header lines say what is known of the article") {
  const Document article = document(
      "Date: 2025-07-15\nLANGUAGE: de-AT\nsource: https://example.org/a?b=c:d\ntitle: Der Titel\n\nText: mit "
      "Doppelpunkt.\n");
  CHECK(article.date == "2025-07-15");
  CHECK(article.language == "de");
  CHECK(article.url == "https://example.org/a?b=c:d");
  CHECK(article.title == "Der Titel");
  CHECK(article.text == "Der Titel\n\nText: mit Doppelpunkt.");
}

TEST_CASE("behind a header the title is found as without it") {
  CHECK(document("date: 2025\n\nTitle\n\nText.").title == "Title");
  CHECK(document("date: 2025\n\nText.\nText.").title.empty());
  CHECK(document("title: Title\n\nTitle\n\nText.").text == "Title\n\nText.");
  CHECK(document("title: Title\n\nLead\n\nText.").text == "Title\n\nLead\n\nText.");
}

TEST_CASE("text that only looks like a header stays text") {
  CHECK(document("Date: 2025\nThe story begins.\n\nText.").text.starts_with("Date: 2025"));
  CHECK(document("Author: X\n\nText.").title == "Author: X");
}

TEST_CASE("header values that do not exist are passed over with their place") {
  const ReadResult result = read("date: yesterday\nlanguage:  xx\nsource: Reuters\n\nText.");
  REQUIRE(result.document);
  CHECK(result.document->date.empty());
  CHECK(result.document->language.empty());
  CHECK(result.document->url.empty());
  REQUIRE(result.diagnostics.size() == 3);
  CHECK(to_string(result.diagnostics[0].place) == "a.txt:1:7");
  CHECK(result.diagnostics[0].message == "there is no date \"yesterday\"; passed over");
  CHECK(to_string(result.diagnostics[1].place) == "a.txt:2:12");
  CHECK(to_string(result.diagnostics[2].place) == "a.txt:3:9");
}

TEST_CASE("header goes before table, table before defaults") {
  ReadOptions options;
  options.defaults = {.date = "2020", .language = "en"};
  options.metadata.add("a.txt",
                       {.date = "2021", .language = "", .source = "https://example.org/", .title = "From outside"});
  const Document plain = document("Text.\nMore.", options);
  CHECK(plain.date == "2021");
  CHECK(plain.language == "en");
  CHECK(plain.url == "https://example.org/");
  CHECK(plain.title == "From outside");
  CHECK(plain.text == "From outside\n\nText.\nMore.");
  const Document stated = document("date: 2022\ntitle: Own\n\nText.", options);
  CHECK(stated.date == "2022");
  CHECK(stated.title == "Own");
}

TEST_CASE("windows and unix files give the same text") {
  const Document windows = document(
      "\xEF\xBB\xBF"
      "date: 2025\r\n\r\nTitle\r\n\r\nText.\r\n");
  const Document plain = document("date: 2025\n\nTitle\n\nText.\n");
  CHECK(windows.text == plain.text);
  CHECK(windows.date == plain.date);
  CHECK(input_offset(windows, 0) == std::string_view("\xEF\xBB\xBF"
                                                     "date: 2025\r\n\r\n")
                                        .size());
}

TEST_CASE("offsets lead back to the input") {
  const std::string bytes =
      "\xEF\xBB\xBF"
      "title: U\u0308ber\r\n\r\n Der Chip.\r\n";
  const Document article = document(bytes);
  REQUIRE(article.text == "Über\n\nDer Chip.");
  CHECK(input_offset(article, 0) == bytes.find('U'));
  CHECK(input_offset(article, static_cast<std::uint32_t>(article.text.find("Der"))) == bytes.find("Der"));
  CHECK(input_offset(article, static_cast<std::uint32_t>(article.text.find("Chip"))) == bytes.find("Chip"));
}

TEST_CASE("what is no text is refused with its place") {
  CHECK(refusal("") == "a.txt: the article is empty: it has no text");
  CHECK(refusal(" \n\t\n") == "a.txt:3:1: the article is empty: it has no text");
  CHECK(refusal("date: 2025\n\n") == "a.txt:3:1: the article is empty: it has no text");
  CHECK(refusal("\u200B\n") == "a.txt:2:1: the article is empty: it has no text");
  CHECK(refusal(std::string_view("ab\nc\0d", 6)) == "a.txt:2:2: binary data, no text: NUL at byte 4");
  CHECK(refusal("ab\ncd\xFF") == "a.txt:2:3: not UTF-8: invalid at byte 5");
  CHECK(refusal("\xFF\xFEh") == "a.txt: not UTF-8 but UTF-16");
}

TEST_CASE("an endless line is one paragraph") {
  const std::string line(3'000'000, 'x');
  CHECK(document("Title\n\n" + line).text.size() == line.size() + 7);
}
