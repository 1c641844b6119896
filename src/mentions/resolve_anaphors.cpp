#include "mentions/resolve_anaphors.h"

#include <algorithm>
#include <optional>

#include "mentions/find_names.h"
#include "mentions/match_pattern.h"

namespace chipgraph {
namespace {

constexpr std::size_t furthest_sentence = 5;
constexpr std::size_t furthest_sentence_of_plural = 10;

/// Looks for the antecedents of one phrase.
class AntecedentSearch {
 public:
  AntecedentSearch(const AnalysedDocument& document, const Ontology& ontology, const AnaphorRule& rule)
      : document_(document), ontology_(ontology), rule_(rule) {}

  [[nodiscard]] std::vector<Mention> find(std::size_t sentence, std::uint32_t before_word) const {
    const std::size_t furthest = rule_.plural ? furthest_sentence_of_plural : furthest_sentence;
    const std::size_t last = sentence > furthest ? sentence - furthest : 0;
    std::vector<Mention> generic;
    for (std::size_t i = sentence + 1; i-- > last;) {
      const std::uint32_t end =
          i == sentence ? before_word : static_cast<std::uint32_t>(document_.analyses[i].words.size());
      std::vector<Mention> found = candidates(document_.analyses[i], end, true);
      if (rule_.plural ? found.size() > 1 : !found.empty()) return rule_.plural ? found : first(found);
      if (generic.empty() && !rule_.plural) generic = first(candidates(document_.analyses[i], end, false));
    }
    return generic;
  }

 private:
  static std::vector<Mention> first(const std::vector<Mention>& found) {
    if (found.empty()) return {};
    return {found.front()};
  }

  /// Distinct entities of the class in text order; `specific`: only those that are no generic group.
  [[nodiscard]] std::vector<Mention> candidates(const Analysis& analysis, std::uint32_t end, bool specific) const {
    std::vector<Mention> found;
    for (const PlacedMention& placed : analysis.mentions) {
      if (placed.words.last >= end || placed.nested || placed.mention.kind != MentionKind::Entity) continue;
      if (analysis.words[placed.words.first].quoted && !analysis.words[end - 1].quoted) continue;
      if (!ontology_.is_a(placed.mention.type, rule_.type) || (specific && is_generic(placed.mention))) continue;
      const bool known = std::any_of(found.begin(), found.end(),
                                     [&placed](const Mention& other) { return other.value == placed.mention.value; });
      if (!known) found.push_back(placed.mention);
    }
    return found;
  }

  /// A group of products of any maker ("AI chips").
  [[nodiscard]] bool is_generic(const Mention& mention) const {
    return mention.entity != nullptr && ontology_.is_a(mention.type, "Product") &&
           mention.entity->manufacturers.empty();
  }

  const AnalysedDocument& document_;
  const Ontology& ontology_;
  const AnaphorRule& rule_;
};

}  // namespace

void resolve_anaphors(AnalysedDocument& document, const LanguageModel& model, const Ontology& ontology) {
  for (std::size_t i = 0; i < document.analyses.size(); ++i) {
    Analysis& analysis = document.analyses[i];
    std::vector<PlacedMention> added;
    const PatternMatcher matcher(document, analysis, model, ontology);
    for (const PatternIndex::Start& start : model.patterns().anaphors.starts(analysis)) {
      const AnaphorRule& rule = model.rules().anaphors[start.pattern];
      const std::optional<PatternMatch> match = matcher.match_at(rule.pattern, start.word);
      if (!match) continue;
      const Span words = match->captured.value_or(match->words);
      for (Mention mention : AntecedentSearch(document, ontology, rule).find(i, words.first)) {
        mention.source = MentionSource::Anaphor;
        mention.rule = rule.head.id;
        mention.range = analysis.range_of(words);
        mention.first_token = analysis.words[words.first].token;
        mention.last_token = analysis.words[words.last].token;
        added.push_back({.words = words, .mention = std::move(mention)});
      }
    }
    if (added.empty()) continue;
    analysis.mentions.insert(analysis.mentions.end(), added.begin(), added.end());
    arrange_mentions(analysis);
  }
}

}  // namespace chipgraph
