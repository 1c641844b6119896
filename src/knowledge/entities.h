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

/// Something the tool knows by name. Slugs stand for IRIs under `https://w3id.org/chipgraph/id/`.
struct Entity {
  std::string slug;
  std::string type;               ///< most specific class, local name
  std::vector<Name> labels;       ///< skos:prefLabel, one a language, sorted by language
  std::vector<Name> names;        ///< skos:altLabel and skos:hiddenLabel, sorted
  std::string country;            ///< slug of a Place, or empty
  std::vector<std::string> manufacturers, families, broader, designed_for, affiliations;  ///< slugs, sorted
  std::vector<ActsThrough> acts_through;
  std::vector<std::string> same_as;  ///< IRIs of the same thing elsewhere (`owl:sameAs`), sorted
  /// Names (as in `labels` and `names`) that also mean something else: they count only when the same sentence or the
  /// title holds one of `context` (words, any case) or another mention of the entity by a safe name.
  std::vector<std::string> ambiguous_names;
  std::vector<std::string> context;
  /// Words (any case) that, standing in the same sentence, forbid an ambiguous name.
  std::vector<std::string> excluding_context;
};

/// All entities by slug. Immutable after reading; may be shared between threads.
using EntityMap = std::map<std::string, Entity, std::less<>>;

/// Reads every `skos:Concept` or typed resource under `https://w3id.org/chipgraph/id/` from the `*.ttl` files of
/// `folders` (files in name order; later folders add to earlier ones).
/// Throws `KnowledgeError` with file and line for bad Turtle, an unknown class or a link to an unknown entity.
[[nodiscard]] EntityMap read_entities(std::span<const std::filesystem::path> folders, const Ontology& ontology);

}  // namespace chipgraph
