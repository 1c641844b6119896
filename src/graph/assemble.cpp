#include <algorithm>
#include <utility>

#include "graph/entity_uses.h"
#include "graph/facts.h"
#include "graph/graph.h"
#include "graph/measures.h"
#include "graph/placed_claims.h"

namespace chipgraph {
namespace {

/// Sorts by hash and keeps the first of several versions of an article.
void sort_articles(std::vector<ArticleClaims>& articles) {
  std::sort(articles.begin(), articles.end());
  const auto same = [](const ArticleClaims& a, const ArticleClaims& b) { return a.hash == b.hash; };
  articles.erase(std::unique(articles.begin(), articles.end(), same), articles.end());
}

}  // namespace

KnowledgeGraph assemble(std::vector<ArticleClaims> articles, const Ontology& ontology, const EntityMap& entities) {
  sort_articles(articles);
  KnowledgeGraph graph;
  graph.entities = collect_entities(articles, ontology, entities);
  graph.claims = place_claims(articles);
  graph.articles = std::move(articles);
  graph.facts = merge_facts(graph.claims, ontology);
  graph.relations = collect_relations(graph.claims, ontology);
  link_measures(graph.facts, ontology, entities);
  return graph;
}

}  // namespace chipgraph
