#include <catch2/catch.hpp>

#include "support/engine.h"

using namespace chipgraph;

namespace {

using Names = std::vector<std::string>;

Names names(std::string_view text, std::string_view title = "") {
  return test::mentions({.rules = {}, .fillers = {}}, text, title);
}

}  // namespace

TEST_CASE("an ambiguous name that nothing proves is dropped") { CHECK(names("Hopper left the room.").empty()); }

TEST_CASE("an ambiguous name is proven by a context word of its sentence") {
  CHECK(names("Hopper is a GPU.") == Names{"Hopper=hopper"});
}

TEST_CASE("a context word is the beginning of a word, in any case") {
  CHECK(names("Hopper brings gpus.") == Names{"Hopper=hopper"});
  CHECK(names("Hopper brings eGPU cases.").empty());
}

TEST_CASE("an ambiguous name is proven by a context word of the sentence before or of the title") {
  CHECK(names("We tested a GPU. Hopper came first.") == Names{"Hopper=hopper"});
  CHECK(names("It rained. It snowed. Hopper came first.", "The best GPU") == Names{"Hopper=hopper"});
}

TEST_CASE("a context word further away proves nothing") {
  CHECK(names("We tested a GPU. It rained. Hopper came first.").empty());
  CHECK(names("Hopper came first. We tested a GPU.").empty());
}

TEST_CASE("an ambiguous name is proven by a safe name of the same entity anywhere") {
  CHECK(names("Hopper came. It rained. It snowed. The Hopper architecture is new.") ==
        Names{"Hopper=hopper", "Hopper architecture=hopper", "(Hopper=hopper)"});
}

TEST_CASE("an ambiguous name is proven by its maker or another product of its maker anywhere") {
  CHECK(names("Hopper came. It rained. It snowed. Nvidia won.") == Names{"Hopper=hopper", "Nvidia=nvidia"});
  CHECK(names("Hopper came. It rained. It snowed. The H200 won.") == Names{"Hopper=hopper", "H200=h200"});
}

TEST_CASE("an ambiguous name does not prove itself or another") {
  CHECK(names("Hopper came. Hopper went. Hopper is back.").empty());
}

TEST_CASE("a product of another maker proves nothing") {
  CHECK(names("Hopper came. The MI308 won.") == Names{"MI308=mi308"});
}

TEST_CASE("an excluding word drops an ambiguous name that is proven otherwise") {
  CHECK(names("Nvidia bought a picture by the painter Hopper.") == Names{"Nvidia=nvidia"});
  CHECK(names("Nvidia met a painter. Hopper is fast.") == Names{"Nvidia=nvidia", "Hopper=hopper"});
}

TEST_CASE("an excluding word does not touch a safe name") {
  CHECK(names("The painter met Nvidia.") == Names{"Nvidia=nvidia"});
}

TEST_CASE("of two entities of one name the proven one is meant, else the safe one") {
  CHECK(names("Titan makes cars.") == Names{"Titan=titan"});
  CHECK(names("Titan brings better graphics.") == Names{"Titan=titan-x"});
}

TEST_CASE("a city stands for its government where it acts, and for the place behind a preposition of place") {
  CHECK(names("Then Beijing acted.") == Names{"Beijing=chinese-government"});
  CHECK(names("Beijing acted.") == Names{"Beijing=chinese-government"});
  CHECK(names("They met in Beijing.") == Names{"Beijing=china"});
  CHECK(names("A ban by Beijing.") == Names{"Beijing=chinese-government"});
}

TEST_CASE("a name of a government that is no city stays the government behind a preposition of place") {
  CHECK(names("They met in White House rooms.") == Names{"White House=us-government"});
}

TEST_CASE("a metonym that has become a place has the class of a place") {
  const test::AnalysedText analysed({.rules = {}, .fillers = {}}, "They met in Beijing.");
  CHECK(analysed.document().analyses.at(0).mentions.at(0).mention.type == "Place");
}

TEST_CASE("an ambiguous word for a group means the narrower group of which the article speaks") {
  CHECK(names("The parts sell.") == Names{"parts=components"});
  CHECK(names("The parts sell. AI chips are dear.") ==
        Names{"parts=ai-chips", "AI chips=ai-chips", "(chips=semiconductors)"});
}

TEST_CASE("a member of the narrower group is enough for the narrower sense") {
  CHECK(names("The parts sell. The H20 is dear.") == Names{"parts=ai-chips", "H20=h20"});
  CHECK(names("The parts sell. The MI308 is dear.") == Names{"parts=components", "MI308=mi308"});
}

TEST_CASE("a word that means nothing else keeps its wide sense") {
  CHECK(names("The components sell. The H20 is dear.") == Names{"components=components", "H20=h20"});
}

TEST_CASE("a narrowed mention has the class of its sense") {
  const test::AnalysedText analysed({.rules = {}, .fillers = {}}, "The parts sell like the H20.");
  CHECK(analysed.document().analyses.at(0).mentions.at(0).mention.type == "ChipFamily");
}
