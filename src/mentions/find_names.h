#pragma once

#include "mentions/analysis.h"
#include "mentions/language_model.h"

namespace chipgraph {

/// Fills `words`, `hits` and the lexicon's mentions of one sentence, in one pass over its words.
/// The mentions are not arranged yet, since names that are also something else still need proof: see
/// `drop_unproven_names`.
[[nodiscard]] Analysis analyse_sentence(const Document& document, const Sentence& sentence, const LanguageModel& model,
                                        WordCache& cache);

/// Sorts `mentions`, marks those inside longer ones as nested and keeps only the likeliest entity of one name.
void arrange_mentions(Analysis& analysis);

/// Drops ambiguous names whose surroundings do not prove them: a context word of the entity in the same sentence, the
/// one before it or the title, or a safe mention in the document of the entity itself, its maker or a product of the
/// same maker; and none of its excluding words in the sentence. Arranges all mentions.
void drop_unproven_names(AnalysedDocument& document);

/// Gives the ambiguous names of a group the narrower sense that the article's subject calls for
/// (`Entity::contextual_senses`).
void narrow_senses(AnalysedDocument& document, const LanguageModel& model);

/// Finds people who were named in full before by their family name alone, anywhere behind.
void find_family_names(AnalysedDocument& document, const LanguageModel& model);

}  // namespace chipgraph
