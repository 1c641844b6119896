#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/text_hash.h"
#include "knowledge/entities.h"
#include "knowledge/language.h"
#include "knowledge/rules.h"
#include "mentions/pattern_index.h"
#include "mentions/phrase_trie.h"
#include "mentions/vocabulary.h"

namespace chipgraph {

/// A name of an entity, as the trie finds it.
struct KnownName {
  const Entity* entity = nullptr;
  bool ambiguous = false;  ///< needs proof from its surroundings
  bool metonym = false;    ///< a city that stands for its government
};

/// Word sets with a fixed name that the engine itself asks for; the mapping files of a language fill them.
struct GrammarSets {
  using Set = std::optional<std::uint32_t>;
  Set negation, clause_opener, coordinator, preposition, agent_preposition, place_preposition, name_connector,
      not_a_name, legal_form, pseudo_negation, clause_opener_anywhere, pseudo_clause_opener, count_noun, determiner;
};

/// Word sets about the fillers of one role.
struct RoleSets {
  GrammarSets::Set behind;      ///< prepositions that introduce a filler
  GrammarSets::Set not_behind;  ///< prepositions right behind which there is none
  GrammarSets::Set not_beside;  ///< words right beside which there is none
};

/// The patterns of each kind of rule; of facts, their anchors. In the order of the rules.
struct RulePatterns {
  PatternIndex facts, relations, mints, anaphors, attributions, concepts;
};

/// Lexicon and word sets of one language, compiled so that one pass over a sentence finds them all.
/// Immutable once built; may be shared between threads. Borrows everything it is built from.
class LanguageModel {
 public:
  LanguageModel(const Language& language, const RuleSet& rules, const EntityMap& entities);

  [[nodiscard]] const Language& language() const { return *language_; }
  [[nodiscard]] const RuleSet& rules() const { return *rules_; }
  [[nodiscard]] const EntityMap& entities() const { return *entities_; }
  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
  [[nodiscard]] const PhraseTrie& trie() const { return trie_; }
  [[nodiscard]] const GrammarSets& grammar() const { return grammar_; }
  [[nodiscard]] const RulePatterns& patterns() const { return patterns_; }
  [[nodiscard]] const RoleSets& sets_of(std::string_view role) const;

  /// A trie payload is the index of a word set, or that of a name behind the sets.
  [[nodiscard]] bool is_set(std::uint32_t payload) const { return payload < rules_->sets.size(); }
  [[nodiscard]] const KnownName& name(std::uint32_t payload) const { return names_[payload - rules_->sets.size()]; }

 private:
  void add_sets(const Stemmer& stemmer);
  void add_names();
  void add_patterns();
  void add_role_sets();
  void add_name(const Entity& entity, const std::string& text);

  const Language* language_;
  const RuleSet* rules_;
  const EntityMap* entities_;
  Vocabulary vocabulary_;
  PhraseTrie trie_;
  std::vector<KnownName> names_;
  GrammarSets grammar_;
  RulePatterns patterns_;
  std::map<std::string, RoleSets, std::less<>> role_sets_;
};

/// Remembers what the words of a language stand for. One a thread; memory is bounded.
class WordCache {
 public:
  explicit WordCache(const LanguageModel& model);

  /// Valid until `start_document` is called.
  [[nodiscard]] const std::vector<Atom>& resolve(std::string_view word);

  /// Forgets everything if there is too much of it.
  void start_document();

 private:
  const LanguageModel* model_;
  Stemmer stemmer_;
  std::unordered_map<std::string, std::vector<Atom>, TextHash, std::equal_to<>> known_;
};

}  // namespace chipgraph
