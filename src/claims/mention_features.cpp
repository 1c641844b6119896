#include "claims/mention_features.h"

#include <algorithm>

#include "base/utf8.h"
#include "claims/coordination.h"
#include "claims/trade.h"

namespace chipgraph {
namespace {

constexpr std::uint32_t furthest_preposition = 3;  // words between a preposition and the mention it introduces

/// Looks at one mention, or value, as a filler of one role of one draft.
class MentionFeatures {
 public:
  MentionFeatures(const ArticleContext& article, const Draft& draft, const RoleModel& model)
      : article_(article),
        draft_(draft),
        model_(model),
        analysis_(article.document.analyses[draft.sentence]),
        clauses_(article.clauses[draft.sentence]) {}

  [[nodiscard]] FeatureSet features_of(std::size_t index, const std::string& value) const {
    const PlacedMention& placed = analysis_.mentions[index];
    const std::uint32_t anchor = draft_.anchor.first;
    const bool same = clauses_.same(placed.words.first, anchor);
    const bool near = !same && clauses_.near(placed.words.first, anchor);
    const FeatureSet prepositions = preposition_features(placed);
    const bool behind_foreign =
        has(prepositions, Feature::OtherPreposition) && !has(prepositions, Feature::AgentPhrase);
    const bool indirect = value != placed.mention.value;
    const bool adjacent = is_adjacent(placed);
    return bit(Feature::SameClause, same) | bit(Feature::NearClause, near) | bit(Feature::FarClause, !same && !near) |
           prepositions | bit(Feature::Before, placed.words.last < draft_.anchor.first) |
           bit(Feature::After, placed.words.first > draft_.anchor.last) | bit(Feature::Adjacent, adjacent) |
           bit(Feature::Possessive, placed.possessive) | bit(Feature::Nested, placed.nested) |
           bit(Feature::Indirect, indirect) |
           bit(Feature::Acting,
               indirect && !behind_foreign && !placed.modifier && (leads_to_cue(placed) || is_noun(placed))) |
           bit(Feature::Modifies, modifies(placed)) | bit(Feature::CountsItem, counts_item(placed)) |
           bit(Feature::Anaphor, placed.mention.source == MentionSource::Anaphor) |
           bit(Feature::Minted, placed.mention.source == MentionSource::Minted) | knowledge_features(value) |
           bit(Feature::Taken, is_taken(index));
  }

  [[nodiscard]] FeatureSet knowledge_features(const std::string& value) const {
    const auto entity = article_.knowledge.entities.find(value);
    const bool generic = entity != article_.knowledge.entities.end() && entity->second.manufacturers.empty() &&
                         article_.knowledge.ontology.is_a(entity->second.type, "Product");
    return bit(Feature::Generic, generic) | bit(Feature::Maker, is_maker(value)) |
           bit(Feature::MakerHome, is_maker_home(article_, draft_, value).value_or(false)) |
           bit(Feature::MakerAbroad, !is_maker_home(article_, draft_, value).value_or(true)) |
           bit(Feature::AgainstDirection, is_at_wrong_end(value));
  }

 private:
  /// Those of the preposition in front of a mention, or in front of the chain that it is a link of ("to China and
  /// Russia").
  [[nodiscard]] FeatureSet preposition_features(const PlacedMention& placed) const {
    if (const auto word = preposition_before(placed)) return preposition_features_of(*word);
    for (auto other = analysis_.mentions.rbegin(); other != analysis_.mentions.rend(); ++other) {
      if (other->nested || other->mention.kind != placed.mention.kind) continue;
      if (is_coordinated(article_, analysis_, other->words, placed.words)) return preposition_features(*other);
    }
    return 0;
  }

  [[nodiscard]] std::optional<std::uint32_t> preposition_before(const PlacedMention& placed) const {
    const auto preposition = article_.model.grammar().preposition;
    if (!preposition) return std::nullopt;
    for (std::uint32_t back = 1; back <= furthest_preposition && back <= placed.words.first; ++back) {
      const std::uint32_t word = placed.words.first - back;
      if (analysis_.words[word].kind == TokenKind::Punctuation) return std::nullopt;
      if (analysis_.has_hit_over(word, *preposition)) return word;
      const bool other_mention =
          std::any_of(analysis_.mentions.begin(), analysis_.mentions.end(), [&](const PlacedMention& other) {
            return other.words.last == word && !other.words.overlaps(placed.words) && !other.nested;
          });
      if (other_mention && !analysis_.words[word + 1].hyphenated && back > 1) return std::nullopt;
    }
    return std::nullopt;
  }

  [[nodiscard]] FeatureSet preposition_features_of(std::uint32_t word) const {
    const auto own = article_.model.sets_of(model_.role).behind;
    const auto agent = article_.model.grammar().agent_preposition;
    const bool is_own = own && analysis_.has_hit_over(word, *own);
    return bit(is_own ? Feature::OwnPreposition : Feature::OtherPreposition, true) |
           bit(Feature::AgentPhrase, agent && analysis_.has_hit_over(word, *agent));
  }

  [[nodiscard]] bool is_adjacent(const PlacedMention& placed) const {
    return std::any_of(draft_.cues.begin(), draft_.cues.end(), [&placed](const Span& cue) {
      return placed.words.last + 1 == cue.first || cue.last + 1 == placed.words.first;
    });
  }

  /// "the US ban", "China bans".
  [[nodiscard]] bool leads_to_cue(const PlacedMention& placed) const {
    return std::any_of(draft_.cues.begin(), draft_.cues.end(),
                       [&placed](const Span& cue) { return placed.words.last + 1 == cue.first; });
  }

  /// "China" against "Chinese": only the noun acts.
  [[nodiscard]] bool is_noun(const PlacedMention& placed) const {
    if (placed.mention.entity == nullptr) return false;
    const std::vector<Name>& labels = placed.mention.entity->labels;
    if (placed.words.last + 1 < analysis_.words.size() && analysis_.words[placed.words.last + 1].hyphenated)
      return false;
    const std::string_view text = article_.document.text(placed.mention.range);
    return article_.knowledge.ontology.is_a(placed.mention.type, "Person") ||
           (article_.model.rules().capital_nouns && starts_upper(text)) ||
           std::any_of(labels.begin(), labels.end(), [&](const Name& label) { return label.text == text; });
  }

  /// A country's adjective before a name ("das chinesische KI-Labor DeepSeek"), or an employer at most one word (an
  /// office) before a person.
  [[nodiscard]] bool modifies(const PlacedMention& placed) const {
    const Ontology& ontology = article_.knowledge.ontology;
    const bool is_adjective = ontology.is_a(placed.mention.type, "Place") && !is_noun(placed);
    return std::any_of(analysis_.mentions.begin(), analysis_.mentions.end(), [&](const PlacedMention& other) {
      if (other.nested || other.words.first <= placed.words.last || other.mention.kind != MentionKind::Entity)
        return false;
      if (!only_words_between(placed.words.last + 1, other.words.first)) return false;
      const std::uint32_t between = other.words.first - placed.words.last - 1;
      const bool is_person = ontology.is_a(other.mention.type, "Person");
      if (between == 0) return is_adjective || is_person;
      if (is_adjective) return between <= 2 && ontology.is_a(other.mention.type, "Organization");
      return between == 1 && is_person && !placed.possessive;
    });
  }

  [[nodiscard]] bool only_words_between(std::uint32_t first, std::uint32_t end) const {
    return std::all_of(analysis_.words.begin() + first, analysis_.words.begin() + end,
                       [](const Word& word) { return word.kind == TokenKind::Word; });
  }

  /// A number right before what it counts; a large one also without, at the end of its phrase.
  [[nodiscard]] bool counts_item(const PlacedMention& placed) const {
    constexpr std::uint32_t furthest = 3;
    constexpr std::size_t digits_of_large = 4;
    if (placed.mention.kind != MentionKind::Integer) return false;
    const std::uint32_t next = placed.words.last + 1;
    for (std::uint32_t word = next; word < analysis_.words.size() && word < next + furthest; ++word) {
      if (analysis_.words[word].kind == TokenKind::Punctuation)
        return word == next && placed.mention.value.size() >= digits_of_large;
      const auto count_noun = article_.model.grammar().count_noun;
      if (count_noun && analysis_.has_hit_over(word, *count_noun)) return true;
      const std::size_t mention = analysis_.first_mention_at(word);
      for (std::size_t i = mention; i < analysis_.mentions.size() && analysis_.mentions[i].words.first == word; ++i) {
        const PlacedMention& counted = analysis_.mentions[i];
        if (!counted.modifier && article_.knowledge.ontology.is_a(counted.mention.type, "Product")) return true;
      }
    }
    return next == analysis_.words.size() && placed.mention.value.size() >= digits_of_large;
  }

  [[nodiscard]] bool is_maker(const std::string& value) const {
    return std::any_of(draft_.fillers.begin(), draft_.fillers.end(), [&](const DraftFiller& filler) {
      const auto item = article_.knowledge.entities.find(filler.filler.value);
      return filler.filler.role == "item" && item != article_.knowledge.entities.end() &&
             std::find(item->second.manufacturers.begin(), item->second.manufacturers.end(), value) !=
                 item->second.manufacturers.end();
    });
  }

  [[nodiscard]] bool is_at_wrong_end(const std::string& value) const {
    return std::any_of(draft_.fillers.begin(), draft_.fillers.end(), [&](const DraftFiller& filler) {
      return chipgraph::is_at_wrong_end(article_, draft_.rule->direction, model_.role, value, filler.filler);
    });
  }

  [[nodiscard]] bool is_taken(std::size_t mention) const {
    return std::any_of(draft_.fillers.begin(), draft_.fillers.end(), [&](const DraftFiller& filler) {
      return filler.sentence == draft_.sentence && filler.mention == mention;
    });
  }

  const ArticleContext& article_;
  const Draft& draft_;
  const RoleModel& model_;
  const Analysis& analysis_;
  const Clauses& clauses_;
};

}  // namespace

FeatureSet mention_features(const ArticleContext& article, const Draft& draft, const RoleModel& role,
                            std::size_t mention, const std::string& value) {
  return MentionFeatures(article, draft, role).features_of(mention, value);
}

FeatureSet value_features(const ArticleContext& article, const Draft& draft, const RoleModel& role,
                          const std::string& value) {
  return MentionFeatures(article, draft, role).knowledge_features(value);
}

}  // namespace chipgraph
