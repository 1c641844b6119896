#pragma once

#include "knowledge/ontology.h"
#include "mentions/analysis.h"
#include "mentions/language_model.h"

namespace chipgraph {

/// Adds a mention for each phrase that refers back ("the chip", "der Konzern", "both firms").
///
/// The antecedent is an entity of the rule's class, not nested, named earlier in the sentence or in one of the few
/// sentences before; of several in one sentence the first (most often its subject), and for products one with a known
/// maker before a generic group. A plural takes all entities of the class in the latest sentence that names several.
void resolve_anaphors(AnalysedDocument& document, const LanguageModel& model, const Ontology& ontology);

}  // namespace chipgraph
