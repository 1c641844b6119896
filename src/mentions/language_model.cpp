#include "mentions/language_model.h"

#include <algorithm>

#include "text/tokens.h"

namespace chipgraph {
namespace {

constexpr std::size_t most_cached_words = 200'000;

/// The words of a phrase; a hyphen separates as a space does.
std::vector<std::string_view> split_phrase(std::string_view phrase) {
  std::vector<std::string_view> words;
  while (!phrase.empty()) {
    const std::size_t end = std::min(phrase.find_first_of(" -"), phrase.size());
    if (end != 0) words.push_back(phrase.substr(0, end));
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
  }
  return words;
}

bool contains(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

LanguageModel::LanguageModel(const Language& language, const RuleSet& rules, const EntityMap& entities)
    : language_(&language),
      rules_(&rules),
      entities_(&entities),
      vocabulary_(language),
      grammar_{.negation = rules.find_set("negation"),
               .clause_opener = rules.find_set("clause-opener"),
               .coordinator = rules.find_set("coordinator"),
               .preposition = rules.find_set("preposition"),
               .agent_preposition = rules.find_set("agent-preposition"),
               .place_preposition = rules.find_set("place-preposition"),
               .name_connector = rules.find_set("name-connector"),
               .not_a_name = rules.find_set("not-a-name"),
               .legal_form = rules.find_set("legal-form"),
               .pseudo_negation = rules.find_set("pseudo-negation"),
               .clause_opener_anywhere = rules.find_set("clause-opener-anywhere"),
               .pseudo_clause_opener = rules.find_set("pseudo-clause-opener"),
               .count_noun = rules.find_set("count-noun"),
               .determiner = rules.find_set("determiner")} {
  const Stemmer stemmer(language.code);
  add_sets(stemmer);
  add_names();
  add_patterns();
  add_role_sets();
}

const RoleSets& LanguageModel::sets_of(std::string_view role) const {
  static const RoleSets none;
  const auto found = role_sets_.find(role);
  return found == role_sets_.end() ? none : found->second;
}

void LanguageModel::add_role_sets() {
  constexpr std::string_view not_behind = "preposition-not-";
  constexpr std::string_view behind = "preposition-";
  constexpr std::string_view not_beside = "beside-not-";
  for (std::uint32_t set = 0; set < rules_->sets.size(); ++set) {
    const std::string& id = rules_->sets[set].id;
    if (id.starts_with(not_behind)) {
      role_sets_[id.substr(not_behind.size())].not_behind = set;
    } else if (id.starts_with(behind)) {
      role_sets_[id.substr(behind.size())].behind = set;
    } else if (id.starts_with(not_beside)) {
      role_sets_[id.substr(not_beside.size())].not_beside = set;
    }
  }
}

void LanguageModel::add_sets(const Stemmer& stemmer) {
  for (std::uint32_t set = 0; set < rules_->sets.size(); ++set) {
    for (const std::string& phrase : rules_->sets[set].phrases) {
      std::vector<std::uint32_t> atoms;
      for (const std::string_view word : split_phrase(phrase)) {
        atoms.push_back(vocabulary_.add_phrase_word(word, stemmer));
      }
      if (!atoms.empty()) trie_.add(atoms, set);
    }
  }
}

void LanguageModel::add_names() {
  for (const auto& [slug, entity] : *entities_) {
    for (const std::vector<Name>* names : {&entity.labels, &entity.names}) {
      for (const Name& name : *names) {
        if (name.language.empty() || name.language == language_->code) add_name(entity, name.text);
      }
    }
  }
}

void LanguageModel::add_patterns() {
  for (const FactRule& rule : rules_->facts) patterns_.facts.add(rule.cues.front(), std::span(rule.cues).subspan(1));
  for (const RelationRule& rule : rules_->relations) patterns_.relations.add(rule.pattern);
  for (const MintRule& rule : rules_->mints) patterns_.mints.add(rule.pattern);
  for (const AnaphorRule& rule : rules_->anaphors) patterns_.anaphors.add(rule.pattern);
  for (const AttributionRule& rule : rules_->attributions) patterns_.attributions.add(rule.pattern);
  for (const ConceptRule& rule : rules_->concepts) patterns_.concepts.add(rule.pattern);
}

void LanguageModel::add_name(const Entity& entity, const std::string& text) {
  std::vector<std::string_view> words;
  for (const Token& token : tokenize(text, *language_)) {
    const std::string_view word = std::string_view(text).substr(token.range.begin, token.range.size());
    if (word != "-") words.push_back(word);
  }
  std::vector<std::uint32_t> atoms;
  atoms.reserve(words.size());
  for (const std::string_view word : words) {
    atoms.push_back(vocabulary_.add_name_word(word, words.size() == 1));
  }
  if (atoms.empty()) return;
  trie_.add(atoms, static_cast<std::uint32_t>(rules_->sets.size() + names_.size()));
  names_.push_back({.entity = &entity,
                    .ambiguous = contains(entity.ambiguous_names, text),
                    .metonym = contains(entity.metonyms, text)});
}

WordCache::WordCache(const LanguageModel& model) : model_(&model), stemmer_(model.language().code) {}

const std::vector<Atom>& WordCache::resolve(std::string_view word) {
  if (const auto known = known_.find(word); known != known_.end()) return known->second;
  return known_.emplace(word, model_->vocabulary().resolve(word, stemmer_)).first->second;
}

void WordCache::start_document() {
  if (known_.size() >= most_cached_words) known_.clear();
}

}  // namespace chipgraph
