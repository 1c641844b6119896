#include "rdf/describe.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/date.h"
#include "base/hash.h"

namespace chipgraph::describe {
namespace {

using namespace vocabulary;

/// ",310,452" and so on: the part of an address that says which characters of the text are meant (RFC 5147).
std::string character_range(const Evidence& evidence) {
  return "#char=" + std::to_string(evidence.begin) + "," + std::to_string(evidence.end);
}

bool is_number(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const std::size_t point = std::min(text.find('.'), text.size());
  return std::any_of(text.begin(), text.end(), is_digit) &&
         std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(point), is_digit) &&
         std::all_of(text.begin() + static_cast<std::ptrdiff_t>(std::min(point + 1, text.size())), text.end(),
                     is_digit);
}

/// A date cut to what is known becomes its first day and the precision; nothing for what is no date.
void add_date(StatementWriter& writer, const Iri& predicate, std::string_view text) {
  std::optional<Date> date = parse_date(text);
  if (!date) return;
  const Iri precision = term(date->has_day() ? "day" : date->has_month() ? "month" : "year");
  date->month = std::max(date->month, 1);
  date->day = std::max(date->day, 1);
  writer.add_value(predicate, to_string(*date), xsd_date);
  writer.add(cg_date_precision, precision);
}

void add_number(StatementWriter& writer, const Filler& filler, const Iri& datatype, const Iri* unit_property) {
  if (!is_number(filler.value)) return;
  writer.add_value(term(filler.role), filler.value, datatype);
  if (unit_property != nullptr && !filler.unit.empty()) writer.add_text(*unit_property, filler.unit);
}

void add_filler(StatementWriter& writer, const Filler& filler, RoleKind kind) {
  switch (kind) {
    case RoleKind::Entity:
      writer.add(term(filler.role), vocabulary::entity(filler.value));
      break;
    case RoleKind::Concept:
      writer.add(term(filler.role), term(filler.value));
      break;
    case RoleKind::Date:
      add_date(writer, term(filler.role), filler.value);
      break;
    case RoleKind::Integer:
      add_number(writer, filler, xsd_integer, nullptr);
      break;
    case RoleKind::Amount:
      add_number(writer, filler, xsd_decimal, &cg_currency);
      break;
    case RoleKind::Measure:
      add_number(writer, filler, xsd_decimal, &cg_unit);
      break;
  }
}

void add_fillers(StatementWriter& writer, std::span<const Filler> fillers, const Ontology& ontology) {
  for (const Filler& filler : fillers) {
    if (const Role* role = ontology.find_role(filler.role)) add_filler(writer, filler, role->kind);
  }
}

void add_relation_claim(StatementWriter& writer, const Claim& claim) {
  for (const std::string& slug : claim.values("subject")) writer.add(cg_subject, vocabulary::entity(slug));
  writer.add(cg_predicate, term(claim.type));
  for (const std::string& slug : claim.values("object")) writer.add(cg_object, vocabulary::entity(slug));
}

/// A property of background knowledge with its objects; `relation` is its name if articles can state it too.
struct Link {
  Iri predicate;
  std::string_view relation;
  std::vector<std::string> Entity::*slugs;
};
constexpr std::array<Link, 6> links = {{
    {cg_affiliation, "affiliation", &Entity::affiliations},
    {cg_designed_for, "designedFor", &Entity::designed_for},
    {cg_manufacturer, "manufacturer", &Entity::manufacturers},
    {cg_part_of_family, "partOfFamily", &Entity::families},
    {schema_parent_organization, {}, &Entity::parents},
    {skos_broader, {}, &Entity::broader},
}};

bool is_stated(std::span<const DirectRelation> relations, std::string_view predicate, std::string_view object) {
  return std::any_of(relations.begin(), relations.end(), [&](const DirectRelation& relation) {
    return relation.predicate == predicate && relation.object == object;
  });
}

/// "2025-01" as xsd:gYearMonth and so on: a tenure's dates are as precise as they are known.
void add_cut_date(StatementWriter& writer, const Iri& predicate, const std::string& date) {
  static constexpr Iri year = {xsd, "gYear"}, month = {xsd, "gYearMonth"};
  if (date.empty()) return;
  writer.add_value(predicate, date, date.size() == 4 ? year : date.size() == 7 ? month : xsd_date);
}

void add_tenure(StatementWriter& writer, const Tenure& tenure) {
  writer.start(vocabulary::entity(tenure.slug));
  writer.add(rdf_type, cg_tenure_class);
  if (!tenure.organization.empty()) writer.add(cg_held_in, vocabulary::entity(tenure.organization));
  if (!tenure.acts_through.empty()) writer.add(cg_acts_through, vocabulary::entity(tenure.acts_through));
  for (const Name& title : tenure.titles) writer.add_text(schema_role_name, title.text, title.language);
  add_cut_date(writer, schema_start_date, tenure.first);
  add_cut_date(writer, schema_end_date, tenure.last);
}

}  // namespace

void entity(StatementWriter& writer, const EntityUse& use, const Entity* known,
            std::span<const DirectRelation> relations) {
  const std::string& type = known != nullptr ? known->type : use.type;
  writer.start(vocabulary::entity(use.slug));
  if (!type.empty()) writer.add(rdf_type, term(type));
  if (known != nullptr) {
    for (const Name& label : known->labels) writer.add_text(skos_pref_label, label.text, label.language);
  } else if (!use.label.empty()) {
    writer.add_text(skos_pref_label, use.label);  // a name that was only met in text belongs to no language
  }
  for (const DirectRelation& relation : relations) {
    writer.add(term(relation.predicate), vocabulary::entity(relation.object));
  }
}

void background(StatementWriter& writer, const Entity& known, std::span<const DirectRelation> relations) {
  writer.start(vocabulary::entity(known.slug));
  for (const Name& name : known.names) writer.add_text(skos_alt_label, name.text, name.language);
  if (!known.country.empty()) writer.add(cg_country, vocabulary::entity(known.country));
  for (const Link& link : links) {
    for (const std::string& slug : known.*link.slugs) {
      if (!is_stated(relations, link.relation, slug)) writer.add(link.predicate, vocabulary::entity(slug));
    }
  }
  if (known.tenures.empty()) {
    for (const ActsThrough& acts : known.acts_through) writer.add(cg_acts_through, vocabulary::entity(acts.slug));
  }
  for (const Tenure& tenure : known.tenures) writer.add(cg_tenure, vocabulary::entity(tenure.slug));
  for (const std::string& iri : known.same_as) writer.add_url(owl_same_as, iri);
  for (const Tenure& tenure : known.tenures) add_tenure(writer, tenure);
}

void fact(StatementWriter& writer, const Fact& fact, std::span<const Fact> facts, const Ontology& ontology) {
  writer.start({vocabulary::facts, fact.hash});
  writer.add(rdf_type, term(fact.type));
  if (!fact.status.empty()) writer.add(cg_status, term(fact.status));
  add_fillers(writer, fact.fillers, ontology);
  writer.add(cg_certainty, term(to_string(fact.certainty)));
  for (const std::size_t next : fact.precedes) writer.add(cg_precedes, {vocabulary::facts, facts[next].hash});
  for (const std::size_t ended : fact.ends) writer.add(cg_ends, {vocabulary::facts, facts[ended].hash});
}

void article(StatementWriter& writer, const ArticleClaims& article, std::string_view build_hash) {
  writer.start({vocabulary::articles, article.hash});
  writer.add(rdf_type, cg_article);
  writer.add(rdf_type, nif_context);
  if (!article.title.empty()) writer.add_text(dcterms_title, article.title, article.language);
  add_date(writer, dcterms_issued, article.date);
  if (!article.language.empty()) writer.add_text(dcterms_language, article.language);
  writer.add_url(schema_url, article.url);
  if (!article.sha256.empty()) writer.add_text(cg_sha256, article.sha256);
  if (!build_hash.empty()) writer.add(cg_built_by, {vocabulary::builds, build_hash});
}

void claim(StatementWriter& writer, std::string_view hash, const Claim& claim, std::string_view article_hash,
           const Ontology& ontology) {
  writer.start({vocabulary::claims, hash});
  writer.add(rdf_type, cg_claim);
  if (ontology.find_relation(claim.type) != nullptr) {
    add_relation_claim(writer, claim);
  } else {
    writer.add(cg_claim_type, term(claim.type));
    if (!claim.status.empty()) writer.add(cg_status, term(claim.status));
    add_fillers(writer, claim.fillers, ontology);
  }
  writer.add(cg_certainty, term(to_string(claim.certainty)));
  if (!claim.speaker.empty()) writer.add(cg_attributed_to, vocabulary::entity(claim.speaker));
  if (!claim.rule.empty()) writer.add_text(cg_rule, claim.rule);
  for (const Evidence& evidence : claim.evidence) {
    writer.add(prov_was_derived_from, {vocabulary::articles, article_hash}, character_range(evidence));
  }
}

void stated_facts(StatementWriter& writer, std::string_view claim_hash, std::span<const std::size_t> stated,
                  std::span<const Fact> facts) {
  writer.start({vocabulary::claims, claim_hash});
  for (const std::size_t index : stated) writer.add(cg_states, {vocabulary::facts, facts[index].hash});
}

void evidence(StatementWriter& writer, std::string_view article_hash, std::string_view language,
              std::span<const Evidence> evidence) {
  for (const Evidence& stretch : evidence) {
    writer.start({vocabulary::articles, article_hash}, character_range(stretch));
    writer.add(rdf_type, nif_string);
    writer.add_value(nif_begin_index, std::to_string(stretch.begin), xsd_non_negative_integer);
    writer.add_value(nif_end_index, std::to_string(stretch.end), xsd_non_negative_integer);
    writer.add_text(nif_anchor_of, stretch.quote, language);
    writer.add(nif_reference_context, {vocabulary::articles, article_hash});
  }
}

void build(StatementWriter& writer, std::string_view hash, const Build& build) {
  writer.start({vocabulary::builds, hash});
  writer.add(rdf_type, prov_software_agent);
  writer.add_text(schema_name, "chipgraph");
  if (!build.version.empty()) writer.add_text(schema_software_version, build.version);
  if (!build.ontology_sha256.empty()) writer.add_text(cg_ontology_sha256, build.ontology_sha256);
  if (!build.mappings_sha256.empty()) writer.add_text(cg_mappings_sha256, build.mappings_sha256);
}

std::string build_hash(const Build& build) {
  if (build == Build{}) return {};
  return short_hash(build.version + '\n' + build.ontology_sha256 + '\n' + build.mappings_sha256);
}

}  // namespace chipgraph::describe
