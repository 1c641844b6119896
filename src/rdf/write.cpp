#include "rdf/write.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <vector>

#include "rdf/describe.h"
#include "rdf/statement_writer.h"

namespace chipgraph {
namespace {

const Entity* find_entity(const EntityMap& entities, std::string_view slug) {
  const auto found = entities.find(slug);
  return found == entities.end() ? nullptr : &found->second;
}

template <typename T>
void sort_unique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// Each stretch of the text once; where quotes differ the first stands.
std::vector<Evidence> collect_evidence(std::span<const Claim* const> claims) {
  std::vector<Evidence> all;
  for (const Claim* claim : claims) all.insert(all.end(), claim->evidence.begin(), claim->evidence.end());
  std::sort(all.begin(), all.end());
  const auto same = [](const Evidence& a, const Evidence& b) { return a.begin == b.begin && a.end == b.end; };
  all.erase(std::unique(all.begin(), all.end(), same), all.end());
  return all;
}

/// Writes one dataset. Keeps what several parts need: which claims belong to which article and fact.
class DatasetWriter {
 public:
  DatasetWriter(const KnowledgeGraph& graph, const Ontology& ontology, const EntityMap& entities,
                const WriteOptions& options, const ByteSink& sink)
      : graph_(graph),
        ontology_(ontology),
        entities_(entities),
        options_(options),
        sink_(sink),
        writer_(options.syntax, buffer_),
        claims_of_article_(graph.articles.size()),
        facts_of_claim_(graph.claims.size()) {
    for (std::size_t index = 0; index < graph.claims.size(); ++index) {
      claims_of_article_.at(graph.claims[index].article).push_back(index);
    }
    for (std::size_t index = 0; index < graph.facts.size(); ++index) {
      for (const std::size_t claim : graph.facts[index].claims) facts_of_claim_.at(claim).push_back(index);
    }
  }

  void write() {
    const bool one_graph = !keeps_graphs(options_.syntax);
    write_builds(one_graph);
    write_entities(one_graph);
    for (const Fact& fact : graph_.facts) {
      describe::fact(writer_, fact, graph_.facts, ontology_);
      flush_if_full();
    }
    if (!one_graph) write_stated_facts();
    for (std::size_t index = 0; index < graph_.articles.size(); ++index) write_article(index, one_graph);
    if (options_.background && !one_graph) write_background_graph();
    writer_.finish();
    sink_(buffer_);
  }

 private:
  [[nodiscard]] const Build& build_of(const ArticleClaims& article) const {
    return article.build == Build{} ? options_.build : article.build;
  }

  /// The build that is running; in the union of all graphs also those of the articles.
  void write_builds(bool of_all_graphs) {
    std::map<std::string, const Build*> builds = {{describe::build_hash(options_.build), &options_.build}};
    if (of_all_graphs) {
      for (const ArticleClaims& article : graph_.articles) {
        const Build& build = build_of(article);
        builds.emplace(describe::build_hash(build), &build);
      }
    }
    for (const auto& [hash, build] : builds) {
      if (!hash.empty()) describe::build(writer_, hash, *build);
    }
  }

  void write_entities(bool with_background) {
    for_each_entity([&](const EntityUse& use, const Entity* known, std::span<const DirectRelation> relations) {
      describe::entity(writer_, use, known, relations);
      if (with_background && options_.background && known != nullptr) {
        describe::background(writer_, *known, relations);
      }
      flush_if_full();
    });
    if (with_background && options_.background) end_background();
  }

  void write_background_graph() {
    writer_.enter_graph(vocabulary::background_graph);
    for_each_entity([&](const EntityUse&, const Entity* known, std::span<const DirectRelation>) {
      if (known != nullptr) describe::background(writer_, *known, {});
      flush_if_full();
    });
    end_background();
    const std::string hash = describe::build_hash(options_.build);
    if (!hash.empty()) describe::build(writer_, hash, options_.build);
    writer_.leave_graph();
  }

  void end_background() {
    write_linked_entities();
    const std::string hash = describe::build_hash(options_.build);
    if (hash.empty()) return;
    writer_.start(vocabulary::background_graph);
    writer_.add(vocabulary::cg_built_by, {vocabulary::builds, hash});
  }

  /// Class and labels of what only background knowledge names, so that no address stands there without a name.
  void write_linked_entities() {
    std::set<std::string> linked;
    for_each_entity([&](const EntityUse&, const Entity* known, std::span<const DirectRelation>) {
      if (known == nullptr) return;
      for (const auto* slugs : {&known->manufacturers, &known->families, &known->broader, &known->designed_for,
                                &known->affiliations, &known->parents}) {
        linked.insert(slugs->begin(), slugs->end());
      }
      linked.insert(known->country);
      for (const ActsThrough& acts : known->acts_through) linked.insert(acts.slug);
      for (const Tenure& tenure : known->tenures) linked.insert(tenure.organization);
    });
    for (const EntityUse& use : graph_.entities) linked.erase(use.slug);
    for (const std::string& slug : linked) {
      const Entity* known = find_entity(entities_, slug);
      if (known != nullptr) describe::entity(writer_, {.slug = slug, .type = {}, .label = {}}, known, {});
    }
  }

  /// Calls `use` with each entity, what is known of it, and the direct relations that have it as subject.
  template <typename Use>
  void for_each_entity(const Use& use) const {
    auto relation = graph_.relations.begin();
    for (const EntityUse& entity : graph_.entities) {
      const auto first = relation;
      while (relation != graph_.relations.end() && relation->subject == entity.slug) ++relation;
      use(entity, find_entity(entities_, entity.slug), std::span<const DirectRelation>(first, relation));
    }
  }

  void write_stated_facts() {
    for (std::size_t index = 0; index < graph_.claims.size(); ++index) {
      if (facts_of_claim_[index].empty()) continue;
      describe::stated_facts(writer_, graph_.claims[index].hash, facts_of_claim_[index], graph_.facts);
      flush_if_full();
    }
  }

  void write_article(std::size_t index, bool with_stated_facts) {
    const ArticleClaims& article = graph_.articles[index];
    const std::string build_hash = describe::build_hash(build_of(article));
    writer_.enter_graph({vocabulary::articles, article.hash});
    describe::article(writer_, article, build_hash);
    std::vector<const Claim*> claims;
    for (const std::size_t claim : claims_of_article_[index]) {
      const PlacedClaim& placed = graph_.claims[claim];
      claims.push_back(&placed.claim);
      describe::claim(writer_, placed.hash, placed.claim, article.hash, ontology_);
      if (with_stated_facts && !facts_of_claim_[claim].empty()) {
        describe::stated_facts(writer_, placed.hash, facts_of_claim_[claim], graph_.facts);
      }
    }
    describe::evidence(writer_, article.hash, article.language, collect_evidence(claims));
    if (!with_stated_facts && !build_hash.empty()) describe::build(writer_, build_hash, build_of(article));
    writer_.leave_graph();
    flush_if_full();
  }

  void flush_if_full() {
    static constexpr std::size_t full = std::size_t{1} << 18U;
    if (buffer_.size() < full) return;
    sink_(buffer_);
    buffer_.clear();
  }

  const KnowledgeGraph& graph_;
  const Ontology& ontology_;
  const EntityMap& entities_;
  const WriteOptions& options_;
  const ByteSink& sink_;
  std::string buffer_;
  StatementWriter writer_;
  std::vector<std::vector<std::size_t>> claims_of_article_, facts_of_claim_;
};

}  // namespace

void write_dataset(const KnowledgeGraph& graph, const Ontology& ontology, const EntityMap& entities,
                   const WriteOptions& options, const ByteSink& sink) {
  DatasetWriter(graph, ontology, entities, options, sink).write();
}

std::string write_dataset(const KnowledgeGraph& graph, const Ontology& ontology, const EntityMap& entities,
                          const WriteOptions& options) {
  std::string bytes;
  write_dataset(graph, ontology, entities, options, [&](std::string_view piece) { bytes += piece; });
  return bytes;
}

std::string write_article(const ArticleClaims& article, const Ontology& ontology, const EntityMap& entities,
                          const Build& build) {
  std::string bytes;
  StatementWriter writer(Syntax::NQuads, bytes);
  const Build& named = article.build == Build{} ? build : article.build;
  const std::string build_hash = describe::build_hash(named);
  writer.enter_graph({vocabulary::articles, article.hash});
  describe::article(writer, article, build_hash);
  for (const EntityUse& use : article.entities) describe::entity(writer, use, find_entity(entities, use.slug), {});
  std::vector<const Claim*> claims;
  for (const Claim& claim : article.claims) {
    claims.push_back(&claim);
    describe::claim(writer, claim_hash(article.hash, claim), claim, article.hash, ontology);
  }
  describe::evidence(writer, article.hash, article.language, collect_evidence(claims));
  if (!build_hash.empty()) describe::build(writer, build_hash, named);
  writer.finish();
  return bytes;
}

}  // namespace chipgraph
