#include "outputs/explanation_json.h"

#include <cmath>

#include <nlohmann/json.hpp>

namespace chipgraph {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& object, const char* name, const std::string& text) {
  if (!text.empty()) object[name] = text;
}

void put_if(Json& object, const char* name, bool holds) {
  if (holds) object[name] = true;
}

void put(Json& object, const ExplainedWords& words) {
  if (words.begin == words.end) return;
  object["begin"] = words.begin;
  object["end"] = words.end;
  object["text"] = words.text;
}

Json to_json(const ExplainedWords& words) {
  Json object = Json::object();
  put(object, words);
  return object;
}

template <typename Item>
Json list_of(const std::vector<Item>& items, Json (*make)(const Item&)) {
  Json list = Json::array();
  for (const Item& item : items) list.push_back(make(item));
  return list;
}

/// Without the noise of binary fractions.
double rounded(double number) {
  constexpr double millionths = 1e6;
  return std::round(number * millionths) / millionths;
}

Json to_json(const ExplainedMention& mention) {
  Json object = to_json(mention.words);
  put(object, "kind", mention.kind);
  put(object, "value", mention.value);
  put(object, "unit", mention.unit);
  put(object, "type", mention.type);
  put(object, "source", mention.source);
  put(object, "rule", mention.rule);
  put_if(object, "nested", mention.nested);
  put_if(object, "modifier", mention.modifier);
  put_if(object, "possessive", mention.possessive);
  return object;
}

Json to_json(const ExplainedCandidate& candidate) {
  Json object{{"sentence", candidate.sentence}, {"mention", candidate.mention}, {"value", candidate.value}};
  put(object, "unit", candidate.unit);
  put(object, candidate.words);
  object["score"] = rounded(candidate.score);
  object["chosen"] = candidate.chosen;
  object["distance"] = candidate.distance;
  object["distanceWeight"] = rounded(candidate.distance_weight);
  Json& features = object["features"] = Json::object();
  for (const ExplainedFeature& feature : candidate.features) features[feature.name] = rounded(feature.weight);
  return object;
}

Json to_json(const ExplainedFiller& filler) {
  Json object{{"value", filler.value}};
  put(object, "unit", filler.unit);
  object["reason"] = filler.reason;
  object["sentence"] = filler.sentence;
  put(object, filler.words);
  if (filler.reason != "slot") object["score"] = rounded(filler.score);
  return object;
}

Json to_json(const ExplainedRole& role) {
  return {{"role", role.role},
          {"threshold", rounded(role.threshold)},
          {"fillers", list_of(role.fillers, to_json)},
          {"candidates", list_of(role.candidates, to_json)}};
}

Json to_json(const ExplainedAttribution& attribution) {
  Json object{{"rule", attribution.rule}, {"certainty", attribution.certainty}};
  put(object, "speaker", attribution.speaker);
  put(object, attribution.words);
  return object;
}

Json to_json(const ExplainedGap& gap) {
  Json object{{"roles", gap.roles}};
  put_if(object, "fromSentence", gap.from_sentence);
  return object;
}

Json to_json(const Filler& filler) {
  Json object{{"role", filler.role}, {"value", filler.value}};
  put(object, "unit", filler.unit);
  return object;
}

Json to_json(const Evidence& evidence) {
  return {{"begin", evidence.begin}, {"end", evidence.end}, {"text", evidence.quote}};
}

Json to_json(const Claim& claim) {
  Json object{{"type", claim.type}};
  put(object, "status", claim.status);
  object["fillers"] = list_of(claim.fillers, to_json);
  object["certainty"] = to_string(claim.certainty);
  put(object, "speaker", claim.speaker);
  object["rule"] = claim.rule;
  object["evidence"] = list_of(claim.evidence, to_json);
  return object;
}

Json to_json(const ExplainedDraft& draft) {
  Json object{{"number", draft.number}, {"rule", draft.rule}, {"type", draft.type}};
  put(object, "status", draft.status);
  object["cues"] = list_of(draft.cues, to_json);
  object["certainty"] = draft.certainty;
  put(object, "speaker", draft.speaker);
  put_if(object, "ownCertainty", draft.own_certainty);
  object["attributions"] = list_of(draft.attributions, to_json);
  object["roles"] = list_of(draft.roles, to_json);
  object["fate"] = to_string(draft.fate);
  object["gaps"] = list_of(draft.gaps, to_json);
  if (draft.into != 0) object["into"] = draft.into;
  object["beside"] = draft.beside;
  object["claims"] = list_of(draft.claims, to_json);
  return object;
}

Json to_json(const ExplainedRelation& relation) {
  return {{"rule", relation.rule},
          {"predicate", relation.predicate},
          {"subject", relation.subject},
          {"object", relation.object}};
}

Json to_json(const ExplainedSentence& sentence) {
  Json object{{"number", sentence.number}, {"paragraph", sentence.paragraph}};
  put_if(object, "inTitle", sentence.in_title);
  put(object, sentence.words);
  object["mentions"] = list_of(sentence.mentions, to_json);
  object["drafts"] = list_of(sentence.drafts, to_json);
  object["relations"] = list_of(sentence.relations, to_json);
  return object;
}

Json to_json(const ExplainedCue& cue) {
  Json object{{"pattern", cue.pattern}, {"holds", cue.holds}};
  put(object, cue.words);
  if (!cue.elsewhere.text.empty()) object["elsewhere"] = to_json(cue.elsewhere);
  return object;
}

Json to_json(const ExplainedBlocker& blocker) {
  Json object{{"pattern", blocker.pattern}};
  put(object, blocker.words);
  return object;
}

Json to_json(const NearMiss& miss) {
  Json object{{"sentence", miss.sentence}, {"rule", miss.rule}, {"type", miss.type}};
  put(object, "status", miss.status);
  if (miss.draft != 0) object["draft"] = miss.draft;
  object["cues"] = list_of(miss.cues, to_json);
  object["blockers"] = list_of(miss.blockers, to_json);
  if (!miss.negation.text.empty()) object["negation"] = to_json(miss.negation);
  put(object, "negated", miss.negated);
  object["failed"] = miss.failed;
  return object;
}

}  // namespace

std::string explanation_json(const Explanation& explanation) {
  constexpr int indent = 1;
  Json object = Json::object();
  object["hash"] = explanation.hash;
  put(object, "url", explanation.url);
  put(object, "title", explanation.title);
  put(object, "date", explanation.date);
  put(object, "language", explanation.language);
  object["sentences"] = list_of(explanation.sentences, to_json);
  if (!explanation.why.empty()) {
    object["why"] = explanation.why;
    object["nearMisses"] = list_of(explanation.near_misses, to_json);
  }
  return object.dump(indent) + '\n';
}

}  // namespace chipgraph
