#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "knowledge/ontology.h"
#include "knowledge/pattern.h"

namespace chipgraph {

/// A fact type and one of its statuses; the status is empty for types without.
struct FactKind {
  std::string type, status;

  auto operator<=>(const FactKind&) const = default;
};

/// What every rule carries.
struct RuleHead {
  std::string id;                     ///< unique in all languages: "de.license.granted.allow"
  Place place;                        ///< of its element in the mapping file
  std::vector<std::string> examples;  ///< texts in which the rule must fire; never empty
  std::vector<std::string> counters;  ///< texts in which it must not
};

/// How far the cues of a rule may stand apart.
enum class RuleScope : std::uint8_t { Clause, Sentence };

/// Which way the goods go under a measure: a state that lets none out is not the one that lets none in.
enum class Direction : std::uint8_t { Any, Export, Import };

/// Finds facts: when all cues stand in one clause (in any order) and no blocker does.
struct FactRule {
  RuleHead head;
  FactKind kind;
  std::vector<FactKind> also;  ///< stated along with `kind` by the same words
  std::vector<Pattern> cues;   ///< the first is the anchor, from which distances are measured
  std::vector<Pattern> blockers;
  RuleScope scope = RuleScope::Clause;
  Direction direction = Direction::Any;
  bool ignores_negation = false;    ///< the cues say the negation themselves
  std::optional<FactKind> negated;  ///< what it states when the clause is negated; otherwise it then states nothing
  std::vector<std::string> needs;   ///< roles that must be filled within the sentence
  std::vector<std::string> local;   ///< roles that are left empty rather than filled from outside the sentence
  std::map<std::string, std::string> prefers;  ///< role to the feature (of `FillerModel`) that tells its filler best
  std::string certainty;  ///< a certainty's name that holds whatever else the clause says, or empty
};

/// In place of an object's slug: what the knowledge says of the subject at the article's date (a person's office).
inline constexpr std::string_view known_object = "known";

/// Finds a direct relation by a pattern with the slots `{subject}` and `{object}`, of which one can be a known entity.
struct RelationRule {
  RuleHead head;
  std::string predicate;
  std::string subject, object;  ///< slugs that stand for the slot, or empty; see `known_object`
  Pattern pattern;
};

/// Makes a mention of class `type` of the captured part (`[…]`) of a pattern, or of its `NAME`.
struct MintRule {
  RuleHead head;
  std::string type;
  Pattern pattern;
};

/// Refers back to the latest entity of class `type` ("the chip"), or to all that were named together last ("both
/// firms").
struct AnaphorRule {
  RuleHead head;
  std::string type;
  bool plural = false;
  Pattern pattern;
};

/// Says how certain the claims of its clause or sentence are; the slot `{speaker}` says who says so.
struct AttributionRule {
  RuleHead head;
  std::string certainty;  ///< "reported", "expected", "disputed"
  RuleScope scope = RuleScope::Clause;
  Pattern pattern;
};

/// Names a concept that fills a role of kind Concept ("revenue-share" as a `condition`).
struct ConceptRule {
  RuleHead head;
  std::string role, value;
  Pattern pattern;
};

/// All that the mapping files of one language say. Rules are in the order of files (by name) and elements.
struct RuleSet {
  std::string language;
  bool capital_nouns = false;  ///< nouns are capitalised: a capital alone makes no name
  std::vector<WordSet> sets;
  std::vector<FactRule> facts;
  std::vector<RelationRule> relations;
  std::vector<MintRule> mints;
  std::vector<AnaphorRule> anaphors;
  std::vector<AttributionRule> attributions;
  std::vector<ConceptRule> concepts;

  /// Index of the set `id`, or nothing. Grammar sets with fixed names are listed in `mappings/README.md`.
  [[nodiscard]] std::optional<std::uint32_t> find_set(std::string_view id) const;
};

/// Reads the rules of `language` from `FOLDER/language/*.xml` (root `<mapping>`), folder by folder, files in name
/// order. Throws `KnowledgeError` with file, line and column for malformed XML, an unknown element or attribute, an
/// unknown type, status, role, class, relation or certainty, a rule without example, a duplicate id or a bad pattern.
[[nodiscard]] RuleSet read_rules(const std::string& language, std::span<const std::filesystem::path> folders,
                                 const Ontology& ontology);

}  // namespace chipgraph
