#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/ontology.h"

namespace chipgraph {

/// A name as text writes it.
struct Name {
  std::string text;
  std::string language;  ///< "de"; empty if it holds in every language

  auto operator<=>(const Name&) const = default;
};

/// A state body through which a place or an officeholder acts, and when.
struct ActsThrough {
  std::string slug;   ///< a Regulator
  std::string from;   ///< "2025-01", inclusive; empty if open
  std::string until;  ///< "2029-01", exclusive; empty if open

  auto operator<=>(const ActsThrough&) const = default;
};

/// A person's time in one office (`cg:Tenure`).
struct Tenure {
  std::string slug;          ///< last step of its own IRI
  std::vector<Name> titles;  ///< schema:roleName, sorted
  std::string organization;  ///< slug of where the office is held, or empty
  std::string acts_through;  ///< slug of the state body whose acts those of the officeholder are, or empty
  std::string first, last;   ///< schema:startDate and schema:endDate, ISO 8601 cut to what is known; empty if unknown

  auto operator<=>(const Tenure&) const = default;
};

/// Something the tool knows by name. Slugs stand for IRIs under `https://w3id.org/chipgraph/id/`.
struct Entity {
  std::string slug;
  std::string type;          ///< most specific class, local name
  std::vector<Name> labels;  ///< skos:prefLabel, one a language, sorted by language
  std::vector<Name> names;   ///< skos:altLabel and skos:hiddenLabel, sorted
  std::string country;       ///< slug of a Place, or empty
  std::vector<std::string> manufacturers, families, broader, designed_for, affiliations;  ///< slugs, sorted
  /// Slugs of narrower groups that its names mean in an article that speaks of the narrower group or a member of it.
  std::vector<std::string> contextual_senses;
  std::vector<std::string> parents;       ///< slugs of the organizations directly above, sorted
  std::vector<ActsThrough> acts_through;  ///< sorted; of a person: from the tenures
  std::vector<Tenure> tenures;            ///< sorted by slug
  std::vector<std::string> same_as;       ///< IRIs of the same thing elsewhere (`owl:sameAs`), sorted
  /// Names (as in `labels` and `names`) that also mean something else: they count only when the same sentence or the
  /// title holds one of `context`, or the article mentions the entity by a safe name.
  std::vector<std::string> ambiguous_names;
  /// Beginnings of words or phrases, in any case: "Chip" stands for "chips" and "Chiphersteller", "KI-" for
  /// "KI-Modell".
  std::vector<std::string> context;
  /// The same, but they forbid an ambiguous name in their sentence.
  std::vector<std::string> excluding_context;
  /// Names of cities that stand for a state body where it acts ("Washington"); after a preposition of place they are
  /// the place itself.
  std::vector<std::string> metonyms;
};

/// All entities by slug. Immutable after reading; may be shared between threads.
using EntityMap = std::map<std::string, Entity, std::less<>>;

/// Reads every `skos:Concept` or typed resource under `https://w3id.org/chipgraph/id/` from the `*.ttl` files of
/// `folders` (files in name order; later folders add to earlier ones).
/// Throws `KnowledgeError` with file and line for bad Turtle, an unknown class or property, a link to an unknown entity
/// or to one of a class that the ontology does not allow there, and an ambiguous name or metonym that is no name.
[[nodiscard]] EntityMap read_entities(std::span<const std::filesystem::path> folders, const Ontology& ontology);

}  // namespace chipgraph
