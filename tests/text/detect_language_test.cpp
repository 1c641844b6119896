#include "text/detect_language.h"

#include <catch2/catch.hpp>

using namespace chipgraph;

TEST_CASE("the language of a few sentences is found") {
  CHECK(detect_language(
            "Nvidia darf seinen KI-Chip H20 wieder nach China liefern. Das teilte der Konzern am Montag mit.") == "de");
  CHECK(detect_language("Nvidia mag zijn AI-chip H20 weer aan China leveren. Dat heeft het bedrijf maandag gemeld.") ==
        "nl");
  CHECK(detect_language("Nvidia may again sell its H20 AI chip to China, the company said on Monday.") == "en");
  CHECK(detect_language(
            "Nvidia peut à nouveau vendre ses puces H20 à la Chine, a déclaré lundi le groupe américain.") == "fr");
}

TEST_CASE("where nothing tells, the language is unknown") {
  CHECK(detect_language("").empty());
  CHECK(detect_language("H20 5.500.000").empty());
}

TEST_CASE("a quotation in front does not decide for a long text") {
  std::string text = "“Yes.” ";
  for (int i = 0; i < 50; ++i) text += "Die Regierung hat die Ausfuhr des Chips nach China verboten. ";
  CHECK(detect_language(text) == "de");
}

TEST_CASE("long texts may be cut inside a character") {
  std::string text = "x";
  while (text.size() < 20'000) text += "Größe für Öl ";
  CHECK(detect_language(text) == "de");
}
