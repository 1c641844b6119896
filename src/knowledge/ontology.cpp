#include "knowledge/ontology.h"

#include <algorithm>
#include <functional>
#include <set>

#include "knowledge/namespaces.h"
#include "knowledge/turtle.h"

namespace chipgraph {
namespace {

constexpr std::string_view rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
constexpr std::string_view sub_class_of = "http://www.w3.org/2000/01/rdf-schema#subClassOf";
constexpr std::string_view owl_class = "http://www.w3.org/2002/07/owl#Class";
constexpr std::string_view pref_label = "http://www.w3.org/2004/02/skos/core#prefLabel";
constexpr std::string_view domain_includes = "https://schema.org/domainIncludes";
constexpr std::string_view range_includes = "https://schema.org/rangeIncludes";
constexpr std::string_view xsd = "http://www.w3.org/2001/XMLSchema#";

std::string cg(std::string_view name) { return std::string(ontology_namespace) + std::string(name); }

std::string name_of(std::string_view iri) { return std::string(local_name(iri, ontology_namespace)); }

/// Builds the plain values from the triples, most general first: each step checks against those before it.
class OntologyReader {
 public:
  explicit OntologyReader(const TripleSet& triples) : triples_(&triples) {}

  Ontology read() {
    read_classes();
    read_labels();
    for_each_of(cg("Role"), [&](const std::string& name) { ontology_.roles.emplace(name, read_role(name)); });
    for_each_of(cg("Relation"), [&](const std::string& name) {
      ontology_.relations.emplace(name, Relation{.name = name,
                                                 .domains = read_classes_of(name, domain_includes),
                                                 .ranges = read_classes_of(name, range_includes)});
    });
    for_each_of(cg("FactType"), [&](const std::string& name) { ontology_.fact_types.emplace(name, read_type(name)); });
    for_each_of(cg("Status"), [&](const std::string& name) {
      std::vector<std::string> ended = read_individuals(name, cg("endsStatus"), cg("Status"));
      if (!ended.empty()) ontology_.ends_statuses.emplace(name, std::move(ended));
    });
    return std::move(ontology_);
  }

 private:
  /// Calls `use` with the name of every term of class `type`, in file order.
  void for_each_of(const std::string& type, const std::function<void(const std::string&)>& use) const {
    std::set<std::string, std::less<>> seen;
    for (const Triple& triple : triples_->triples()) {
      if (triple.predicate != rdf_type || triple.object != type) continue;
      const std::string name = name_of(triple.subject);
      if (!name.empty() && seen.insert(name).second) use(name);
    }
  }

  void read_classes() {
    for_each_of(std::string(owl_class), [&](const std::string& name) { ontology_.superclasses[name]; });
    for (auto& [name, superclasses] : ontology_.superclasses) {
      for (const Triple* triple : triples_->find(cg(name), sub_class_of)) {
        const std::string superclass = name_of(triple->object);
        if (superclass.empty()) continue;  // a class of another vocabulary
        if (!ontology_.has_class(superclass)) triples_->fail(*triple, "unknown class cg:" + superclass);
        superclasses.push_back(superclass);
      }
    }
    for (const auto& [name, superclasses] : ontology_.superclasses) check_acyclic(name, {});
    ontology_.close_classes();
  }

  void check_acyclic(const std::string& name, std::set<std::string> below) const {
    if (!below.insert(name).second) {
      const std::vector<const Triple*> found = triples_->find(cg(name), sub_class_of);
      triples_->fail(*found.front(), "cg:" + name + " is a subclass of itself");
    }
    for (const std::string& superclass : ontology_.superclasses.at(name)) check_acyclic(superclass, below);
  }

  void read_labels() {
    for (const Triple& triple : triples_->triples()) {
      if (triple.predicate != pref_label) continue;
      const std::string name = name_of(triple.subject);
      if (name.empty()) continue;
      const auto [label, added] = ontology_.labels[name].emplace(triple.language, triple.object);
      if (!added && label->second != triple.object) {
        triples_->fail(triple, "cg:" + name + " has a second skos:prefLabel in language '" + triple.language + "'");
      }
    }
  }

  /// Names of the classes that are objects of `predicate`; an error if there are none.
  std::vector<std::string> read_classes_of(const std::string& name, std::string_view predicate) const {
    std::vector<std::string> classes;
    for (const Triple* triple : triples_->find(cg(name), predicate)) {
      const std::string type = name_of(triple->object);
      if (!ontology_.has_class(type)) triples_->fail(*triple, "unknown class <" + triple->object + ">");
      classes.push_back(type);
    }
    if (classes.empty()) fail_at(name, "has no <" + std::string(predicate) + ">");
    return classes;
  }

  /// Names of the objects of `predicate`, which must all be of class `type`; without duplicates, in file order.
  std::vector<std::string> read_individuals(const std::string& name, const std::string& predicate,
                                            const std::string& type) const {
    std::vector<std::string> names;
    for (const Triple* triple : triples_->find(cg(name), predicate)) {
      if (!triples_->has(triple->object, rdf_type, type)) {
        triples_->fail(*triple, "<" + triple->object + "> is no <" + type + ">");
      }
      const std::string individual = name_of(triple->object);
      if (std::find(names.begin(), names.end(), individual) == names.end()) names.push_back(individual);
    }
    return names;
  }

  FactType read_type(const std::string& name) const {
    FactType type{.name = name,
                  .statuses = read_individuals(name, cg("hasStatus"), cg("Status")),
                  .roles = read_individuals(name, cg("hasRole"), cg("Role")),
                  .key = read_individuals(name, cg("keyRole"), cg("Role"))};
    if (!ontology_.has_class(name)) fail_at(name, "is no class");
    for (const std::string& role : type.key) {
      if (std::find(type.roles.begin(), type.roles.end(), role) == type.roles.end()) {
        fail_at(name, "has the key role cg:" + role + ", which is none of its roles");
      }
    }
    return type;
  }

  Role read_role(const std::string& name) const {
    const std::vector<const Triple*> ranges = triples_->find(cg(name), range_includes);
    if (ranges.empty()) fail_at(name, "is a role without schema:rangeIncludes");
    Role role{.name = name, .kind = kind_of(name, *ranges.front()), .ranges = {}};
    for (const Triple* range : ranges) {
      if (kind_of(name, *range) != role.kind) triples_->fail(*range, "cg:" + name + " mixes kinds of values");
      const std::string type = name_of(range->object);
      if (role.kind == RoleKind::Entity) role.ranges.push_back(type);
      if (role.kind == RoleKind::Concept) {
        for_each_of(cg(type), [&](const std::string& concept_name) { role.ranges.push_back(concept_name); });
      }
    }
    return role;
  }

  RoleKind kind_of(const std::string& name, const Triple& range) const {
    const std::string type = name_of(range.object);
    if (!type.empty()) {
      if (!ontology_.has_class(type)) triples_->fail(range, "unknown class cg:" + type);
      return ontology_.is_a(type, "NamedEntity") ? RoleKind::Entity : RoleKind::Concept;
    }
    const std::string_view datatype = local_name(range.object, xsd);
    if (datatype == "date") return RoleKind::Date;
    if (datatype == "integer") return RoleKind::Integer;
    if (datatype == "decimal") {
      if (triples_->has(cg(name), cg("qualifiedBy"), cg("currency"))) return RoleKind::Amount;
      if (triples_->has(cg(name), cg("qualifiedBy"), cg("unit"))) return RoleKind::Measure;
      triples_->fail(range, "cg:" + name + " takes a decimal but is not cg:qualifiedBy cg:currency or cg:unit");
    }
    triples_->fail(range, "no role can take <" + range.object + ">");
  }

  [[noreturn]] void fail_at(const std::string& name, const std::string& message) const {
    const std::vector<const Triple*> types = triples_->find(cg(name), rdf_type);
    triples_->fail(*types.front(), "cg:" + name + " " + message);
  }

  const TripleSet* triples_;
  Ontology ontology_;
};

template <typename Map>
const typename Map::mapped_type* find_in(const Map& map, std::string_view name) {
  const auto found = map.find(name);
  return found == map.end() ? nullptr : &found->second;
}

}  // namespace

bool Ontology::is_a(std::string_view name, std::string_view ancestor) const {
  if (name == ancestor) return true;
  const auto found = ancestors_.find(name);
  return found != ancestors_.end() &&
         std::find(found->second.begin(), found->second.end(), ancestor) != found->second.end();
}

void Ontology::close_classes() {
  for (const auto& [name, direct] : superclasses) {
    std::vector<std::string>& all = ancestors_[name];
    all = direct;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::vector<std::string>* above = find_in(superclasses, all[i]);
      if (above == nullptr) continue;
      const std::vector<std::string> further = *above;
      std::copy_if(further.begin(), further.end(), std::back_inserter(all),
                   [&all](const std::string& one) { return std::find(all.begin(), all.end(), one) == all.end(); });
    }
  }
}

bool Ontology::has_class(std::string_view name) const { return find_in(superclasses, name) != nullptr; }

bool Ontology::can_fill(const Role& role, std::string_view name) const {
  if (role.kind != RoleKind::Entity) return false;
  return std::any_of(role.ranges.begin(), role.ranges.end(),
                     [&](const std::string& range) { return is_a(name, range); });
}

const Role* Ontology::find_role(std::string_view name) const { return find_in(roles, name); }
const FactType* Ontology::find_fact_type(std::string_view name) const { return find_in(fact_types, name); }
const Relation* Ontology::find_relation(std::string_view name) const { return find_in(relations, name); }

Ontology read_ontology(std::span<const std::filesystem::path> folders) {
  const TripleSet triples = TripleSet::read(folders);
  return OntologyReader(triples).read();
}

}  // namespace chipgraph
