#include "support/sample.h"

#include <algorithm>

namespace chipgraph::test {
namespace {

using Names = std::vector<std::string>;

void add_class(Ontology& ontology, const std::string& name, Names parents, const std::string& label) {
  ontology.superclasses[name] = std::move(parents);
  ontology.labels[name]["en"] = label;
}

void add_role(Ontology& ontology, const std::string& name, RoleKind kind, Names ranges = {}) {
  ontology.roles[name] = {.name = name, .kind = kind, .ranges = std::move(ranges)};
  ontology.labels[name]["en"] = name;
}

void add_type(Ontology& ontology, const std::string& name, Names statuses, Names roles, Names key) {
  for (const std::string& status : statuses) ontology.labels[status]["en"] = status;
  ontology.fact_types[name] = {
      .name = name, .statuses = std::move(statuses), .roles = std::move(roles), .key = std::move(key)};
  ontology.labels[name]["en"] = name;
}

void add_entity(EntityMap& entities, const std::string& slug, const std::string& type, const std::string& label,
                const std::string& country = {}) {
  Entity entity;
  entity.slug = slug;
  entity.type = type;
  entity.labels = {
      {.text = label, .language = "de"}, {.text = label, .language = "en"}, {.text = label, .language = "nl"}};
  entity.country = country;
  entities[slug] = entity;
}

void add_classes(Ontology& ontology) {
  add_class(ontology, "Product", {}, "product");
  add_class(ontology, "Chip", {"Product"}, "chip");
  add_class(ontology, "ChipFamily", {"Chip"}, "chip family");
  add_class(ontology, "Organization", {}, "organisation");
  add_class(ontology, "Company", {"Organization"}, "company");
  add_class(ontology, "Regulator", {"Organization"}, "state body");
  add_class(ontology, "Place", {}, "place");
  add_class(ontology, "Person", {}, "person");
  add_class(ontology, "Legislation", {}, "legislation");
}

void add_roles(Ontology& ontology) {
  add_role(ontology, "authority", RoleKind::Entity, {"Regulator"});
  add_role(ontology, "item", RoleKind::Entity, {"Product"});
  add_role(ontology, "destination", RoleKind::Entity, {"Place"});
  add_role(ontology, "target", RoleKind::Entity, {"Company"});
  add_role(ontology, "holder", RoleKind::Entity, {"Company"});
  add_role(ontology, "recipient", RoleKind::Entity, {"Company"});
  add_role(ontology, "legalBasis", RoleKind::Entity, {"Legislation"});
  add_role(ontology, "operator", RoleKind::Entity, {"Company", "Person", "Place"});
  add_role(ontology, "place", RoleKind::Entity, {"Place"});
  add_role(ontology, "company", RoleKind::Entity, {"Company"});
  add_role(ontology, "agent", RoleKind::Entity, {"Person", "Organization"});
  add_role(ontology, "on", RoleKind::Entity, {"Legislation"});
  add_role(ontology, "chip", RoleKind::Entity, {"Chip"});
  add_role(ontology, "relativeTo", RoleKind::Entity, {"Chip"});
  add_role(ontology, "condition", RoleKind::Concept, {"revenue-share", "approved-customers"});
  add_role(ontology, "quantity", RoleKind::Integer);
  add_role(ontology, "date", RoleKind::Date);
  add_role(ontology, "amount", RoleKind::Amount);
  add_role(ontology, "value", RoleKind::Measure);
}

void add_types(Ontology& ontology) {
  add_type(ontology, "Restriction", {"proposed", "imposed", "tightened", "eased", "lifted"},
           {"authority", "item", "destination", "target", "legalBasis", "date"}, {"item", "destination", "target"});
  add_type(ontology, "License", {"required", "applied", "promised", "granted", "denied", "delayed", "revoked"},
           {"authority", "holder", "item", "destination", "recipient", "quantity", "condition", "date"},
           {"item", "destination", "holder"});
  add_type(ontology, "Deployment", {"actual", "planned"}, {"operator", "item", "quantity", "place"},
           {"operator", "item", "quantity", "place"});
  add_type(ontology, "FinancialImpact", {"loss", "gain"}, {"company", "amount"}, {"company", "amount"});
  add_type(ontology, "Position", {"supports", "opposes"}, {"agent", "on"}, {"agent", "on"});
  add_type(ontology, "Specification", {}, {"chip", "value", "relativeTo"}, {"chip", "value", "relativeTo"});
}

}  // namespace

Ontology sample_ontology() {
  Ontology ontology;
  add_classes(ontology);
  add_roles(ontology);
  add_types(ontology);
  ontology.relations["manufacturer"] = {.name = "manufacturer", .domains = {"Product"}, .ranges = {"Company"}};
  ontology.relations["affiliation"] = {
      .name = "affiliation", .domains = {"Person"}, .ranges = {"Organization", "Place"}};
  ontology.labels["manufacturer"]["en"] = "made by";
  ontology.labels["affiliation"]["en"] = "affiliated with";
  ontology.ends_statuses["lifted"] = {"imposed", "tightened"};
  ontology.ends_statuses["granted"] = {"imposed", "tightened", "required", "denied", "delayed", "revoked"};
  ontology.ends_statuses["revoked"] = {"granted", "promised"};
  return ontology;
}

EntityMap sample_entities() {
  EntityMap entities;
  add_entity(entities, "h20", "Chip", "H20");
  add_entity(entities, "h200", "Chip", "H200");
  add_entity(entities, "mi308", "Chip", "MI308");
  add_entity(entities, "ai-chips", "ChipFamily", "AI chips");
  add_entity(entities, "nvidia", "Company", "Nvidia", "united-states");
  add_entity(entities, "amd", "Company", "AMD", "united-states");
  add_entity(entities, "china", "Place", "China");
  add_entity(entities, "russia", "Place", "Russia");
  add_entity(entities, "united-states", "Place", "United States");
  add_entity(entities, "us-government", "Regulator", "US government", "united-states");
  add_entity(entities, "us-department-of-commerce", "Regulator", "US Department of Commerce", "united-states");
  add_entity(entities, "chinese-government", "Regulator", "Chinese government", "china");
  add_entity(entities, "jensen-huang", "Person", "Jensen Huang");
  entities["h20"].manufacturers = {"nvidia"};
  entities["h20"].names = {{.text = "Nvidia H20", .language = ""}};
  entities["h20"].same_as = {"http://www.wikidata.org/entity/Q1"};
  return entities;
}

Claim make_claim(std::string_view type, std::string_view status, Fillers fillers, Certainty certainty) {
  Claim claim;
  claim.type = type;
  claim.status = status;
  for (const auto& [role, text] : fillers) {
    const std::size_t space = std::min(text.find(' '), text.size());
    const std::string_view unit = text.substr(std::min(space + 1, text.size()));
    claim.fillers.push_back(
        {.role = std::string(role), .value = std::string(text.substr(0, space)), .unit = std::string(unit)});
  }
  std::sort(claim.fillers.begin(), claim.fillers.end());
  claim.certainty = certainty;
  claim.rule = "en.sample";
  claim.evidence = {{.begin = 10, .end = 20, .quote = "ten digits"}};
  return claim;
}

Claim make_relation(std::string_view subject, std::string_view predicate, std::string_view object,
                    Certainty certainty) {
  return make_claim(predicate, "", {{"subject", subject}, {"object", object}}, certainty);
}

ArticleClaims make_article(std::string_view hash, std::vector<Claim> claims) {
  ArticleClaims article;
  article.hash = hash;
  article.url = "https://example.org/" + article.hash;
  article.title = "Article " + article.hash;
  article.date = "2025-07-15";
  article.language = "en";
  article.sha256 = std::string(64, 'a');
  article.claims = std::move(claims);
  std::sort(article.claims.begin(), article.claims.end());
  const EntityMap entities = sample_entities();
  for (const Claim& claim : article.claims) {
    for (const Filler& filler : claim.fillers) {
      const auto known = entities.find(filler.value);
      if (known != entities.end())
        article.entities.push_back({.slug = known->first, .type = known->second.type, .label = {}});
    }
  }
  std::sort(article.entities.begin(), article.entities.end());
  article.entities.erase(std::unique(article.entities.begin(), article.entities.end()), article.entities.end());
  return article;
}

}  // namespace chipgraph::test
