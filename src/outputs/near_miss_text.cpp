#include "outputs/near_miss_text.h"

#include "outputs/explanation_phrases.h"

namespace chipgraph {
namespace {

constexpr std::size_t block = 4;

/// Whether a draft states what was asked for ("License" or "License/granted") in the end.
bool is_found(const ExplainedDraft& draft, const std::string& why) {
  const bool asked = draft.type == why || kind_name(draft.type, draft.status) == why;
  return asked && draft.fate != Fate::Incomplete && draft.fate != Fate::Unsupported;
}

std::string found_text(const Explanation& explanation) {
  TextTable table(2);
  for (const ExplainedSentence& sentence : explanation.sentences) {
    for (const ExplainedDraft& draft : sentence.drafts) {
      if (is_found(draft, explanation.why)) {
        table.add({"sentence " + std::to_string(sentence.number), draft.rule, kind_name(draft.type, draft.status)});
      }
    }
  }
  const std::string rows = table.text();
  return rows.empty() ? explanation.why + " is not found.\n" : explanation.why + " is found in\n" + rows;
}

std::vector<std::string> cue_row(const ExplainedCue& cue) {
  if (cue.holds) return {"holds", quoted(cue.words), cue.pattern};
  if (cue.elsewhere.text.empty()) return {"MISSING", "", cue.pattern};
  return {"OUT OF REACH", quoted(cue.elsewhere), cue.pattern};
}

std::string conditions_text(const NearMiss& miss) {
  TextTable table(block);
  for (const ExplainedCue& cue : miss.cues) table.add(cue_row(cue));
  for (const ExplainedBlocker& blocker : miss.blockers) {
    table.add({"BLOCKED", quoted(blocker.words), "unless " + blocker.pattern});
  }
  if (!miss.negation.text.empty()) {
    const std::string instead = miss.negated.empty() ? "so states nothing" : "so states " + miss.negated;
    table.add({"NEGATED", quoted(miss.negation), instead});
  }
  return table.text();
}

std::string dropped_text(const ExplainedDraft& draft, std::size_t sentence) {
  TextTable table(block);
  table.add({"cues", cues_phrase(draft)});
  add_role_rows(draft, sentence, table);
  return table.text();
}

std::string miss_text(const NearMiss& miss, const ExplainedSentence& sentence) {
  const std::string name = "  " + miss.rule + "  " + kind_name(miss.type, miss.status);
  if (miss.draft != 0) {
    const ExplainedDraft& draft = sentence.drafts[miss.draft - 1];
    return name + "  fired, " + fate_phrase(draft) + '\n' + dropped_text(draft, sentence.number);
  }
  return name + (miss.failed == 1 ? "  one condition fails" : "  " + std::to_string(miss.failed) + " conditions fail") +
         '\n' + conditions_text(miss);
}

}  // namespace

std::string near_miss_text(const Explanation& explanation) {
  std::string text = '\n' + found_text(explanation);
  text += explanation.near_misses.empty() ? "No other rule came near.\n" : "Rules that came near, the nearest first:\n";
  std::size_t last = 0;
  for (const NearMiss& miss : explanation.near_misses) {
    const ExplainedSentence& sentence = explanation.sentences[miss.sentence - 1];
    if (miss.sentence != last) text += '\n' + sentence_heading(sentence);
    last = miss.sentence;
    text += miss_text(miss, sentence);
  }
  return text;
}

}  // namespace chipgraph
