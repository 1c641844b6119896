#include "outputs/words.h"

#include <string>

#include <catch2/catch.hpp>

#include "support/sample.h"

using namespace chipgraph;
using namespace chipgraph::test;

namespace {

struct Vocabulary {
  Ontology ontology = sample_ontology();
  EntityMap entities = sample_entities();
  std::string language = "de";
  Words words{ontology, entities, language};
};

Filler filler(std::string value, std::string unit = {}) {
  return {.role = "x", .value = std::move(value), .unit = std::move(unit)};
}

}  // namespace

TEST_CASE("terms and entities are called by their label in the language, in English, or by their name") {
  Vocabulary vocabulary;
  vocabulary.ontology.labels["granted"]["de"] = "erteilt";
  vocabulary.ontology.labels["odd"]["nl"] = "vreemd";
  vocabulary.entities["china"].labels = {{.text = "Volksrepublik", .language = "de"},
                                         {.text = "China", .language = "en"}};
  vocabulary.entities["amd"].labels = {{.text = "AMD Inc", .language = "en"}};
  CHECK(vocabulary.words.of_term("granted") == "erteilt");
  CHECK(vocabulary.words.of_term("denied") == "denied");
  CHECK(vocabulary.words.of_term("odd") == "vreemd");
  CHECK(vocabulary.words.of_term("unheard-of") == "unheard-of");
  const auto label = [&](const std::string& slug, const std::string& own) {
    return vocabulary.words.of_entity({.slug = slug, .type = {}, .label = own});
  };
  CHECK(label("china", "") == "Volksrepublik");
  CHECK(label("amd", "") == "AMD Inc");
  CHECK(label("megaspeed", "Megaspeed Ltd") == "Megaspeed Ltd");
  CHECK(label("megaspeed", "") == "megaspeed");
}

TEST_CASE("a fact is called by its type and status") {
  Vocabulary vocabulary;
  vocabulary.ontology.labels["License"]["de"] = "genehmigung";
  vocabulary.ontology.labels["granted"]["de"] = "erteilt";
  Fact fact;
  fact.type = "License";
  fact.status = "granted";
  CHECK(vocabulary.words.of_fact(fact) == "Genehmigung erteilt");
  fact.type = "Specification";
  fact.status = "";
  CHECK(vocabulary.words.of_fact(fact) == "Specification");
}

TEST_CASE("long numbers have their digits in groups") {
  const Vocabulary vocabulary;
  const auto value = [&](const Filler& of, RoleKind kind) { return vocabulary.words.of_value(of, kind); };
  const std::string gap = "\xC2\xA0";
  CHECK(value(filler("384"), RoleKind::Integer) == "384");
  CHECK(value(filler("4000"), RoleKind::Integer) == "4000");
  CHECK(value(filler("30000"), RoleKind::Integer) == "30" + gap + "000");
  CHECK(value(filler("5500000000", "USD"), RoleKind::Amount) ==
        "5" + gap + "500" + gap + "000" + gap + "000" + gap + "USD");
  CHECK(value(filler("0.12345", "TB/s"), RoleKind::Measure) == "0.12345" + gap + "TB/s");
  CHECK(value(filler("2025-04"), RoleKind::Date) == "2025-04");
}
