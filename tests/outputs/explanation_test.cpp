#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "outputs/explanation_json.h"
#include "outputs/explanation_text.h"
#include "outputs/text_table.h"

using namespace chipgraph;

namespace {

ExplainedDraft sample_draft() {
  ExplainedDraft draft{.number = 1, .rule = "en.ban", .type = "Restriction", .status = "imposed"};
  draft.cues = {{.begin = 16, .end = 22, .text = "banned"}};
  draft.certainty = "reported";
  draft.speaker = "lisa-su";
  draft.attributions = {{.rule = "en.said", .certainty = "reported", .speaker = "lisa-su", .words = {0, 4, "said"}}};
  ExplainedRole item{.role = "item", .threshold = 0.3, .fillers = {}, .candidates = {}};
  item.fillers = {
      {.value = "h20", .unit = {}, .reason = "sentence", .sentence = 2, .words = {23, 26, "H20"}, .score = 2.1}};
  item.candidates = {{.sentence = 2,
                      .mention = 1,
                      .words = {23, 26, "H20"},
                      .value = "h20",
                      .score = 2.1,
                      .chosen = true,
                      .distance = 3,
                      .features = {{"nearest", 0.4}, {"minted", 0}, {"same-clause", 2}},
                      .distance_weight = -0.3},
                     {.sentence = 1, .mention = 0, .words = {5, 9, "H200"}, .value = "h200", .score = -1}};
  ExplainedRole amount{.role = "amount", .threshold = 0, .fillers = {}, .candidates = {}};
  amount.fillers = {{.value = "5", .unit = "USD", .reason = "slot", .sentence = 1, .words = {2, 4, "$5"}, .score = 0}};
  draft.roles = {item, amount};
  return draft;
}

/// A title and one sentence with a mention, a draft and a relation.
Explanation sample_explanation() {
  Explanation explanation;
  explanation.hash = "abc";
  explanation.title = "Zürich";
  explanation.date = "2025-07-16";
  explanation.language = "en";
  ExplainedSentence title{.number = 1,
                          .paragraph = 0,
                          .in_title = true,
                          .words = {0, 6, "Zürich"},
                          .mentions = {},
                          .drafts = {},
                          .relations = {}};
  ExplainedSentence body{.number = 2,
                         .paragraph = 1,
                         .in_title = false,
                         .words = {8, 27, "The US banned H20."},
                         .mentions = {},
                         .drafts = {sample_draft()},
                         .relations = {}};
  body.mentions = {{.words = {23, 26, "H20"},
                    .kind = "entity",
                    .value = "h20",
                    .unit = {},
                    .type = "Chip",
                    .source = "anaphor",
                    .rule = "en.back",
                    .nested = true}};
  body.relations = {{.rule = "en.makes", .predicate = "manufacturer", .subject = "h20", .object = "nvidia"}};
  explanation.sentences = {title, body};
  return explanation;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a table has columns as wide as their widest cell in code points") {
  TextTable table(2);
  table.add({"ü", "b", "c"});
  table.add({"long", "", "c"});
  table.add({"x"});
  CHECK(table.text() == "  ü     b  c\n  long     c\n  x\n");
  CHECK(TextTable(2).text().empty());
}

TEST_CASE("the text of an explanation shows sentences, mentions, rules, roles and relations") {
  CHECK(explanation_text(sample_explanation()) ==
        R"(Zürich
en, 2025-07-16

Sentence 1, title
  Zürich

Sentence 2
  The US banned H20.
  mentions  "H20"  h20  Chip  refers back by en.back, inside another
  rule 1  en.ban  Restriction/imposed  claimed
    cues       "banned"
    certainty  reported by lisa-su
               reported by lisa-su: "said", en.said
    item       h20    "H20"              best in the sentence, 2.1: same-clause +2, nearest +0.4, distance -0.3; next h200 -1
    amount     5 USD  "$5" (sentence 1)  slot of a cue
  relation  en.makes  h20 manufacturer nvidia
)");
}

TEST_CASE("the text shows the five weightiest features of a filler") {
  Explanation explanation = sample_explanation();
  ExplainedCandidate& h20 = explanation.sentences[1].drafts[0].roles[0].candidates[0];
  h20.features = {{"first", 0.1}, {"after", 1}, {"nearest", -2}, {"maker", 3}, {"told", 0.5}};
  CHECK(holds(explanation_text(explanation), ": maker +3, nearest -2, after +1, told +0.5, distance -0.3, ...; next"));
}

TEST_CASE("the text says what became of a draft") {
  Explanation explanation = sample_explanation();
  ExplainedDraft& draft = explanation.sentences[1].drafts[0];
  draft.fate = Fate::Merged;
  draft.into = 3;
  CHECK(holds(explanation_text(explanation), "merged into rule 3"));
  draft.fate = Fate::Unsupported;
  draft.beside = {"License", "Restriction"};
  CHECK(holds(explanation_text(explanation), "dropped: counts only beside License or Restriction"));
  draft.fate = Fate::Repeated;
  CHECK(holds(explanation_text(explanation), "repeats a claim"));
  draft.fate = Fate::Incomplete;
  draft.gaps = {{{"holder"}, true}, {{"item", "target"}, false}};
  draft.roles[0].fillers.clear();
  draft.roles[0].candidates = {draft.roles[0].candidates[1]};
  const std::string text = explanation_text(explanation);
  CHECK(holds(text, "dropped: needs holder in this sentence; needs item or target\n"));
  CHECK(holds(text, "best is h200 \"H200\" (sentence 1), not above 0.3 with -1"));
}

TEST_CASE("the text shows the claim where it has more roles than the draft") {
  Explanation explanation = sample_explanation();
  Claim claim{.type = "Restriction",
              .status = "imposed",
              .fillers = {{"amount", "5", "USD"}, {"item", "h20", ""}},
              .certainty = Certainty::Reported,
              .speaker = {},
              .rule = "en.ban",
              .evidence = {}};
  explanation.sentences[1].drafts[0].claims = {claim};
  CHECK_FALSE(holds(explanation_text(explanation), "becomes"));
  claim.fillers.insert(claim.fillers.begin() + 1, Filler{"destination", "china", ""});
  explanation.sentences[1].drafts[0].claims = {claim};
  CHECK(holds(explanation_text(explanation), "becomes    amount 5 USD, destination china, item h20\n"));
}

TEST_CASE("with near misses the text shows these, their sentences and where the kind was found") {
  Explanation explanation = sample_explanation();
  explanation.why = "Restriction/imposed";
  explanation.near_misses = {
      {.sentence = 1, .rule = "en.halt", .type = "Restriction", .status = "imposed", .failed = 3}};
  NearMiss& miss = explanation.near_misses[0];
  miss.cues = {{"@halt", true, {0, 4, "stop"}, {}}, {"@trade", false, {}, {}}, {"@item", false, {}, {5, 9, "H200"}}};
  miss.blockers = {{"maybe", {10, 15, "maybe"}}};
  miss.negation = {16, 19, "not"};
  miss.negated = "Restriction/eased";
  CHECK(explanation_text(explanation) == R"(Zürich
en, 2025-07-16

Restriction/imposed is found in
  sentence 2  en.ban  Restriction/imposed
Rules that came near, the nearest first:

Sentence 1, title
  Zürich
  en.halt  Restriction/imposed  3 conditions fail
    holds         "stop"   @halt
    MISSING                @trade
    OUT OF REACH  "H200"   @item
    BLOCKED       "maybe"  unless maybe
    NEGATED       "not"    so states Restriction/eased
)");
}

TEST_CASE("the JSON of an explanation has each role's candidates with their features") {
  const auto json = nlohmann::json::parse(explanation_json(sample_explanation()));
  CHECK(json.at("date") == "2025-07-16");
  CHECK_FALSE(json.contains("nearMisses"));
  const auto& sentence = json.at("sentences").at(1);
  CHECK((sentence.at("number") == 2 && sentence.at("begin") == 8 && sentence.at("text") == "The US banned H20."));
  CHECK(sentence.at("mentions").at(0).at("source") == "anaphor");
  const auto& item = sentence.at("drafts").at(0).at("roles").at(0);
  CHECK((item.at("role") == "item" && item.at("threshold") == 0.3 && item.at("fillers").at(0).at("value") == "h20"));
  CHECK(item.at("candidates").size() == 2);
  const auto& h20 = item.at("candidates").at(0);
  CHECK((h20.at("value") == "h20" && h20.at("chosen") == true && h20.at("score") == 2.1 && h20.at("distance") == 3));
  CHECK(h20.at("features") == nlohmann::json::parse(R"({"nearest": 0.4, "minted": 0.0, "same-clause": 2.0})"));
  CHECK((item.at("candidates").at(1).at("chosen") == false && item.at("candidates").at(1).at("sentence") == 1));
}

TEST_CASE("the JSON has near misses where they were asked for") {
  Explanation explanation = sample_explanation();
  explanation.why = "License";
  CHECK(nlohmann::json::parse(explanation_json(explanation)).at("nearMisses").empty());
  explanation.near_misses = {{.sentence = 1, .rule = "en.halt", .type = "License", .status = {}}};
  explanation.near_misses[0].cues = {{"@halt", false, {}, {}}};
  const auto miss = nlohmann::json::parse(explanation_json(explanation)).at("nearMisses").at(0);
  CHECK((miss.at("rule") == "en.halt" && miss.at("cues").at(0).at("holds") == false && !miss.contains("status")));
}
