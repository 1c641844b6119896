#pragma once

#include <span>
#include <vector>

#include "graph/graph.h"
#include "knowledge/ontology.h"

namespace chipgraph {

/// The facts that `claims` state, sorted by hash and not yet linked to each other. Claims of direct relations are
/// passed over. A claim with several dates states a fact for each. `claims` is sorted by hash.
[[nodiscard]] std::vector<Fact> merge_facts(std::span<const PlacedClaim> claims, const Ontology& ontology);

/// The direct relations that `claims` state and do not all dispute, sorted.
[[nodiscard]] std::vector<DirectRelation> collect_relations(std::span<const PlacedClaim> claims,
                                                            const Ontology& ontology);

}  // namespace chipgraph
