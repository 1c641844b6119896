#include "rdf/records.h"

#include <algorithm>
#include <array>

#include "base/iri.h"
#include "rdf/vocabulary.h"

namespace chipgraph {
namespace {

using namespace vocabulary;

bool is(std::string_view iri, const Iri& name) {
  return iri.size() == name.space.iri.size() + name.step.size() && iri.ends_with(name.step) &&
         iri.starts_with(name.space.iri);
}

/// The last step of an IRI in `space`; empty for others.
std::string_view step_in(const NameSpace& space, std::string_view iri) { return local_name(iri, space.iri); }

/// The name that the object stands for, in `space`; empty if it is something else.
std::string object_in(const NameSpace& space, const StatementView& statement) {
  if (statement.object_is_literal) return {};
  return decode_step(step_in(space, statement.object));
}

void append(std::vector<std::string>& values, std::string value) {
  if (!value.empty()) values.push_back(std::move(value));
}

/// Takes the first of several values.
void assign(std::string& field, std::string_view value) {
  if (field.empty()) field = value;
}

std::optional<Certainty> certainty_named(std::string_view name) {
  for (const Certainty certainty :
       {Certainty::Disputed, Certainty::Expected, Certainty::Reported, Certainty::Asserted}) {
    if (to_string(certainty) == name) return certainty;
  }
  return std::nullopt;
}

/// A decimal number as claims hold it: no sign, no needless zeros. Other text stays as it is.
std::string canonical_number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  while (text.size() > 1 && text[0] == '0' && text[1] != '.') text.remove_prefix(1);
  if (text.find('.') != std::string_view::npos) {
    while (text.ends_with('0')) text.remove_suffix(1);
    if (text.ends_with('.')) text.remove_suffix(1);
  }
  return std::string(text);
}

std::string filler_value(RoleKind kind, const StatementView& statement) {
  switch (kind) {
    case RoleKind::Entity:
      return object_in(ids, statement);
    case RoleKind::Concept:
      return object_in(cg, statement);
    case RoleKind::Date:
      return std::string(statement.object);
    case RoleKind::Integer:
    case RoleKind::Amount:
    case RoleKind::Measure:
      return canonical_number(statement.object);
  }
  return {};
}

/// Adds what claims and facts have in common.
void add_to(PropositionRecord& record, const StatementView& statement, const Ontology& ontology) {
  const std::string_view predicate = statement.predicate;
  if (is(predicate, cg_status)) {
    assign(record.status, object_in(cg, statement));
  } else if (is(predicate, cg_certainty)) {
    if (!record.certainty) record.certainty = certainty_named(step_in(cg, statement.object));
  } else if (is(predicate, cg_date_precision)) {
    assign(record.precision, object_in(cg, statement));
  } else if (is(predicate, cg_currency)) {
    assign(record.currency, statement.object);
  } else if (is(predicate, cg_unit)) {
    assign(record.unit, statement.object);
  } else if (const Role* role = ontology.find_role(step_in(cg, predicate))) {
    std::string value = filler_value(role->kind, statement);
    if (!value.empty()) record.fillers.push_back({.role = role->name, .value = std::move(value), .unit = {}});
  }
}

void add_to(ClaimRecord& record, const StatementView& statement, const Ontology& ontology) {
  const std::string_view predicate = statement.predicate;
  if (record.line == 0) record.line = statement.line;
  if (is(predicate, cg_claim_type)) {
    assign(record.said.type, object_in(cg, statement));
  } else if (is(predicate, cg_predicate)) {
    assign(record.predicate, object_in(cg, statement));
  } else if (is(predicate, cg_subject)) {
    append(record.subjects, object_in(ids, statement));
  } else if (is(predicate, cg_object)) {
    append(record.objects, object_in(ids, statement));
  } else if (is(predicate, cg_attributed_to)) {
    assign(record.speaker, object_in(ids, statement));
  } else if (is(predicate, cg_rule)) {
    assign(record.rule, statement.object);
  } else if (is(predicate, prov_was_derived_from)) {
    append(record.evidence, std::string(step_in(articles, statement.object)));
  } else if (is(predicate, cg_states)) {
    append(record.states, std::string(step_in(facts, statement.object)));
  } else {
    add_to(record.said, statement, ontology);
  }
}

void add_to(FactRecord& record, const StatementView& statement, const Ontology& ontology) {
  const std::string_view predicate = statement.predicate;
  if (is(predicate, rdf_type)) {
    assign(record.said.type, object_in(cg, statement));
  } else if (is(predicate, cg_precedes)) {
    append(record.precedes, std::string(step_in(facts, statement.object)));
  } else if (is(predicate, cg_ends)) {
    append(record.ends, std::string(step_in(facts, statement.object)));
  } else {
    add_to(record.said, statement, ontology);
  }
}

void add_to(ArticleRecord& record, const StatementView& statement, const Ontology& /*ontology*/) {
  const std::string_view predicate = statement.predicate;
  if (is(predicate, dcterms_title)) {
    assign(record.article.title, statement.object);
  } else if (is(predicate, dcterms_issued)) {
    assign(record.issued, statement.object);
  } else if (is(predicate, cg_date_precision)) {
    assign(record.precision, object_in(cg, statement));
  } else if (is(predicate, dcterms_language)) {
    assign(record.article.language, statement.object);
  } else if (is(predicate, schema_url)) {
    assign(record.article.url, statement.object);
  } else if (is(predicate, cg_sha256)) {
    assign(record.article.sha256, statement.object);
  } else if (is(predicate, cg_built_by)) {
    assign(record.build, step_in(builds, statement.object));
  }
}

void add_to(EntityRecord& record, const StatementView& statement, const Ontology& ontology) {
  if (is(statement.predicate, rdf_type)) {
    const std::string type = object_in(cg, statement);
    if (record.type.empty() || ontology.is_a(type, record.type)) record.type = type;
  } else if (is(statement.predicate, skos_pref_label)) {
    record.labels.emplace_back(statement.language, statement.object);
  } else if (const Relation* relation = ontology.find_relation(step_in(cg, statement.predicate))) {
    std::string object = object_in(ids, statement);
    if (!object.empty()) record.links.emplace_back(relation->name, std::move(object));
  }
}

void add_to(std::string& quote, const StatementView& statement, const Ontology& /*ontology*/) {
  if (is(statement.predicate, nif_anchor_of)) assign(quote, statement.object);
}

void add_to(Build& build, const StatementView& statement, const Ontology& /*ontology*/) {
  if (is(statement.predicate, schema_software_version)) {
    assign(build.version, statement.object);
  } else if (is(statement.predicate, cg_ontology_sha256)) {
    assign(build.ontology_sha256, statement.object);
  } else if (is(statement.predicate, cg_mappings_sha256)) {
    assign(build.mappings_sha256, statement.object);
  }
}

/// The record about `subject`, made if it is not there yet; nothing for what is no part of the graph's shape.
RecordCollector::Target find_target(std::string_view subject, Records& records) {
  if (const std::string_view step = step_in(claims, subject); !step.empty()) return &records.claims[std::string(step)];
  if (const std::string_view step = step_in(articles, subject); !step.empty()) {
    if (step.find('#') != std::string_view::npos) return &records.quotes[std::string(step)];
    return &records.articles[std::string(step)];
  }
  if (const std::string_view step = step_in(ids, subject); !step.empty()) return &records.entities[decode_step(step)];
  if (const std::string_view step = step_in(facts, subject); !step.empty()) return &records.facts[std::string(step)];
  if (const std::string_view step = step_in(builds, subject); !step.empty()) return &records.builds[std::string(step)];
  return {};
}

}  // namespace

void RecordCollector::add(const StatementView& statement, Records& records) {
  if (statement.has_blank) return;
  if (records_ != &records || subject_ != statement.subject) {
    subject_ = statement.subject;
    records_ = &records;
    target_ = find_target(statement.subject, records);
  }
  std::visit(
      [&](auto target) {
        if constexpr (!std::is_same_v<decltype(target), std::monostate>) add_to(*target, statement, *ontology_);
      },
      target_);
}

}  // namespace chipgraph
