#pragma once

#include "knowledge/ontology.h"
#include "mentions/analysis.h"
#include "mentions/language_model.h"

namespace chipgraph {

/// Makes mentions of names that the lexicon does not hold, where a rule's cue gives their class away, and finds the
/// same names again everywhere in the document, then what rules find beside these. The first class a name gets (in
/// order of text, then of rules) stays.
void mint_names(AnalysedDocument& document, const LanguageModel& model, const Ontology& ontology);

}  // namespace chipgraph
