#include <algorithm>

#include <catch2/catch.hpp>

#include "support/engine.h"

using namespace chipgraph;

namespace {

using Names = std::vector<std::string>;

constexpr std::string_view rules = R"(
  <anaphor id="en.one" class="Chip"><pattern>the processor</pattern><example>-</example></anaphor>
  <anaphor id="en.both" class="Chip" plural="yes"><pattern>both processors</pattern><example>-</example></anaphor>
  <anaphor id="en.firm" class="Company"><pattern>[the firm] said</pattern><example>-</example></anaphor>)";

constexpr std::size_t any_distance = 20;

/// What the phrases that refer back in `text` stand for, as "the processor=h20".
Names references(std::string_view text, std::string_view title = "") {
  const test::AnalysedText analysed({.rules = rules, .fillers = {}}, text, title);
  Names result;
  for (const Analysis& analysis : analysed.document().analyses) {
    for (const PlacedMention& placed : analysis.mentions) {
      if (placed.mention.source != MentionSource::Anaphor) continue;
      result.push_back(analysed.text(analysis, placed.words) + "=" + placed.mention.value);
    }
  }
  return result;
}

/// `count` sentences that name nothing.
std::string filling(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count && i < any_distance; ++i) text += " It rained.";
  return text;
}

/// The words of mentions that own what follows.
Names possessives(std::string_view text, std::string_view own_rules = "", const std::string& language = "en") {
  const test::AnalysedText analysed({.rules = own_rules, .fillers = {}, .language = language}, text);
  Names result;
  for (const Analysis& analysis : analysed.document().analyses) {
    for (const PlacedMention& placed : analysis.mentions) {
      if (placed.possessive) result.push_back(analysed.text(analysis, placed.words));
    }
  }
  return result;
}

}  // namespace

TEST_CASE("a phrase refers back to an entity of its class in the sentence before") {
  CHECK(references("Nvidia sells the H20. But the processor is slow.") == Names{"the processor=h20"});
}

TEST_CASE("a phrase refers back within its sentence") {
  CHECK(references("The H20 sells because the processor is fast.") == Names{"the processor=h20"});
}

TEST_CASE("a phrase does not refer to what comes behind") {
  CHECK(references("Then the processor came. It was the H20.").empty());
  CHECK(references("Then the processor H20 came.").empty());
}

TEST_CASE("a phrase does not refer to an entity of another class") {
  CHECK(references("Nvidia grew. But the processor is slow.").empty());
}

TEST_CASE("of several entities in one sentence the first is meant") {
  CHECK(references("The H20 beats the H200. But the processor is slow.") == Names{"the processor=h20"});
}

TEST_CASE("of several sentences the latest is meant") {
  CHECK(references("The H20 came. The H200 followed. But the processor is slow.") == Names{"the processor=h200"});
}

TEST_CASE("a phrase refers back five sentences and no further") {
  CHECK(references("The H20 came." + filling(4) + " But the processor is slow.") == Names{"the processor=h20"});
  CHECK(references("The H20 came." + filling(5) + " But the processor is slow.").empty());
}

TEST_CASE("a phrase can refer to what another refers to") {
  CHECK(references("The H20 came." + filling(4) + " But the processor is slow." + filling(4) +
                   " Yet the processor sells.") == Names{"the processor=h20", "the processor=h20"});
}

TEST_CASE("a phrase can refer to the title") {
  CHECK(references("But the processor is slow.", "New: the H20") == Names{"the processor=h20"});
}

TEST_CASE("a group of any maker is meant only if no product with a maker is near") {
  CHECK(references("The H20 came. Now AI chips sell. But the processor is slow.") == Names{"the processor=h20"});
  CHECK(references("Now AI chips sell. But the processor is slow.") == Names{"the processor=ai-chips"});
}

TEST_CASE("a plural takes all entities of the latest sentence that names several") {
  CHECK(references("The H20 beats the MI308. The H200 came. But both processors are slow.") ==
        Names{"both processors=h20", "both processors=mi308"});
}

TEST_CASE("a plural refers to nothing if no sentence names several") {
  CHECK(references("The H20 came. The H200 came. But both processors are slow.").empty());
}

TEST_CASE("a plural refers back ten sentences and no further") {
  CHECK(references("The H20 beats the MI308." + filling(9) + " But both processors are slow.").size() == 2);
  CHECK(references("The H20 beats the MI308." + filling(10) + " But both processors are slow.").empty());
}

TEST_CASE("the same entity twice is not several") {
  CHECK(references("The H20 is an H20. But both processors are slow.").empty());
}

TEST_CASE("an entity inside a longer name is no antecedent") {
  CHECK(references("The Chip Security Act passed. But the processor is slow.").empty());
}

TEST_CASE("brackets say which words refer back") {
  CHECK(references("Nvidia grew. Later the firm said so.") == Names{"the firm=nvidia"});
  CHECK(references("Nvidia grew. Later the firm denied it.").empty());
}

TEST_CASE("a reference has the class of its antecedent and the rule that made it") {
  const test::AnalysedText analysed({.rules = rules, .fillers = {}}, "The H20 came. But the processor is slow.");
  const Mention& mention = analysed.document().analyses.at(1).mentions.at(0).mention;
  CHECK(mention.type == "Chip");
  CHECK(mention.rule == "en.one");
  CHECK(analysed.document().text(mention.range) == "the processor");
}

TEST_CASE("a name in the genitive owns the word behind it") {
  CHECK(possessives("See Nvidia's plan.") == Names{"Nvidia's"});
  CHECK(possessives("Das ist Nvidias Plan.", "", "de") == Names{"Nvidias"});
}

TEST_CASE("a genitive with no word behind it owns nothing") {
  CHECK(possessives("The plan is Nvidia's.").empty());
  CHECK(possessives("The plan is Nvidia's, they say.").empty());
}

TEST_CASE("a name that ends in s by itself is no genitive") {
  CHECK(possessives("The Netherlands plan it. The United States plan it.").empty());
}

TEST_CASE("a firm owns the product right behind it") {
  CHECK(possessives("They buy AMD MI308 now.") == Names{"AMD"});
  CHECK(possessives("They buy AMD-MI308 now.") == Names{"AMD"});
  CHECK(possessives("They buy China MI308 now.").empty());
}

TEST_CASE("a new name in the genitive owns the word behind it") {
  CHECK(possessives("The start-up Velox grew. See Velox's plan.",
                    R"(<mint id="en.m" class="Company"><pattern>start-up NAME</pattern><example>-</example></mint>)") ==
        Names{"Velox's"});
}
