#include "knowledge/entities.h"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

#include "base/date.h"
#include "knowledge/namespaces.h"
#include "knowledge/turtle.h"

namespace chipgraph {
namespace {

constexpr std::string_view rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
constexpr std::string_view skos = "http://www.w3.org/2004/02/skos/core#";
constexpr std::string_view schema = "https://schema.org/";
constexpr std::string_view owl_same_as = "http://www.w3.org/2002/07/owl#sameAs";

using Words = std::vector<std::string>;

/// A property whose objects are entities, and the class that they must have where the ontology has no relation of
/// that name.
struct Link {
  std::string_view name_space, name;
  Words Entity::*slugs;
  std::string_view range;
};
constexpr std::array<Link, 7> links = {{
    {ontology_namespace, "manufacturer", &Entity::manufacturers, {}},
    {ontology_namespace, "designedFor", &Entity::designed_for, {}},
    {ontology_namespace, "partOfFamily", &Entity::families, {}},
    {ontology_namespace, "affiliation", &Entity::affiliations, {}},
    {skos, "broader", &Entity::broader, "Product"},
    {ontology_namespace, "contextualSense", &Entity::contextual_senses, "Product"},
    {schema, "parentOrganization", &Entity::parents, "Organization"},
}};

/// A property whose objects are words.
struct WordList {
  std::string_view name;
  Words Entity::*words;
};
constexpr std::array<WordList, 4> word_lists = {{
    {"ambiguousLabel", &Entity::ambiguous_names},
    {"contextLabel", &Entity::context},
    {"excludingLabel", &Entity::excluding_context},
    {"metonymLabel", &Entity::metonyms},
}};

template <typename T>
void sort_unique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// The first day, month or year behind `date`, at its own precision: "2025" for "2024", "2025-01" for "2024-12".
std::string next_period(const Date& date) {
  if (date.has_day()) return to_string(add_days(date, 1));
  if (date.has_month()) return to_string(add_months(date, 1));
  return to_string(Date{.year = date.year + 1});
}

/// Builds entities from the triples about them: first which there are, then what is said of each.
class EntityReader {
 public:
  EntityReader(const TripleSet& triples, const Ontology& ontology) : triples_(&triples), ontology_(&ontology) {}

  EntityMap read() {
    for (const auto& [subject, indices] : triples_->subjects()) {
      const std::string_view slug = local_name(subject, entity_namespace);
      if (!slug.empty()) read_class(std::string(slug), indices);
    }
    for (const auto& [subject, indices] : triples_->subjects()) {
      const auto entity = entities_.find(local_name(subject, entity_namespace));
      if (entity == entities_.end()) continue;
      for (const std::size_t index : indices) read_triple(triples_->triples()[index], entity->second);
      finish(entity->second, triples_->triples()[indices.front()]);
    }
    return std::move(entities_);
  }

 private:
  /// Takes the most specific class; a tenure is no entity.
  void read_class(const std::string& slug, const TripleSet::Indices& indices) {
    std::string type;
    for (const std::size_t index : indices) {
      const Triple& triple = triples_->triples()[index];
      const std::string_view name = local_name(triple.object, ontology_namespace);
      if (triple.predicate != rdf_type || name.empty()) continue;
      if (name == "Tenure") return;
      if (!ontology_->is_a(name, "NamedEntity"))
        triples_->fail(triple, "no class of entities: cg:" + std::string(name));
      if (type.empty() || ontology_->is_a(name, type)) type = name;
      if (!ontology_->is_a(type, name)) {
        triples_->fail(triple, "id:" + slug + " cannot be both cg:" + type + " and cg:" + std::string(name));
      }
    }
    if (type.empty()) triples_->fail(triples_->triples()[indices.front()], "id:" + slug + " has no class");
    Entity& entity = entities_[slug];
    entity.slug = slug;
    entity.type = type;
  }

  void read_triple(const Triple& triple, Entity& entity) const {
    const std::string_view own = local_name(triple.predicate, ontology_namespace);
    const std::string_view skos_name = local_name(triple.predicate, skos);
    if (skos_name == "prefLabel") {
      add_label(triple, entity);
    } else if (skos_name == "altLabel" || skos_name == "hiddenLabel") {
      entity.names.push_back({.text = triple.object, .language = triple.language});
    } else if (triple.predicate == owl_same_as) {
      entity.same_as.push_back(triple.object);
    } else if (own == "country") {
      entity.country = slug_of(triple, "Place");
    } else if (own == "actsThrough") {
      entity.acts_through.push_back({.slug = slug_of(triple, "Regulator"), .from = {}, .until = {}});
    } else if (own == "tenure") {
      add_tenure(triple, entity);
    } else if (!read_link(triple, entity) && !read_word(triple, own, entity)) {
      check_known(triple, own);
    }
  }

  void add_label(const Triple& triple, Entity& entity) const {
    const auto same_language = [&](const Name& label) { return label.language == triple.language; };
    const auto label = std::find_if(entity.labels.begin(), entity.labels.end(), same_language);
    if (label == entity.labels.end()) {
      entity.labels.push_back({.text = triple.object, .language = triple.language});
    } else if (label->text != triple.object) {
      triples_->fail(triple,
                     "id:" + entity.slug + " has a second skos:prefLabel in language '" + triple.language + "'");
    }
  }

  bool read_link(const Triple& triple, Entity& entity) const {
    for (const Link& link : links) {
      if (local_name(triple.predicate, link.name_space) != link.name) continue;
      const Relation* relation = ontology_->find_relation(link.name);
      if (relation == nullptr) {
        (entity.*link.slugs).push_back(slug_of(triple, link.range));
        return true;
      }
      check_domain(triple, entity, *relation);
      (entity.*link.slugs).push_back(slug_of(triple, relation->ranges));
      return true;
    }
    return false;
  }

  static bool read_word(const Triple& triple, std::string_view own, Entity& entity) {
    for (const WordList& list : word_lists) {
      if (own != list.name) continue;
      (entity.*list.words).push_back(triple.object);
      return true;
    }
    return false;
  }

  void add_tenure(const Triple& link, Entity& entity) const {
    const auto about = triples_->subjects().find(link.object);
    if (about == triples_->subjects().end()) triples_->fail(link, "unknown tenure <" + link.object + ">");
    Tenure tenure;
    tenure.slug = local_name(link.object, entity_namespace);
    for (const std::size_t index : about->second) read_tenure(triples_->triples()[index], tenure);
    sort_unique(tenure.titles);
    if (!tenure.acts_through.empty()) {
      const std::optional<Date> last = parse_date(tenure.last);
      entity.acts_through.push_back(
          {.slug = tenure.acts_through, .from = tenure.first, .until = last ? next_period(*last) : std::string()});
    }
    entity.tenures.push_back(std::move(tenure));
  }

  void read_tenure(const Triple& triple, Tenure& tenure) const {
    const std::string_view own = local_name(triple.predicate, ontology_namespace);
    const std::string_view schema_name = local_name(triple.predicate, schema);
    if (triple.predicate == rdf_type) {
      if (triple.object != std::string(ontology_namespace) + "Tenure") triples_->fail(triple, "no cg:Tenure");
    } else if (own == "heldIn") {
      tenure.organization = slug_of(triple, "Organization");
    } else if (own == "actsThrough") {
      tenure.acts_through = slug_of(triple, "Regulator");
    } else if (schema_name == "roleName") {
      tenure.titles.push_back({.text = triple.object, .language = triple.language});
    } else if (schema_name == "startDate" || schema_name == "endDate") {
      const std::optional<Date> date = parse_date(triple.object);
      if (!date) triples_->fail(triple, "no year, month or day: '" + triple.object + "'");
      (schema_name == "startDate" ? tenure.first : tenure.last) = to_string(*date);
    } else {
      check_known(triple, own);
    }
  }

  /// A property that the reader has no use for is fine, unless it is one of ours that the ontology does not have.
  void check_known(const Triple& triple, std::string_view own) const {
    if (own.empty() || ontology_->labels.contains(own)) return;
    triples_->fail(triple, "unknown property cg:" + std::string(own));
  }

  void check_domain(const Triple& triple, const Entity& entity, const Relation& relation) const {
    const bool fits = std::any_of(relation.domains.begin(), relation.domains.end(),
                                  [&](const std::string& domain) { return ontology_->is_a(entity.type, domain); });
    if (!fits) triples_->fail(triple, "id:" + entity.slug + ", a cg:" + entity.type + ", has no cg:" + relation.name);
  }

  std::string slug_of(const Triple& triple, std::string_view range) const {
    return slug_of(triple, Words{std::string(range)});
  }

  /// The slug that the object links to; an error if it is no known entity of one of the classes `ranges`.
  std::string slug_of(const Triple& triple, const Words& ranges) const {
    const auto entity = entities_.find(local_name(triple.object, entity_namespace));
    if (entity == entities_.end()) triples_->fail(triple, "link to unknown entity <" + triple.object + ">");
    const std::string& type = entity->second.type;
    const bool fits = std::any_of(ranges.begin(), ranges.end(),
                                  [&](const std::string& range) { return ontology_->is_a(type, range); });
    if (!fits) triples_->fail(triple, "id:" + entity->first + ", a cg:" + type + ", cannot stand here");
    return entity->first;
  }

  /// Sorts everything and checks that ambiguous names and metonyms are names.
  void finish(Entity& entity, const Triple& first) const {
    sort_unique(entity.names);
    sort_unique(entity.acts_through);
    sort_unique(entity.tenures);
    sort_unique(entity.same_as);
    std::sort(entity.labels.begin(), entity.labels.end(), [](const Name& left, const Name& right) {
      return std::tie(left.language, left.text) < std::tie(right.language, right.text);
    });
    for (const Link& link : links) sort_unique(entity.*link.slugs);
    for (const WordList& list : word_lists) sort_unique(entity.*list.words);
    if (entity.labels.empty()) triples_->fail(first, "id:" + entity.slug + " has no skos:prefLabel");
    for (const std::string& name : entity.ambiguous_names) check_name(entity, name, "cg:ambiguousLabel");
    for (const std::string& name : entity.metonyms) check_name(entity, name, "cg:metonymLabel");
  }

  void check_name(const Entity& entity, const std::string& text, const std::string& property) const {
    const auto is_it = [&](const Name& name) { return name.text == text; };
    if (std::any_of(entity.labels.begin(), entity.labels.end(), is_it)) return;
    if (std::any_of(entity.names.begin(), entity.names.end(), is_it)) return;
    const std::string subject = std::string(entity_namespace) + entity.slug;
    const std::string predicate = std::string(ontology_namespace) + property.substr(property.find(':') + 1);
    for (const Triple* triple : triples_->find(subject, predicate)) {
      if (triple->object == text) triples_->fail(*triple, property + " '" + text + "' is no name of id:" + entity.slug);
    }
  }

  const TripleSet* triples_;
  const Ontology* ontology_;
  EntityMap entities_;
};

}  // namespace

EntityMap read_entities(std::span<const std::filesystem::path> folders, const Ontology& ontology) {
  const TripleSet triples = TripleSet::read(folders);
  return EntityReader(triples, ontology).read();
}

}  // namespace chipgraph
