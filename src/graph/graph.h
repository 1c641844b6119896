#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "knowledge/entities.h"
#include "knowledge/ontology.h"

namespace chipgraph {

/// A claim and the article that makes it, by index into `KnowledgeGraph::articles`.
struct PlacedClaim {
  std::size_t article = 0;
  std::string hash;  ///< last step of the claim's address: of article hash, content and evidence ranges
  Claim claim;

  bool operator==(const PlacedClaim&) const = default;
};

/// A proposition that one or more claims state.
struct Fact {
  std::string hash;  ///< last step of the fact's address: of type, status, key fillers and date
  std::string type, status;
  std::vector<Filler> fillers;                ///< union of the claims' fillers, sorted; at most one "date"
  Certainty certainty = Certainty::Disputed;  ///< strongest of its claims
  std::vector<std::size_t> claims;            ///< indices into `KnowledgeGraph::claims`, sorted, never empty
  std::vector<std::size_t> precedes;  ///< indices into `facts`: the next measures on the same item and destination
  std::vector<std::size_t> ends;      ///< indices into `facts`: the measures that this one ends

  bool operator==(const Fact&) const = default;
};

/// A triple between two entities, stated by at least one claim that is not disputed.
struct DirectRelation {
  std::string subject, predicate, object;
  std::vector<std::size_t> claims;  ///< indices into `KnowledgeGraph::claims`, sorted, never empty

  bool operator==(const DirectRelation&) const = default;
};

/// What many articles say, merged. Everything is sorted by hash or slug, so equal inputs give equal graphs
/// whatever their order.
struct KnowledgeGraph {
  std::vector<ArticleClaims> articles;    ///< sorted by hash; their `claims` and `entities` stand in the lists below
  std::vector<EntityUse> entities;        ///< all that occur, sorted by slug
  std::vector<PlacedClaim> claims;        ///< sorted by hash
  std::vector<Fact> facts;                ///< sorted by hash
  std::vector<DirectRelation> relations;  ///< sorted by subject, predicate, object

  bool operator==(const KnowledgeGraph&) const = default;
};

/// The last step of the address of a claim that the article `article_hash` makes: of the content and the evidence
/// ranges.
[[nodiscard]] std::string claim_hash(std::string_view article_hash, const Claim& claim);

/// Merges the claims of any number of articles. The same article given twice (same hash) counts once: of several
/// versions the first by `<`.
///
/// Claims state the same fact if type, status and the fillers of the type's key roles are equal. Within such a key, a
/// coarse or missing date joins the only more precise date that it fits; if there are none or several, it stands alone.
/// Measures (types with the roles "item" and "destination" in their key), dated and not disputed, are linked in
/// order of time where they share an item and a destination; see `link_measures` for the details.
/// Pure; the order of `articles` does not matter.
[[nodiscard]] KnowledgeGraph assemble(std::vector<ArticleClaims> articles, const Ontology& ontology,
                                      const EntityMap& entities);

}  // namespace chipgraph
