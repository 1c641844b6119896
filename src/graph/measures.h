#pragma once

#include <span>

#include "graph/graph.h"
#include "knowledge/entities.h"
#include "knowledge/ontology.h"

namespace chipgraph {

/// Fills `precedes` and `ends` of `facts`.
///
/// Only measures count: facts with a date, not disputed, of a type whose key has the roles "item" and "destination".
/// For each pair of an item and a destination, the measures on both form a line in time; a fact with several items or
/// destinations stands in several lines. Dates are compared by the precision that both share, and where that leaves the
/// order open there is no link.
///
/// `precedes` leads to the next measures of each line: those after this one with none between (the transitive
/// reduction). `ends` leads, in each line, to the latest earlier measures whose status this one's status ends
/// (`Ontology::ends_statuses`), unless the authorities of both are known and belong to different countries: a ban in
/// one country is not ended by a permission from another.
void link_measures(std::span<Fact> facts, const Ontology& ontology, const EntityMap& entities);

}  // namespace chipgraph
