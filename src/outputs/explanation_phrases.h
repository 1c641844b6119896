#pragma once

#include <string>
#include <vector>

#include "claims/explanation.h"
#include "outputs/text_table.h"

namespace chipgraph {

/// Parts that the texts of `explanation_text` share.

/// `"Nvidia's H20"`
[[nodiscard]] std::string quoted(const ExplainedWords& words);

/// "License/granted", or "Specification" without status.
[[nodiscard]] std::string kind_name(const std::string& type, const std::string& status);

/// "Sentence 2", "Sentence 1, title", and the sentence on a line of its own.
[[nodiscard]] std::string sentence_heading(const ExplainedSentence& sentence);

/// A score with the five weightiest parts that it is made of: "4.5: same-clause +2, after +1.5, nearest +1".
[[nodiscard]] std::string score_phrase(const ExplainedCandidate& candidate);

/// What a draft lacks: "needs amount in this sentence; needs item or operator".
[[nodiscard]] std::string gap_phrase(const std::vector<ExplainedGap>& gaps);

/// What became of a draft: "claimed", "dropped: needs item or operator", "merged into rule 1".
[[nodiscard]] std::string fate_phrase(const ExplainedDraft& draft);

/// The words of all cues: `"banned" "to China"`.
[[nodiscard]] std::string cues_phrase(const ExplainedDraft& draft);

/// A row for each filler of a draft's roles, with its reason, and for the best candidate of each role that is missing.
void add_role_rows(const ExplainedDraft& draft, std::size_t sentence, TextTable& table);

}  // namespace chipgraph
