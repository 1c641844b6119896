#include "text/stemmer.h"

#include <catch2/catch.hpp>

using namespace chipgraph;

TEST_CASE("inflected forms share a stem") {
  const Stemmer german("de");
  CHECK(german.stem("verboten") == german.stem("verbotene"));
  CHECK(german.stem("lizenzen") == german.stem("lizenz"));
  const Stemmer dutch("nl");
  CHECK(dutch.stem("vergunningen") == dutch.stem("vergunning"));
  const Stemmer english("en");
  CHECK(english.stem("licences") == english.stem("licence"));
  CHECK(english.stem("banned") == "ban");
}

TEST_CASE("a language without stemmer leaves words alone") {
  CHECK(Stemmer("zh").stem("licences") == "licences");
  CHECK(Stemmer("").stem("") == "");
}

TEST_CASE("a stemmer can be moved") {
  Stemmer first("en");
  const Stemmer second = std::move(first);
  CHECK(second.stem("chips") == "chip");
}
