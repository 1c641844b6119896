#pragma once

#include <string>
#include <string_view>

#include "graph/graph.h"
#include "knowledge/entities.h"
#include "knowledge/ontology.h"

namespace chipgraph {

/// What things are called in one language.
class Words {
 public:
  /// All are borrowed.
  Words(const Ontology& ontology, const EntityMap& entities, const std::string& language)
      : ontology_(&ontology), entities_(&entities), language_(&language) {}

  /// The label of a term of the ontology, else its name.
  [[nodiscard]] std::string of_term(std::string_view name) const;
  /// The label of an entity, else its slug.
  [[nodiscard]] std::string of_entity(const EntityUse& use) const;
  /// "Licence granted": a fact's type and status.
  [[nodiscard]] std::string of_fact(const Fact& fact) const;
  /// A filler that is no entity: "2025-07", "30 000", "5 500 000 000 USD", "revenue share".
  [[nodiscard]] std::string of_value(const Filler& filler, RoleKind kind) const;

 private:
  const Ontology* ontology_;
  const EntityMap* entities_;
  const std::string* language_;
};

}  // namespace chipgraph
