#pragma once

#include "knowledge/ontology.h"
#include "mentions/analysis.h"
#include "mentions/language_model.h"

namespace chipgraph {

/// Splits a document into sentences and finds everything in them that rules can use: phrases of word sets, names of
/// the lexicon, new names, values, references back, concepts. `document` is borrowed by the result.
[[nodiscard]] AnalysedDocument analyse(const Document& document, const LanguageModel& model, const Ontology& ontology,
                                       WordCache& cache);

}  // namespace chipgraph
