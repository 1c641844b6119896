#include "mentions/mint_names.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "mentions/find_names.h"
#include "mentions/match_pattern.h"
#include "mentions/slug.h"

namespace chipgraph {
namespace {

/// A genitive ending set off by an apostrophe is never part of a name.
std::string_view without_apostrophe_ending(std::string_view name) {
  constexpr std::array<std::string_view, 4> endings{"'s", "’s", "'", "’"};
  for (const std::string_view ending : endings) {
    if (name.ends_with(ending) && name.size() > ending.size()) return name.substr(0, name.size() - ending.size());
  }
  return name;
}

Mention make_mention(const AnalysedDocument& document, const Analysis& analysis, const Span& words,
                     const MintRule& rule) {
  Mention mention;
  mention.source = MentionSource::Minted;
  mention.range = analysis.range_of(words);
  mention.first_token = analysis.words[words.first].token;
  mention.last_token = analysis.words[words.last].token;
  mention.label = std::string(without_apostrophe_ending(document.text(mention.range)));
  mention.value = make_slug(mention.label);
  mention.type = rule.type;
  mention.rule = rule.head.id;
  return mention;
}

/// Names minted so far, by their first word.
class MintedNames {
 public:
  void add(const AnalysedDocument& document, const Analysis& analysis, const Span& words, const MintRule& rule) {
    Mention mention = make_mention(document, analysis, words, rule);
    if (mention.value.empty()) return;
    std::vector<std::string> parts;
    for (std::uint32_t word = words.first; word <= words.last; ++word) {
      parts.emplace_back(document.text(analysis.words[word]));
    }
    parts.back() = std::string(without_apostrophe_ending(parts.back()));
    auto& same_start = names_[parts.front()];
    const bool known =
        std::any_of(same_start.begin(), same_start.end(), [&](const auto& name) { return name.parts == parts; });
    if (!known) same_start.push_back({.parts = std::move(parts), .rule = &rule});
  }

  /// The longest minted name that begins at `word`.
  [[nodiscard]] std::optional<std::pair<Span, const MintRule*>> find(const AnalysedDocument& document,
                                                                     const Analysis& analysis,
                                                                     std::uint32_t word) const {
    auto same_start = names_.find(document.text(analysis.words[word]));
    if (same_start == names_.end()) {
      same_start = names_.find(without_apostrophe_ending(document.text(analysis.words[word])));
    }
    if (same_start == names_.end()) return std::nullopt;
    std::optional<std::pair<Span, const MintRule*>> best;
    for (const Name& name : same_start->second) {
      const auto last = static_cast<std::uint32_t>(word + name.parts.size() - 1);
      if (last >= analysis.words.size() || (best && best->first.last >= last)) continue;
      if (holds(document, analysis, word, name)) best = {{.first = word, .last = last}, name.rule};
    }
    return best;
  }

  [[nodiscard]] bool empty() const { return names_.empty(); }

 private:
  struct Name {
    std::vector<std::string> parts;
    const MintRule* rule = nullptr;
  };

  static bool holds(const AnalysedDocument& document, const Analysis& analysis, std::uint32_t word, const Name& name) {
    for (std::size_t i = 0; i < name.parts.size(); ++i) {
      const std::string_view text = document.text(analysis.words[word + i]);
      const bool is_last = i + 1 == name.parts.size();
      if (name.parts[i] != (is_last ? without_apostrophe_ending(text) : text)) return false;
    }
    return true;
  }

  std::map<std::string, std::vector<Name>, std::less<>> names_;
};

void place_names(AnalysedDocument& document, Analysis& analysis, const MintedNames& names) {
  bool found = false;
  for (std::uint32_t word = 0; word < analysis.words.size(); ++word) {
    const auto name = names.find(document, analysis, word);
    if (!name) continue;
    const bool taken =
        std::any_of(analysis.mentions.begin(), analysis.mentions.end(), [&](const PlacedMention& placed) {
          return placed.words.contains(name->first) ||
                 (placed.words.overlaps(name->first) && !name->first.contains(placed.words));
        });
    if (taken) continue;
    analysis.mentions.push_back(
        {.words = name->first, .mention = make_mention(document, analysis, name->first, *name->second)});
    found = true;
    word = name->first.last;
  }
  if (found) arrange_mentions(analysis);
}

bool has_new_name(const Analysis& analysis) {
  return std::any_of(analysis.mentions.begin(), analysis.mentions.end(),
                     [](const PlacedMention& placed) { return placed.mention.source == MentionSource::Minted; });
}

/// Applies the rules to one sentence.
void find_new_names(const AnalysedDocument& document, const Analysis& analysis, const LanguageModel& model,
                    const Ontology& ontology, MintedNames& names) {
  const PatternMatcher matcher(document, analysis, model, ontology);
  for (const PatternIndex::Start& start : model.patterns().mints.starts(analysis)) {
    const MintRule& rule = model.rules().mints[start.pattern];
    const std::optional<PatternMatch> match = matcher.match_at(rule.pattern, start.word);
    if (match && match->captured) names.add(document, analysis, *match->captured, rule);
  }
}

}  // namespace

void mint_names(AnalysedDocument& document, const LanguageModel& model, const Ontology& ontology) {
  if (model.rules().mints.empty()) return;
  MintedNames names;
  for (Analysis& analysis : document.analyses) {
    find_new_names(document, analysis, model, ontology, names);
    place_names(document, analysis, names);
  }
  if (names.empty()) return;
  for (Analysis& analysis : document.analyses) {
    place_names(document, analysis, names);
    if (has_new_name(analysis)) find_new_names(document, analysis, model, ontology, names);
  }
  for (Analysis& analysis : document.analyses) place_names(document, analysis, names);
}

}  // namespace chipgraph
