#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "claims/claim.h"
#include "graph/graph.h"
#include "knowledge/ontology.h"
#include "rdf/records.h"

namespace chipgraph {

/// Makes the values again that records were written from.
/// Claims that are incomplete, unknown to `ontology` or not what their address says are left out, each with a
/// diagnostic about `file`. Articles have their claims and no entities; sorted by hash. Takes the strings out of
/// `records`.
[[nodiscard]] std::vector<ArticleClaims> restore_articles(Records& records, const Ontology& ontology,
                                                          const std::string& file,
                                                          std::vector<Diagnostic>& diagnostics);

/// All entities of `records`, sorted by slug. The label is the one without language tag, else the English one, else the
/// first by tag.
[[nodiscard]] std::vector<EntityUse> restore_entities(const Records& records);

/// A fact without its links.
[[nodiscard]] Fact restore_fact(const std::string& hash, const FactRecord& record, const Ontology& ontology);

}  // namespace chipgraph
