#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "graph/graph.h"
#include "knowledge/entities.h"
#include "knowledge/ontology.h"
#include "rdf/statement_writer.h"

/// What is said of one thing each: the shape of the graph. Every function starts a subject and ends with its last
/// statement; in which graph that is, and in which order the things come, is up to the caller.
namespace chipgraph::describe {

/// An entity's class, labels, and the direct relations that articles state of it.
/// `known` is what `entities.ttl` holds about it, or null for a minted one.
void entity(StatementWriter& writer, const EntityUse& use, const Entity* known,
            std::span<const DirectRelation> relations);

/// What `entities.ttl` holds about an entity beyond class and labels. Leaves out `relations`, which are already stated.
void background(StatementWriter& writer, const Entity& known, std::span<const DirectRelation> relations);

/// A fact with its links to `facts`.
void fact(StatementWriter& writer, const Fact& fact, std::span<const Fact> facts, const Ontology& ontology);

/// An article; `build_hash` may be empty.
void article(StatementWriter& writer, const ArticleClaims& article, std::string_view build_hash);

/// A claim of the article `article_hash`, without the facts that it states.
void claim(StatementWriter& writer, std::string_view hash, const Claim& claim, std::string_view article_hash,
           const Ontology& ontology);

/// The facts that a claim states: its part in the default graph.
void stated_facts(StatementWriter& writer, std::string_view claim_hash, std::span<const std::size_t> stated,
                  std::span<const Fact> facts);

/// The stretches of an article's text that claims rest on. `evidence` is sorted and without duplicates.
void evidence(StatementWriter& writer, std::string_view article_hash, std::string_view language,
              std::span<const Evidence> evidence);

/// A build of the program, with the address that ends in `hash`.
void build(StatementWriter& writer, std::string_view hash, const Build& build);

/// The last step of a build's address: of its content; empty for a build of which nothing is known.
[[nodiscard]] std::string build_hash(const Build& build);

}  // namespace chipgraph::describe
