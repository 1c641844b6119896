#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "claims/claim.h"
#include "claims/clauses.h"
#include "knowledge/knowledge.h"
#include "mentions/analysis.h"
#include "mentions/language_model.h"

namespace chipgraph {

class ArticleIndex;
struct Draft;

/// Everything that finding claims in one article looks at. Borrows all of it.
struct ArticleContext {
  const AnalysedDocument& document;
  const std::vector<Clauses>& clauses;  ///< one a sentence
  const LanguageModel& model;
  const Knowledge& knowledge;
  ArticleIndex& index;
  const std::vector<Draft>& told;  ///< complete drafts of the sentences before, in their order
};

/// Why a role has its filler; shown to people who ask.
enum class FillReason : std::uint8_t {
  Slot,
  Sentence,
  Coordination,
  Previous,
  Told,
  Title,
  Article,
  Maker,
  Around,
  Heading,
  Law,
  Home
};

struct DraftFiller {
  Filler filler;
  FillReason reason = FillReason::Sentence;
  std::size_t sentence = 0;  ///< that gave it
  std::size_t mention = 0;   ///< index into that sentence's mentions
  double score = 0;
};

/// A claim in the making: what a rule found in one sentence.
struct Draft {
  const FactRule* rule = nullptr;
  FactKind kind;
  std::size_t sentence = 0;
  Span anchor;                     ///< words of the rule's first cue
  std::vector<Span> cues = {};     ///< words of all its cues
  std::vector<Span> phrases = {};  ///< words of the phrases of its cues: without gaps and slots
  std::vector<DraftFiller> fillers = {};
  Certainty certainty = Certainty::Asserted;
  std::string speaker = {};  ///< slug, or empty

  [[nodiscard]] bool fills(std::string_view role) const;
};

}  // namespace chipgraph
