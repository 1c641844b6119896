#include "outputs/explanation_text.h"

#include <algorithm>

#include "outputs/explanation_phrases.h"
#include "outputs/near_miss_text.h"

namespace chipgraph {
namespace {

constexpr std::size_t block = 4;   // indent of what belongs to a rule
constexpr std::size_t inside = 2;  // indent of what belongs to a sentence

std::string origin_of(const ExplainedMention& mention) {
  const std::string nested = mention.nested ? ", inside another" : "";
  if (mention.source == "minted") return "new name by " + mention.rule + nested;
  if (mention.source == "anaphor") return "refers back by " + mention.rule + nested;
  return mention.rule.empty() ? nested.substr(nested.empty() ? 0 : 2) : "by " + mention.rule + nested;
}

std::string mentions_text(const ExplainedSentence& sentence) {
  TextTable table(inside);
  for (const ExplainedMention& mention : sentence.mentions) {
    const std::string value = mention.unit.empty() ? mention.value : mention.value + ' ' + mention.unit;
    table.add({&mention == &sentence.mentions.front() ? "mentions" : "", quoted(mention.words), value,
               mention.type.empty() ? mention.kind : mention.type, origin_of(mention)});
  }
  return table.text();
}

void add_certainty_rows(const ExplainedDraft& draft, TextTable& table) {
  const std::string speaker = draft.speaker.empty() ? "" : " by " + draft.speaker;
  table.add({"certainty", draft.certainty + speaker + (draft.own_certainty ? ": the rule says so" : "")});
  for (const ExplainedAttribution& attribution : draft.attributions) {
    const std::string by = attribution.speaker.empty() ? "" : " by " + attribution.speaker;
    table.add({"", attribution.certainty + by + ": " + quoted(attribution.words) + ", " + attribution.rule});
  }
}

std::string filler_list(const Claim& claim) {
  std::string text;
  for (const Filler& filler : claim.fillers) {
    text +=
        (text.empty() ? "" : ", ") + filler.role + ' ' + filler.value + (filler.unit.empty() ? "" : ' ' + filler.unit);
  }
  return text;
}

bool is_as_filled(const ExplainedDraft& draft, const Claim& claim) {
  std::vector<Filler> fillers;
  for (const ExplainedRole& role : draft.roles) {
    for (const ExplainedFiller& filler : role.fillers) {
      fillers.push_back({.role = role.role, .value = filler.value, .unit = filler.unit});
    }
  }
  std::sort(fillers.begin(), fillers.end());
  return fillers == claim.fillers;
}

std::string draft_text(const ExplainedDraft& draft, std::size_t sentence) {
  std::string text = "  rule " + std::to_string(draft.number) + "  " + draft.rule + "  " +
                     kind_name(draft.type, draft.status) + "  " + fate_phrase(draft) + '\n';
  TextTable table(block);
  table.add({"cues", cues_phrase(draft)});
  add_certainty_rows(draft, table);
  add_role_rows(draft, sentence, table);
  for (const Claim& claim : draft.claims) {
    if (!is_as_filled(draft, claim)) table.add({"becomes", filler_list(claim)});
  }
  return text + table.text();
}

std::string relations_text(const ExplainedSentence& sentence) {
  TextTable table(inside);
  for (const ExplainedRelation& relation : sentence.relations) {
    table.add({"relation", relation.rule, relation.subject + ' ' + relation.predicate + ' ' + relation.object});
  }
  return table.text();
}

std::string article_heading(const Explanation& explanation) {
  std::string facts = explanation.language;
  if (!explanation.date.empty()) facts += ", " + explanation.date;
  if (!explanation.url.empty()) facts += ", " + explanation.url;
  return (explanation.title.empty() ? "Untitled" : explanation.title) + '\n' + facts + "\n";
}

}  // namespace

std::string explanation_text(const Explanation& explanation) {
  std::string text = article_heading(explanation);
  if (!explanation.why.empty()) return text + near_miss_text(explanation);
  for (const ExplainedSentence& sentence : explanation.sentences) {
    text += '\n' + sentence_heading(sentence) + mentions_text(sentence);
    for (const ExplainedDraft& draft : sentence.drafts) text += draft_text(draft, sentence.number);
    text += relations_text(sentence);
  }
  return text;
}

}  // namespace chipgraph
