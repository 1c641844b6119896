#include "rdf/read.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "graph/facts.h"
#include "graph/placed_claims.h"
#include "rdf/records.h"
#include "rdf/restore.h"
#include "rdf/statement_reader.h"
#include "rdf/vocabulary.h"

namespace chipgraph {
namespace {

const std::string background_graph =
    std::string(vocabulary::background_graph.space.iri) + std::string(vocabulary::background_graph.step);

/// The records of each graph, by its IRI.
class RecordsByGraph {
 public:
  Records& of(std::string_view graph) {
    if (last_ == nullptr || graph != last_graph_) {
      last_graph_ = graph;
      last_ = &records_[last_graph_];
    }
    return *last_;
  }

  [[nodiscard]] std::unordered_map<std::string, Records>& all() { return records_; }

 private:
  std::unordered_map<std::string, Records> records_;
  std::string last_graph_;
  Records* last_ = nullptr;
};

/// Adds to each article the entities of `all` that its claims name and that it does not have.
void add_named_entities(ArticleClaims& article, const std::vector<EntityUse>& all) {
  const auto by_slug = [](const EntityUse& use, std::string_view slug) { return use.slug < slug; };
  const std::size_t own = article.entities.size();
  const auto add = [&](std::string_view slug) {
    const auto end = article.entities.begin() + static_cast<std::ptrdiff_t>(own);
    const auto present = std::lower_bound(article.entities.begin(), end, slug, by_slug);
    if (present != end && present->slug == slug) return;
    const auto use = std::lower_bound(all.begin(), all.end(), slug, by_slug);
    if (use != all.end() && use->slug == slug) article.entities.push_back(*use);
  };
  for (const Claim& claim : article.claims) {
    add(claim.speaker);
    for (const Filler& filler : claim.fillers) add(filler.value);
  }
  std::sort(article.entities.begin(), article.entities.end());
  article.entities.erase(std::unique(article.entities.begin(), article.entities.end()), article.entities.end());
}

/// Several files may hold parts of one article: the same hash with other claims stays an article of its own, and
/// `assemble` decides. Within one file the parts are one article.
std::vector<ArticleClaims> restore_all(RecordsByGraph& by_graph, const Ontology& ontology, const std::string& file,
                                       std::vector<Diagnostic>& diagnostics) {
  const std::vector<EntityUse> outside = restore_entities(by_graph.of({}));
  std::vector<ArticleClaims> all;
  for (auto& [graph, records] : by_graph.all()) {
    if (graph == background_graph) continue;
    std::vector<ArticleClaims> articles = restore_articles(records, ontology, file, diagnostics);
    const std::vector<EntityUse> entities = restore_entities(records);
    for (ArticleClaims& article : articles) {
      if (local_name(graph, vocabulary::articles.iri) == article.hash) article.entities = entities;
      add_named_entities(article, outside);
    }
    std::move(articles.begin(), articles.end(), std::back_inserter(all));
    records = {};
  }
  std::sort(all.begin(), all.end());
  return all;
}

std::size_t find_by_hash(const auto& sorted, std::string_view hash) {
  const auto found = std::lower_bound(sorted.begin(), sorted.end(), hash,
                                      [](const auto& item, std::string_view value) { return item.hash < value; });
  const bool is_there = found != sorted.end() && found->hash == hash;
  return static_cast<std::size_t>((is_there ? found : sorted.end()) - sorted.begin());
}

/// The indices in `sorted` of those `hashes` that it holds.
std::vector<std::size_t> find_all(const auto& sorted, const std::vector<std::string>& hashes) {
  std::vector<std::size_t> indices;
  for (const std::string& hash : hashes) {
    const std::size_t index = find_by_hash(sorted, hash);
    if (index != sorted.size()) indices.push_back(index);
  }
  std::sort(indices.begin(), indices.end());
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
  return indices;
}

}  // namespace

ClaimsRead read_claims(std::istream& input, const std::string& name, Syntax syntax, const Ontology& ontology) {
  RecordsByGraph by_graph;
  RecordCollector collector(ontology);
  ClaimsRead result;
  result.diagnostics = read_statements(input, name, syntax, [&](const StatementView& statement) {
    collector.add(statement, by_graph.of(statement.graph));
  });
  result.articles = restore_all(by_graph, ontology, name, result.diagnostics);
  return result;
}

class GraphReader::Impl {
 public:
  explicit Impl(const Ontology& ontology) : ontology_(ontology) {}

  void read(std::istream& input, const std::string& name, Syntax syntax) {
    RecordCollector collector(ontology_);
    std::vector<Diagnostic> problems = read_statements(input, name, syntax, [&](const StatementView& statement) {
      if (statement.graph != background_graph) collector.add(statement, records_);
    });
    std::move(problems.begin(), problems.end(), std::back_inserter(diagnostics_));
    file_ = inputs_++ == 0 ? name : std::string();
  }

  GraphRead finish() {
    GraphRead result;
    KnowledgeGraph& graph = result.graph;
    graph.entities = restore_entities(records_);
    graph.articles = restore_articles(records_, ontology_, file_, diagnostics_);
    graph.claims = place_claims(graph.articles);
    for (const auto& [hash, record] : records_.facts) graph.facts.push_back(restore_fact(hash, record, ontology_));
    std::sort(graph.facts.begin(), graph.facts.end(), [](const Fact& a, const Fact& b) { return a.hash < b.hash; });
    for (Fact& fact : graph.facts) {
      fact.precedes = find_all(graph.facts, records_.facts.at(fact.hash).precedes);
      fact.ends = find_all(graph.facts, records_.facts.at(fact.hash).ends);
    }
    for (std::size_t index = 0; index < graph.claims.size(); ++index) {
      const ClaimRecord& record = records_.claims.at(graph.claims[index].hash);
      for (const std::size_t fact : find_all(graph.facts, record.states)) graph.facts[fact].claims.push_back(index);
    }
    graph.relations = graph.claims.empty() ? unclaimed_relations() : collect_relations(graph.claims, ontology_);
    result.diagnostics = std::move(diagnostics_);
    return result;
  }

 private:
  /// The direct relations of a graph that was stored without its claims.
  [[nodiscard]] std::vector<DirectRelation> unclaimed_relations() const {
    std::vector<DirectRelation> relations;
    for (const auto& [slug, record] : records_.entities) {
      for (const auto& [predicate, object] : record.links) {
        relations.push_back({.subject = slug, .predicate = predicate, .object = object, .claims = {}});
      }
    }
    std::sort(relations.begin(), relations.end(), [](const DirectRelation& a, const DirectRelation& b) {
      return std::tie(a.subject, a.predicate, a.object) < std::tie(b.subject, b.predicate, b.object);
    });
    return relations;
  }

  const Ontology& ontology_;
  Records records_;
  std::vector<Diagnostic> diagnostics_;
  std::size_t inputs_ = 0;
  std::string file_;  ///< the input's name if there is only one
};

GraphReader::GraphReader(const Ontology& ontology) : impl_(std::make_unique<Impl>(ontology)) {}
GraphReader::GraphReader(GraphReader&&) noexcept = default;
GraphReader& GraphReader::operator=(GraphReader&&) noexcept = default;
GraphReader::~GraphReader() = default;

void GraphReader::read(std::istream& input, const std::string& name, Syntax syntax) {
  impl_->read(input, name, syntax);
}

GraphRead GraphReader::finish() { return impl_->finish(); }

}  // namespace chipgraph
