#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "claims/claim.h"
#include "graph/graph.h"
#include "knowledge/entities.h"
#include "knowledge/ontology.h"
#include "rdf/syntax.h"

namespace chipgraph {

/// What to write, besides the graph itself.
struct WriteOptions {
  Syntax syntax = Syntax::Turtle;
  bool background = false;  ///< add what `entities.ttl` knows about the entities that occur
  Build build{};            ///< of the program that is running; named in each graph unless its article brings its own
};

/// Takes output piece by piece, in order.
using ByteSink = std::function<void(std::string_view)>;

/// Writes `graph`. With TriG and N-Quads the default graph holds entities, facts, direct relations and the links from
/// claims to facts; each article has a graph of its own, named like it, with its claims and their evidence; background
/// knowledge has another. Turtle and N-Triples hold the union of these.
/// There are no blank nodes; statements are sorted by subject within each part; equal arguments give equal bytes.
void write_dataset(const KnowledgeGraph& graph, const Ontology& ontology, const EntityMap& entities,
                   const WriteOptions& options, const ByteSink& sink);

/// The same as one string.
[[nodiscard]] std::string write_dataset(const KnowledgeGraph& graph, const Ontology& ontology,
                                        const EntityMap& entities, const WriteOptions& options);

/// One article's graph as N-Quads: the article (also if it makes no claim), its entities with class and labels, claims
/// and evidence. `build` is named unless the article brings its own. Written one after the other, articles give what
/// `read_claims` reads. May be called from several threads at once.
[[nodiscard]] std::string write_article(const ArticleClaims& article, const Ontology& ontology,
                                        const EntityMap& entities, const Build& build);

}  // namespace chipgraph
