#pragma once

#include <span>
#include <vector>

#include "claims/claim.h"
#include "knowledge/entities.h"
#include "knowledge/ontology.h"

namespace chipgraph {

/// All entities that `articles` mention or that fill a role of their claims, one entry a slug, sorted by slug.
/// What `entities` holds has its class and no label. A minted one has the most specific class that any article gave it
/// (of unrelated ones the first by name) and the longest label, ties by byte order.
[[nodiscard]] std::vector<EntityUse> collect_entities(std::span<const ArticleClaims> articles, const Ontology& ontology,
                                                      const EntityMap& entities);

}  // namespace chipgraph
