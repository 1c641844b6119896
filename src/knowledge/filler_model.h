#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/ontology.h"

namespace chipgraph {

/// What can speak for or against a mention as the filler of a role. Names in `mappings/fillers.xml` are these in
/// lower case with hyphens: `same-clause`.
enum class Feature : std::uint8_t {
  SameClause,        ///< stands in the clause of the rule's anchor
  NearClause,        ///< in a clause right above or below it
  FarClause,         ///< elsewhere in the sentence
  OwnPreposition,    ///< behind a preposition that introduces this role
  OtherPreposition,  ///< behind another preposition
  AgentPhrase,       ///< behind the preposition of a passive's agent
  Before,            ///< in front of the anchor
  After,             ///< behind the anchor
  Adjacent,          ///< right before or behind words of the rule's cues
  First,             ///< first candidate of its clause without preposition: most often the subject
  Nearest,           ///< the candidate nearest to the anchor
  Distance,          ///< words between it and the anchor, in tens
  Possessive,        ///< a genitive whose noun follows
  Nested,            ///< inside a longer mention or a compound
  Indirect,          ///< a place or person through which the body acts
  Acting,            ///< indirect, and a noun of its own or right before words of a cue
  Anaphor,           ///< refers back
  Minted,            ///< a new name
  Generic,           ///< a product group without maker
  Maker,             ///< made the item
  MakerHome,         ///< for exports: the state, or the place, where the item's maker is at home
  MakerAbroad,       ///< the same, but no maker is at home there
  Modifies,          ///< stands right before a name that it describes ("Chinese DeepSeek", "Nvidia CEO Huang")
  CountsItem,        ///< a number with a product or a counted unit right behind it
  AgainstDirection,  ///< a state at the wrong end of the trade
  Taken,             ///< fills another role of this claim already
  Preferred,         ///< has the feature that the rule names for the role (`<fill role by>`)
  UnderLaw,          ///< the claim names the law or list that it rests on already
  Frequent,          ///< no other filler of the role is mentioned more often in the article
  // Found outside the sentence by the fallback of this name, too or only.
  Previous,
  Told,
  Title,
  Article,
  ItemMaker,
  Around,
  Heading,
  Law,
  Home,
};
inline constexpr std::size_t feature_count = static_cast<std::size_t>(Feature::Home) + 1;

/// Bit i is set: `Feature(i)` holds.
using FeatureSet = std::uint64_t;
[[nodiscard]] constexpr FeatureSet bit(Feature feature, bool holds = true) {
  return holds ? FeatureSet{1} << static_cast<unsigned>(feature) : 0;
}
[[nodiscard]] constexpr bool has(FeatureSet features, Feature feature) { return (features & bit(feature)) != 0; }

/// "same-clause"
[[nodiscard]] std::string_view to_string(Feature feature);
[[nodiscard]] std::optional<Feature> feature_named(std::string_view name);

/// Where else than in its sentence a role's fillers are looked for.
enum class Fallback : std::uint8_t {
  Previous,  ///< the sentences before it in the same paragraph and the last of the one above
  Told,      ///< what an earlier claim says of the same item
  Title,     ///< the title
  Article,   ///< what the article mentions most
  Maker,     ///< the item's maker, if the article mentions it
  Around,    ///< the sentences next to it in the same paragraph
  Heading,   ///< a heading or paragraph that is a date alone
  Law,       ///< the state body of the country whose law is the basis
  Home,      ///< the country of the authority, for measures on imports
};

/// The feature of what a fallback finds.
[[nodiscard]] constexpr Feature feature_of(Fallback fallback) {
  return static_cast<Feature>(static_cast<unsigned>(Feature::Previous) + static_cast<unsigned>(fallback));
}

/// How the fillers of one role of one fact type are chosen.
struct RoleModel {
  std::string role;
  double threshold = 0;  ///< a filler needs a higher score
  bool many = true;      ///< takes what is coordinated with the best filler as well
  bool all = false;      ///< takes every filler above the threshold
  std::vector<Fallback> fallbacks;
  std::array<double, feature_count> weights{};  ///< those for all roles and those for this one added up
};

struct TypeModel {
  std::string type;
  /// A claim needs at least one role of each group ("item, operator quantity place").
  std::vector<std::vector<std::string>> any_of;
  /// A claim counts only if the article has claims of one of these types too, or fills one of `enough`.
  std::vector<std::string> beside, enough;
  bool split_values = false;     ///< one claim an amount or measure
  std::vector<RoleModel> roles;  ///< in the order in which they are filled
};

/// How mentions become fillers, for all languages.
struct FillerModel {
  std::vector<TypeModel> types;

  [[nodiscard]] const TypeModel* find(std::string_view type) const;  ///< null if there is none
};

/// Reads `fillers.xml` of the last folder that has one.
/// Throws `KnowledgeError` with file, line and column for unknown types, roles or features, or if no folder has one.
[[nodiscard]] FillerModel read_filler_model(std::span<const std::filesystem::path> folders, const Ontology& ontology);

}  // namespace chipgraph
