#include "mentions/vocabulary.h"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace chipgraph;

namespace {

/// A vocabulary of German endings, and whether it finds a form in a word.
class Words {
 public:
  Words() : stemmer_("de"), vocabulary_(language()) {}

  std::uint32_t phrase(std::string_view notation) { return vocabulary_.add_phrase_word(notation, stemmer_); }
  std::uint32_t name(std::string_view word, bool single = true) { return vocabulary_.add_name_word(word, single); }

  bool finds(std::string_view token, std::uint32_t id, bool modifier = false) const {
    const std::vector<Atom> atoms = vocabulary_.resolve(token, stemmer_);
    return std::find(atoms.begin(), atoms.end(), Atom{.id = id, .modifier = modifier}) != atoms.end();
  }

 private:
  static const Language& language() {
    static const Language german = [] {
      Language made;
      made.code = "de";
      made.inflections = {"s", "es", "n", "en", "e"};
      return made;
    }();
    return german;
  }

  Stemmer stemmer_;
  Vocabulary vocabulary_;
};

}  // namespace

TEST_CASE("each notation of a word finds what it says") {
  Words words;
  const auto plain = words.phrase("verbot");
  const auto cased = words.phrase("=BIS");
  const auto prefix = words.phrase("genehmig*");
  const auto suffix = words.phrase("*lizenz");
  const auto infix = words.phrase("*export*");
  const auto stem = words.phrase("strenger~");
  CHECK(words.finds("Verbot", plain));
  CHECK(!words.finds("Verbote", plain));
  CHECK(words.finds("BIS", cased));
  CHECK(!words.finds("bis", cased));
  CHECK(words.finds("Genehmigungen", prefix));
  CHECK(words.finds("Exportlizenzen", suffix));
  CHECK(!words.finds("Lizenzgeber", suffix));
  CHECK(words.finds("Chipexporte", infix));
  CHECK(words.finds("strengere", stem));
}

TEST_CASE("names are found inflected, with their own case") {
  Words words;
  const auto nvidia = words.name("Nvidia");
  const auto adjective = words.name("chinesische", false);
  CHECK(words.finds("Nvidias", nvidia));
  CHECK(!words.finds("nvidia", nvidia));
  CHECK(words.finds("chinesischen", adjective));
}

TEST_CASE("the first part of a compound is a modifier if the rest is a known word") {
  Words words;
  const auto chip = words.name("Chip");
  const auto intel = words.name("Intel");
  words.phrase("*hersteller");
  CHECK(words.finds("Chiphersteller", chip, true));
  CHECK(!words.finds("Chiphersteller", chip, false));
  CHECK(!words.finds("Intelligenz", intel, true));
}
