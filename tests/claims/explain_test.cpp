// Explanations of articles: what fired, why roles are filled, what became of drafts.

#include <algorithm>

#include <catch2/catch.hpp>

#include "claims/extract.h"
#include "support/engine_claims.h"

using namespace chipgraph;

namespace {

using Texts = std::vector<std::string>;

std::string fact(std::string_view id, std::string_view kind, std::string_view children) {
  return "<fact id=\"en." + std::string(id) + "\" " + std::string(kind) + ">" + std::string(children) +
         "<example>-</example></fact>";
}

constexpr std::string_view granted = R"(type="License" status="granted")";
constexpr std::string_view item_here = R"(<type name="License" any-of="item">
  <role name="item" threshold="0.5" fallback="title"><weight feature="same-clause" value="1"/>
    <weight feature="title" value="0.7"/><weight feature="distance" value="-1"/></role>
  <role name="holder" threshold="0.5"><weight feature="same-clause" value="1"/></role></type>)";

Explanation explain(const test::Setup& setup, std::string_view body, std::string_view title = "") {
  const Knowledge knowledge = test::engine_knowledge(setup);
  return Extractor(knowledge).explain(test::make_document(body, title));
}

/// "en.a: claimed", one a draft.
Texts fates(const Explanation& explanation) {
  Texts shown;
  for (const ExplainedSentence& sentence : explanation.sentences) {
    for (const ExplainedDraft& draft : sentence.drafts) {
      shown.push_back(draft.rule + ": " + std::string(to_string(draft.fate)));
    }
  }
  return shown;
}

const ExplainedRole& role_of(const ExplainedDraft& draft, std::string_view name) {
  const auto found = std::find_if(draft.roles.begin(), draft.roles.end(),
                                  [name](const ExplainedRole& role) { return role.role == name; });
  REQUIRE(found != draft.roles.end());
  return *found;
}

const ExplainedDraft& only_draft(const Explanation& explanation, std::size_t sentence) {
  REQUIRE(explanation.sentences.at(sentence).drafts.size() == 1);
  return explanation.sentences[sentence].drafts.front();
}

}  // namespace

TEST_CASE("an explanation has all sentences with places in code points") {
  const Explanation explanation = explain({.rules = {}, .fillers = {}}, "Für Nvidia. Über H20.", "Tïtle");
  REQUIRE(explanation.sentences.size() == 3);
  CHECK(explanation.sentences[0].in_title);
  CHECK(explanation.sentences[1].words.begin == 7);
  CHECK(explanation.sentences[1].words.text == "Für Nvidia.");
  const ExplainedMention& h20 = explanation.sentences[2].mentions.at(0);
  CHECK((h20.words.begin == 24 && h20.words.end == 27 && h20.words.text == "H20"));
  CHECK((h20.value == "h20" && h20.type == "Chip" && h20.source == "lexicon" && h20.kind == "entity"));
}

TEST_CASE("a mention names the rule that made it") {
  const std::string rules =
      R"(<mint id="en.new" class="Company"><pattern>start-up NAME</pattern><example>-</example></mint>
         <anaphor id="en.back" class="Chip"><pattern>the processor</pattern><example>-</example></anaphor>)";
  const Explanation explanation = explain({.rules = rules, .fillers = {}}, "H20 of start-up Zork. So the processor.");
  CHECK(explanation.sentences[0].mentions.at(1).source == "minted");
  CHECK(explanation.sentences[0].mentions[1].rule == "en.new");
  CHECK(explanation.sentences[1].mentions.at(0).source == "anaphor");
  CHECK(explanation.sentences[1].mentions[0].rule == "en.back");
}

TEST_CASE("a draft has its rule with the words of all cues, the anchor first") {
  const std::string rules = fact("may", granted, "<cue>may</cue><cue>now sell~</cue>");
  const ExplainedDraft draft =
      only_draft(explain({.rules = rules, .fillers = {}}, "If so, Nvidia now sells what it may sell."), 0);
  CHECK((draft.rule == "en.may" && draft.type == "License" && draft.status == "granted" && draft.number == 1));
  REQUIRE(draft.cues.size() == 2);
  CHECK(draft.cues[0].text == "may");
  CHECK(draft.cues[1].text == "now sells");
}

TEST_CASE("a role filled by a slot says so, and its candidates are scored as if it were empty") {
  const std::string rules = fact("sell", granted, "<cue>sell {item}</cue>");
  const Explanation explanation =
      explain({.rules = rules, .fillers = item_here}, "They sell H20 besides a single H200.");
  const ExplainedRole& item = role_of(only_draft(explanation, 0), "item");
  REQUIRE(item.fillers.size() == 1);
  CHECK((item.fillers[0].reason == "slot" && item.fillers[0].words.text == "H20"));
  REQUIRE(item.candidates.size() == 2);
  CHECK((item.candidates[0].chosen && !item.candidates[1].chosen));
  const auto& features = item.candidates[0].features;
  CHECK(std::none_of(features.begin(), features.end(), [](const auto& feature) { return feature.name == "taken"; }));
}

TEST_CASE("a candidate's score is the sum of its features and its distance") {
  const std::string rules = fact("sell", granted, "<cue>sell~</cue>");
  const Explanation explanation = explain({.rules = rules, .fillers = item_here}, "Nvidia now sells a new H20 chip.");
  const ExplainedRole& item = role_of(only_draft(explanation, 0), "item");
  REQUIRE(item.candidates.size() == 1);
  const ExplainedCandidate& h20 = item.candidates[0];
  double sum = h20.distance_weight;
  for (const ExplainedFeature& feature : h20.features) sum += feature.weight;
  CHECK(h20.score == Approx(sum));
  CHECK(h20.score == Approx(0.7));
  CHECK(h20.distance == 3);
  CHECK(h20.distance_weight == Approx(-0.3));
  CHECK(item.threshold == Approx(0.5));
  CHECK((item.fillers.at(0).reason == "sentence" && item.fillers[0].score == Approx(0.7)));
}

TEST_CASE("the feature that a rule prefers counts in the score as preferred") {
  const std::string rules = fact("sell", granted, R"(<cue>sells</cue><fill role="item" by="after"/>)");
  const std::string_view fillers = R"(<type name="License"><role name="item">
    <weight feature="preferred" value="3"/></role></type>)";
  const Explanation explanation = explain({.rules = rules, .fillers = fillers}, "Nvidia sells H20.");
  const ExplainedCandidate& h20 = role_of(only_draft(explanation, 0), "item").candidates.at(0);
  const auto preferred = std::find_if(h20.features.begin(), h20.features.end(),
                                      [](const ExplainedFeature& feature) { return feature.name == "preferred"; });
  REQUIRE(preferred != h20.features.end());
  CHECK(preferred->weight == 3);
}

TEST_CASE("a role filled from elsewhere says by what and from which sentence") {
  const std::string rules = fact("sell", granted, "<cue>sells</cue>");
  const Explanation explanation = explain({.rules = rules, .fillers = item_here}, "Nvidia sells it.", "On H20");
  const ExplainedFiller& item = role_of(only_draft(explanation, 1), "item").fillers.at(0);
  CHECK((item.value == "h20" && item.reason == "title" && item.sentence == 1 && item.words.text == "H20"));
}

TEST_CASE("what is coordinated with the best candidate says so") {
  const std::string rules = fact("sell", granted, "<cue>sells</cue>");
  const Explanation explanation = explain({.rules = rules, .fillers = item_here}, "Nvidia sells H20 and H200.");
  const ExplainedRole& item = role_of(only_draft(explanation, 0), "item");
  REQUIRE(item.fillers.size() == 2);
  CHECK((item.fillers[0].reason == "sentence" && item.fillers[1].reason == "coordination"));
  CHECK((item.candidates[0].chosen && item.candidates[1].chosen));
}

TEST_CASE("a draft lists the attributions that hold for it") {
  const std::string rules =
      fact("sell", granted, "<cue>sells</cue>") +
      R"(<attribution id="en.said" certainty="reported" scope="sentence"><pattern>{speaker:Person} said</pattern>
           <example>-</example></attribution>
         <attribution id="en.if" certainty="expected"><pattern>likely</pattern><example>-</example></attribution>)";
  const Explanation explanation =
      explain({.rules = rules, .fillers = item_here}, "Lisa Su said it is likely because Nvidia sells H20.");
  const ExplainedDraft& draft = only_draft(explanation, 0);
  CHECK((draft.certainty == "reported" && draft.speaker == "lisa-su" && !draft.own_certainty));
  REQUIRE(draft.attributions.size() == 1);
  CHECK((draft.attributions[0].rule == "en.said" && draft.attributions[0].words.text == "Lisa Su said"));
}

TEST_CASE("an incomplete draft says which roles it lacks") {
  const std::string needing = std::string(granted) + " needs=\"holder\"";
  const std::string rules = fact("sell", needing, "<cue>sells</cue>");
  const Explanation explanation = explain({.rules = rules, .fillers = item_here}, "So it sells.");
  const ExplainedDraft& draft = only_draft(explanation, 0);
  CHECK(draft.fate == Fate::Incomplete);
  REQUIRE(draft.gaps.size() == 2);
  CHECK((draft.gaps[0].roles == Texts{"holder"} && draft.gaps[0].from_sentence));
  CHECK((draft.gaps[1].roles == Texts{"item"} && !draft.gaps[1].from_sentence));
  CHECK(draft.claims.empty());
}

TEST_CASE("a draft that tells the same as another is merged into it and adds its roles") {
  const std::string rules =
      fact("a", granted, "<cue>{holder} licensed</cue>") + fact("b", granted, "<cue>allowed {item}</cue>");
  const std::string_view none = R"(<type name="License"><role name="destination"/></type>)";
  const Explanation explanation = explain({.rules = rules, .fillers = none}, "Nvidia licensed, allowed H20.");
  CHECK(fates(explanation) == Texts{"en.a: claimed", "en.b: merged"});
  const std::vector<ExplainedDraft>& drafts = explanation.sentences[0].drafts;
  CHECK(drafts[1].into == 1);
  REQUIRE(drafts[0].claims.size() == 1);
  CHECK(test::describe(drafts[0].claims[0]) == "License/granted holder=nvidia item=h20");
}

TEST_CASE("a draft that counts only beside others names them") {
  const std::string rules = fact("a", R"(type="Position" status="opposes")", "<cue>against</cue>");
  const std::string_view fillers = R"(<type name="Position" beside="Restriction License">
    <role name="agent"><weight feature="same-clause" value="1"/></role></type>)";
  const ExplainedDraft draft = only_draft(explain({.rules = rules, .fillers = fillers}, "Nvidia is against it."), 0);
  CHECK(draft.fate == Fate::Unsupported);
  CHECK(draft.beside == Texts{"Restriction", "License"});
}

TEST_CASE("a draft that is split becomes several claims") {
  const std::string rules = fact("a", R"(type="FinancialImpact" status="loss")", "<cue>lost</cue>");
  const Explanation explanation = explain({.rules = rules, .fillers = {}}, "Nvidia lost $5 and $7.");
  CHECK(only_draft(explanation, 0).claims.size() == 2);
}

TEST_CASE("the claims of an explanation are those of the extraction") {
  const std::string rules =
      fact("a", granted, "<cue>sell~</cue>") + fact("b", granted, "<cue>may</cue>") +
      R"(<relation id="en.makes" predicate="manufacturer"><pattern>{object:Company} makes {subject:Chip}</pattern>
           <example>-</example></relation>)";
  const Knowledge knowledge = test::engine_knowledge({.rules = rules, .fillers = item_here});
  const Extractor extractor(knowledge);
  const Document document =
      test::make_document("Nvidia may sell H20. AMD makes Zork. Nvidia sells H20 and H200. It may. Nvidia may.", "H20");
  std::vector<Claim> explained;
  for (const ExplainedSentence& sentence : extractor.explain(document).sentences) {
    for (const ExplainedDraft& draft : sentence.drafts) {
      explained.insert(explained.end(), draft.claims.begin(), draft.claims.end());
    }
  }
  std::sort(explained.begin(), explained.end());
  std::vector<Claim> extracted = extractor.extract(document).claims;
  std::erase_if(extracted, [](const Claim& claim) { return claim.type == "manufacturer"; });
  CHECK(explained.size() >= 3);
  CHECK(explained == extracted);
}
