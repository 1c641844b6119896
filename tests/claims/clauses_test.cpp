#include "claims/clauses.h"

#include <catch2/catch.hpp>

#include "support/engine.h"

using namespace chipgraph;

namespace {

using Groups = std::vector<std::string>;

/// The clauses of a sentence in the order in which they begin, each as its words without punctuation.
Groups clauses(std::string_view text) {
  const test::AnalysedText analysed({.rules = {}, .fillers = {}}, text);
  const Analysis& analysis = analysed.document().analyses.at(0);
  const Clauses cut(analysed.document(), analysis, analysed.model());
  Groups groups;
  std::vector<std::uint32_t> first_words;
  for (std::uint32_t word = 0; word < analysis.words.size(); ++word) {
    if (analysis.words[word].kind == TokenKind::Punctuation) continue;
    const std::string shown(analysed.document().text(analysis.words[word]));
    std::size_t group = 0;
    while (group < groups.size() && !cut.same(first_words[group], word)) ++group;
    if (group == groups.size()) {
      groups.push_back(shown);
      first_words.push_back(word);
    } else {
      groups[group] += " " + shown;
    }
  }
  return groups;
}

/// Whether the clauses of the words `one` and `two` are next to each other in the tree of clauses.
bool near(std::string_view text, std::string_view one, std::string_view two) {
  const test::AnalysedText analysed({.rules = {}, .fillers = {}}, text);
  const Analysis& analysis = analysed.document().analyses.at(0);
  const Clauses cut(analysed.document(), analysis, analysed.model());
  const auto word = [&](std::string_view wanted) {
    std::uint32_t at = 0;
    while (analysed.document().text(analysis.words.at(at)) != wanted) ++at;
    return at;
  };
  return cut.near(word(one), word(two));
}

}  // namespace

TEST_CASE("a sentence without a boundary is one clause") {
  CHECK(clauses("One two, three and four.") == Groups{"One two three and four"});
}

TEST_CASE("a comma before a word that opens a clause begins one, and the next comma ends it") {
  CHECK(clauses("One, which two, three.") == Groups{"One three", "which two"});
  CHECK(clauses("One which two, three.") == Groups{"One which two three"});
}

TEST_CASE("a preposition may stand before the word that opens a clause") {
  CHECK(clauses("One, of which two, three.") == Groups{"One three", "of which two"});
}

TEST_CASE("a phrase that only looks like one opens no clause") {
  CHECK(clauses("One, that very two, three.") == Groups{"One that very two three"});
}

TEST_CASE("some words open a clause without a comma") {
  CHECK(clauses("One two because three, four.") == Groups{"One two four", "because three"});
}

TEST_CASE("a word that opens a clause anywhere opens none at the start of the sentence") {
  CHECK(clauses("If one, two.") == Groups{"If one two"});
}

TEST_CASE("a comma and a word that opens a clause anywhere open one clause") {
  CHECK(clauses("One, who if two, three.") == Groups{"One three", "who if two"});
}

TEST_CASE("semicolons, colons and dashes cut a sentence in two for good") {
  CHECK(clauses("One; two, three.") == Groups{"One", "two three"});
  CHECK(clauses("One: two, three.") == Groups{"One", "two three"});
  CHECK(clauses("One – two, three.") == Groups{"One", "two three"});
}

TEST_CASE("brackets hold a clause of their own") { CHECK(clauses("One (two) three.") == Groups{"One three", "two"}); }

TEST_CASE("clauses can stand in clauses") {
  CHECK(clauses("One, which two because three, four, five.") == Groups{"One five", "which two four", "because three"});
}

TEST_CASE("a colon inside a name is no boundary") {
  CHECK(clauses("The NXT:2050i ships.") == Groups{"The NXT 2050i ships"});
}

TEST_CASE("a clause is near those right above and below it and beside it") {
  const std::string_view text = "One, which two, three, who four because five.";
  CHECK(near(text, "One", "two"));
  CHECK(near(text, "two", "One"));
  CHECK(near(text, "two", "four"));
  CHECK(near(text, "four", "five"));
  CHECK_FALSE(near(text, "One", "five"));
  CHECK_FALSE(near(text, "two", "five"));
  CHECK_FALSE(near(text, "One", "three"));
}
