#include "graph/entity_uses.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "claims/claim.h"

namespace chipgraph {
namespace {

class EntityTable {
 public:
  EntityTable(const Ontology& ontology, const EntityMap& entities) : ontology_(&ontology), entities_(&entities) {}

  void add(const EntityUse& use) {
    const auto [found, is_new] = uses_.try_emplace(use.slug, use);
    if (is_new || is_known(use.slug)) return;
    improve_type(found->second, use.type);
    improve_label(found->second, use.label);
  }

  /// Adds an entity that only a claim names.
  void add(const std::string& slug) {
    if (!slug.empty() && !uses_.contains(slug)) uses_.emplace(slug, EntityUse{.slug = slug, .type = {}, .label = {}});
  }

  [[nodiscard]] std::vector<EntityUse> take_sorted() {
    std::vector<EntityUse> sorted;
    sorted.reserve(uses_.size());
    for (auto& [slug, use] : uses_) {
      if (const auto known = entities_->find(slug); known != entities_->end()) {
        use.type = known->second.type;
        use.label.clear();
      }
      sorted.push_back(std::move(use));
    }
    std::sort(sorted.begin(), sorted.end());
    return sorted;
  }

 private:
  [[nodiscard]] bool is_known(std::string_view slug) const { return entities_->contains(slug); }

  void improve_type(EntityUse& use, const std::string& type) const {
    if (type.empty() || type == use.type) return;
    const bool is_wider = ontology_->is_a(use.type, type);
    const bool is_narrower = ontology_->is_a(type, use.type);
    if (use.type.empty() || is_narrower || (!is_wider && type < use.type)) use.type = type;
  }

  static void improve_label(EntityUse& use, const std::string& label) {
    const bool is_longer = label.size() > use.label.size();
    if (is_longer || (label.size() == use.label.size() && label < use.label)) use.label = label;
  }

  const Ontology* ontology_;
  const EntityMap* entities_;
  std::unordered_map<std::string, EntityUse> uses_;
};

bool takes_entities(const Claim& claim, const Filler& filler, const Ontology& ontology) {
  if (ontology.find_relation(claim.type) != nullptr) return true;
  const Role* role = ontology.find_role(filler.role);
  return role != nullptr && role->kind == RoleKind::Entity;
}

}  // namespace

std::vector<EntityUse> collect_entities(std::span<const ArticleClaims> articles, const Ontology& ontology,
                                        const EntityMap& entities) {
  EntityTable table(ontology, entities);
  for (const ArticleClaims& article : articles) {
    for (const EntityUse& use : article.entities) table.add(use);
  }
  for (const ArticleClaims& article : articles) {
    for (const Claim& claim : article.claims) {
      table.add(claim.speaker);
      for (const Filler& filler : claim.fillers) {
        if (takes_entities(claim, filler, ontology)) table.add(filler.value);
      }
    }
  }
  return table.take_sorted();
}

}  // namespace chipgraph
