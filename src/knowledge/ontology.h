#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/text_hash.h"

namespace chipgraph {

/// What a role's fillers are; decides how they are written as RDF.
enum class RoleKind {
  Entity,   ///< a slug
  Concept,  ///< a condition, as a local name of the ontology
  Date,     ///< ISO 8601 cut to what is known: "2025", "2025-04", "2025-04-16"
  Integer,  ///< decimal digits
  Amount,   ///< decimal number, with an ISO 4217 code as the unit
  Measure,  ///< decimal number, with a unit as in "400 GB/s"
};

struct Role {
  std::string name;  ///< local name: "authority"
  RoleKind kind = RoleKind::Entity;
  std::vector<std::string> ranges;  ///< class names for Entity, concept names for Concept, else empty; in file order
};

struct FactType {
  std::string name;                   ///< "License"
  std::vector<std::string> statuses;  ///< empty for a type without status; in file order
  std::vector<std::string> roles;     ///< role names in file order
  std::vector<std::string> key;       ///< roles that, with type and status, say which facts are the same
};

/// A direct relation between two entities.
struct Relation {
  std::string name;                  ///< "manufacturer"
  std::vector<std::string> domains;  ///< classes of the subject
  std::vector<std::string> ranges;   ///< classes of the object
};

/// The vocabulary that the extraction is driven by; local names stand for IRIs in the `cg:` namespace.
/// Immutable after reading; may be shared between threads.
class Ontology {
 public:
  /// Whether `name` is `ancestor` or a (transitive) subclass of it. Unknown names are only themselves.
  [[nodiscard]] bool is_a(std::string_view name, std::string_view ancestor) const;
  [[nodiscard]] bool has_class(std::string_view name) const;
  /// Whether an entity of class `name` may fill `role`.
  [[nodiscard]] bool can_fill(const Role& role, std::string_view name) const;

  /// Prepares `is_a`; to be called once `superclasses` are complete.
  void close_classes();

  [[nodiscard]] const Role* find_role(std::string_view name) const;           ///< null if unknown
  [[nodiscard]] const FactType* find_fact_type(std::string_view name) const;  ///< null if unknown
  [[nodiscard]] const Relation* find_relation(std::string_view name) const;   ///< null if unknown

  std::map<std::string, std::vector<std::string>, std::less<>> superclasses;  ///< direct ones, by class name
  std::map<std::string, Role, std::less<>> roles;
  std::map<std::string, FactType, std::less<>> fact_types;
  std::map<std::string, Relation, std::less<>> relations;
  /// Statuses that a status puts an end to (`cg:endsStatus`): "lifted" ends "imposed" and "tightened".
  std::map<std::string, std::vector<std::string>, std::less<>> ends_statuses;
  /// `prefLabel` of every class, property, status and condition by local name, then by language.
  std::map<std::string, std::map<std::string, std::string>, std::less<>> labels;

 private:
  /// All superclasses of each class: `is_a` is asked for every mention, too often for a walk through names.
  std::unordered_map<std::string, std::vector<std::string>, TextHash, std::equal_to<>> ancestors_;
};

/// Reads the vocabulary from every `*.ttl` file of `folders` (files in name order).
/// Throws `KnowledgeError` with file and line for bad Turtle, a role without kind or range, or an unknown class.
[[nodiscard]] Ontology read_ontology(std::span<const std::filesystem::path> folders);

}  // namespace chipgraph
