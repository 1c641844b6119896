#pragma once

#include <array>
#include <string_view>

#include "knowledge/namespaces.h"

/// The terms that the graph is written in. Roles, statuses and classes come from the ontology at run time.
namespace chipgraph::vocabulary {

/// Where the names of one vocabulary, or the things of one kind, live; and the prefix that stands for it in Turtle and
/// TriG.
struct NameSpace {
  std::string_view prefix, iri;
};

/// An IRI in two parts, so that no text is copied until it is written. `step` may come from data: then it is
/// percent-encoded on writing.
struct Iri {
  NameSpace space;
  std::string_view step;
  bool encode_step = false;
};

inline constexpr NameSpace rdf = {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"};
inline constexpr NameSpace xsd = {"xsd", "http://www.w3.org/2001/XMLSchema#"};
inline constexpr NameSpace owl = {"owl", "http://www.w3.org/2002/07/owl#"};
inline constexpr NameSpace skos = {"skos", "http://www.w3.org/2004/02/skos/core#"};
inline constexpr NameSpace prov = {"prov", "http://www.w3.org/ns/prov#"};
inline constexpr NameSpace nif = {"nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"};
inline constexpr NameSpace dcterms = {"dcterms", "http://purl.org/dc/terms/"};
inline constexpr NameSpace schema = {"schema", "https://schema.org/"};
inline constexpr NameSpace cg = {"cg", ontology_namespace};
inline constexpr NameSpace ids = {"id", entity_namespace};
inline constexpr NameSpace articles = {"article", "https://w3id.org/chipgraph/article/"};
inline constexpr NameSpace claims = {"claim", "https://w3id.org/chipgraph/claim/"};
inline constexpr NameSpace facts = {"fact", "https://w3id.org/chipgraph/fact/"};
inline constexpr NameSpace builds = {"build", "https://w3id.org/chipgraph/build/"};
inline constexpr NameSpace graphs = {"graph", "https://w3id.org/chipgraph/graph/"};

/// The prefixes that Turtle and TriG begin with, sorted by prefix.
inline constexpr std::array<NameSpace, 15> prefixes = {articles, builds, cg,   claims, dcterms, facts, graphs, ids,
                                                       nif,      owl,    prov, rdf,    schema,  skos,  xsd};

inline constexpr Iri rdf_type = {rdf, "type"};
inline constexpr Iri owl_same_as = {owl, "sameAs"};

inline constexpr Iri xsd_date = {xsd, "date"};
inline constexpr Iri xsd_integer = {xsd, "integer"};
inline constexpr Iri xsd_decimal = {xsd, "decimal"};
inline constexpr Iri xsd_non_negative_integer = {xsd, "nonNegativeInteger"};

inline constexpr Iri skos_pref_label = {skos, "prefLabel"};
inline constexpr Iri skos_alt_label = {skos, "altLabel"};
inline constexpr Iri skos_broader = {skos, "broader"};

inline constexpr Iri prov_software_agent = {prov, "SoftwareAgent"};
inline constexpr Iri prov_was_derived_from = {prov, "wasDerivedFrom"};

inline constexpr Iri nif_context = {nif, "Context"};
inline constexpr Iri nif_string = {nif, "RFC5147String"};
inline constexpr Iri nif_begin_index = {nif, "beginIndex"};
inline constexpr Iri nif_end_index = {nif, "endIndex"};
inline constexpr Iri nif_anchor_of = {nif, "anchorOf"};
inline constexpr Iri nif_reference_context = {nif, "referenceContext"};

inline constexpr Iri dcterms_title = {dcterms, "title"};
inline constexpr Iri dcterms_issued = {dcterms, "issued"};
inline constexpr Iri dcterms_language = {dcterms, "language"};

inline constexpr Iri schema_url = {schema, "url"};
inline constexpr Iri schema_name = {schema, "name"};
inline constexpr Iri schema_software_version = {schema, "softwareVersion"};
inline constexpr Iri schema_parent_organization = {schema, "parentOrganization"};
inline constexpr Iri schema_role_name = {schema, "roleName"};
inline constexpr Iri schema_start_date = {schema, "startDate"};
inline constexpr Iri schema_end_date = {schema, "endDate"};

inline constexpr Iri cg_article = {cg, "Article"};
inline constexpr Iri cg_claim = {cg, "Claim"};
inline constexpr Iri cg_claim_type = {cg, "claimType"};
inline constexpr Iri cg_status = {cg, "status"};
inline constexpr Iri cg_certainty = {cg, "certainty"};
inline constexpr Iri cg_attributed_to = {cg, "attributedTo"};
inline constexpr Iri cg_rule = {cg, "rule"};
inline constexpr Iri cg_subject = {cg, "subject"};
inline constexpr Iri cg_predicate = {cg, "predicate"};
inline constexpr Iri cg_object = {cg, "object"};
inline constexpr Iri cg_states = {cg, "states"};
inline constexpr Iri cg_precedes = {cg, "precedes"};
inline constexpr Iri cg_ends = {cg, "ends"};
inline constexpr Iri cg_date_precision = {cg, "datePrecision"};
inline constexpr Iri cg_currency = {cg, "currency"};
inline constexpr Iri cg_unit = {cg, "unit"};
inline constexpr Iri cg_sha256 = {cg, "sha256"};
inline constexpr Iri cg_built_by = {cg, "builtBy"};
inline constexpr Iri cg_ontology_sha256 = {cg, "ontologySha256"};
inline constexpr Iri cg_mappings_sha256 = {cg, "mappingsSha256"};
inline constexpr Iri cg_country = {cg, "country"};
inline constexpr Iri cg_acts_through = {cg, "actsThrough"};
inline constexpr Iri cg_tenure = {cg, "tenure"};
inline constexpr Iri cg_tenure_class = {cg, "Tenure"};
inline constexpr Iri cg_held_in = {cg, "heldIn"};
inline constexpr Iri cg_manufacturer = {cg, "manufacturer"};
inline constexpr Iri cg_designed_for = {cg, "designedFor"};
inline constexpr Iri cg_part_of_family = {cg, "partOfFamily"};
inline constexpr Iri cg_affiliation = {cg, "affiliation"};

inline constexpr Iri background_graph = {graphs, "background"};

/// Names that come from data.
[[nodiscard]] constexpr Iri entity(std::string_view slug) { return {ids, slug, true}; }
[[nodiscard]] constexpr Iri term(std::string_view local_name) { return {cg, local_name, true}; }

}  // namespace chipgraph::vocabulary
