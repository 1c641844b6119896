#include "claims/fill_roles.h"

#include <algorithm>
#include <cstdlib>

#include "claims/coordination.h"
#include "claims/fallbacks.h"
#include "mentions/match_pattern.h"

namespace chipgraph {
namespace {

constexpr std::uint32_t furthest_preposition = 3;  // words between a preposition and the mention it introduces

bool covers_date(const ActsThrough& link, std::string_view date) {
  if (date.empty()) return true;
  const auto cut = [&date](const std::string& limit) { return date.substr(0, limit.size()); };
  return (link.from.empty() || cut(link.from) >= link.from) && (link.until.empty() || cut(link.until) < link.until);
}

std::uint32_t distance_between(const Span& a, const Span& b) {
  if (a.overlaps(b)) return 0;
  return a.last < b.first ? b.first - a.last : a.first - b.last;
}

/// Scores the mentions of one sentence for one role of one draft.
class RoleScorer {
 public:
  RoleScorer(const ArticleContext& article, const Draft& draft, const RoleModel& model)
      : article_(article),
        draft_(draft),
        model_(model),
        role_(*article.knowledge.ontology.find_role(model.role)),
        analysis_(article.document.analyses[draft.sentence]),
        clauses_(article.clauses[draft.sentence]) {}

  std::vector<Candidate> run() {
    std::vector<Candidate> candidates;
    for (std::size_t i = 0; i < analysis_.mentions.size(); ++i) {
      if (is_excluded(analysis_.mentions[i])) continue;
      const std::string value = filler_value(article_, role_, analysis_.mentions[i].mention);
      if (!value.empty())
        candidates.push_back({.mention = i, .value = value, .score = 0, .features = features_of(i, value)});
    }
    mark_first(candidates);
    mark_nearest(candidates);
    for (Candidate& candidate : candidates) candidate.score = score_of(candidate);
    return candidates;
  }

 private:
  static std::uint32_t bit(Feature feature, bool holds) { return holds ? 1U << static_cast<unsigned>(feature) : 0U; }

  [[nodiscard]] std::uint32_t features_of(std::size_t index, const std::string& value) const {
    const PlacedMention& placed = analysis_.mentions[index];
    const std::uint32_t anchor = draft_.anchor.first;
    const bool same = clauses_.same(placed.words.first, anchor);
    const bool near = !same && clauses_.near(placed.words.first, anchor);
    const bool indirect = value != placed.mention.value;
    const bool adjacent = is_adjacent(placed);
    return bit(Feature::SameClause, same) | bit(Feature::NearClause, near) | bit(Feature::FarClause, !same && !near) |
           preposition_features(placed) | bit(Feature::Before, placed.words.last < draft_.anchor.first) |
           bit(Feature::After, placed.words.first > draft_.anchor.last) | bit(Feature::Adjacent, adjacent) |
           bit(Feature::Possessive, placed.possessive) | bit(Feature::Nested, placed.nested) |
           bit(Feature::Indirect, indirect) |
           bit(Feature::Acting, indirect && (leads_to_cue(placed) || is_noun(placed))) |
           bit(Feature::Anaphor, placed.mention.source == MentionSource::Anaphor) |
           bit(Feature::Minted, placed.mention.source == MentionSource::Minted) | knowledge_features(placed, value) |
           bit(Feature::Taken, is_taken(index));
  }

  /// Right behind a preposition that says that it is something else: an end ("until November") is no date of a measure.
  [[nodiscard]] bool is_excluded(const PlacedMention& placed) const {
    const auto excluding = article_.model.prepositions_of("not-" + model_.role);
    return excluding && placed.words.first > 0 && analysis_.has_hit_over(placed.words.first - 1, *excluding);
  }

  [[nodiscard]] std::uint32_t preposition_features(const PlacedMention& placed) const {
    const auto preposition = article_.model.grammar().preposition;
    if (!preposition) return 0;
    for (std::uint32_t back = 1; back <= furthest_preposition && back <= placed.words.first; ++back) {
      const std::uint32_t word = placed.words.first - back;
      if (analysis_.words[word].kind == TokenKind::Punctuation) return 0;
      if (analysis_.has_hit_over(word, *preposition)) return preposition_features_of(word);
      const bool other_mention =
          std::any_of(analysis_.mentions.begin(), analysis_.mentions.end(), [&](const PlacedMention& other) {
            return other.words.last == word && !other.words.overlaps(placed.words) && !other.nested;
          });
      if (other_mention && !analysis_.words[word + 1].hyphenated && back > 1) return 0;
    }
    return 0;
  }

  [[nodiscard]] std::uint32_t preposition_features_of(std::uint32_t word) const {
    const auto own = article_.model.prepositions_of(model_.role);
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
    const auto entity = article_.knowledge.entities.find(placed.mention.value);
    if (entity == article_.knowledge.entities.end()) return false;
    if (placed.words.last + 1 < analysis_.words.size() && analysis_.words[placed.words.last + 1].hyphenated)
      return false;
    const std::string_view text = article_.document.text(placed.mention.range);
    return article_.knowledge.ontology.is_a(placed.mention.type, "Person") ||
           std::any_of(entity->second.labels.begin(), entity->second.labels.end(),
                       [&](const Name& label) { return label.text == text; });
  }

  [[nodiscard]] std::uint32_t knowledge_features(const PlacedMention& placed, const std::string& value) const {
    const auto entity = article_.knowledge.entities.find(value);
    const bool is_product = article_.knowledge.ontology.is_a(placed.mention.type, "Product");
    const bool generic =
        is_product && entity != article_.knowledge.entities.end() && entity->second.manufacturers.empty();
    return bit(Feature::Generic, generic) | bit(Feature::Maker, is_maker(value)) |
           bit(Feature::MakerHome, is_maker_home(article_, draft_, value).value_or(false)) |
           bit(Feature::AgainstDirection, is_at_wrong_end(value));
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

  void mark_first(std::vector<Candidate>& candidates) const {
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const std::uint32_t word = analysis_.mentions[candidates[i].mention].words.first;
      if (candidates[i].has(Feature::OwnPreposition) || candidates[i].has(Feature::OtherPreposition) ||
          candidates[i].has(Feature::Nested))
        continue;
      const bool earlier = std::any_of(
          candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(i), [&](const Candidate& other) {
            return other.has(Feature::First) && clauses_.same(word, analysis_.mentions[other.mention].words.first);
          });
      if (!earlier) candidates[i].features |= bit(Feature::First, true);
    }
  }

  void mark_nearest(std::vector<Candidate>& candidates) const {
    const auto distance = [this](const Candidate& candidate) {
      return distance_between(analysis_.mentions[candidate.mention].words, draft_.anchor);
    };
    const auto nearest =
        std::min_element(candidates.begin(), candidates.end(),
                         [&](const Candidate& a, const Candidate& b) { return distance(a) < distance(b); });
    if (nearest != candidates.end()) nearest->features |= bit(Feature::Nearest, true);
  }

  [[nodiscard]] double score_of(const Candidate& candidate) const {
    double score = 0;
    for (std::size_t i = 0; i < feature_count; ++i) {
      const auto feature = static_cast<Feature>(i);
      if (feature != Feature::Distance && candidate.has(feature)) score += model_.weights[i];
    }
    const double distance = distance_between(analysis_.mentions[candidate.mention].words, draft_.anchor);
    constexpr double words_a_unit = 10;
    score += model_.weights[static_cast<std::size_t>(Feature::Distance)] * distance / words_a_unit;
    const auto preferred = draft_.rule->prefers.find(model_.role);
    if (preferred != draft_.rule->prefers.end()) {
      const std::optional<Feature> feature = feature_named(preferred->second);
      if (feature && candidate.has(*feature)) score += article_.knowledge.fillers.preference;
    }
    return score;
  }

  const ArticleContext& article_;
  const Draft& draft_;
  const RoleModel& model_;
  const Role& role_;
  const Analysis& analysis_;
  const Clauses& clauses_;
};

/// Takes the best candidate and, going outwards, all that are coordinated with one taken already.
std::vector<Candidate> choose(const ArticleContext& article, const Draft& draft, const RoleModel& role,
                              std::vector<Candidate> candidates) {
  const auto best = std::max_element(candidates.begin(), candidates.end(),
                                     [](const Candidate& a, const Candidate& b) { return a.score < b.score; });
  if (best == candidates.end() || best->score <= role.threshold) return {};
  std::vector<Candidate> chosen{*best};
  if (!role.many) return chosen;
  const Analysis& analysis = article.document.analyses[draft.sentence];
  const auto words = [&analysis](const Candidate& candidate) { return analysis.mentions[candidate.mention].words; };
  const auto middle = static_cast<std::size_t>(best - candidates.begin());
  const auto extend = [&](const Candidate& candidate, auto linked) {
    if (candidate.has(Feature::Nested) != best->has(Feature::Nested) || candidate.has(Feature::Taken)) return;
    const bool same_words = words(candidate) == words(chosen.back());  // the antecedents of a plural
    if (same_words || linked(words(candidate))) chosen.push_back(candidate);
  };
  for (std::size_t i = middle + 1; i < candidates.size(); ++i) {
    extend(candidates[i],
           [&](const Span& span) { return is_coordinated(article, analysis, words(chosen.back()), span); });
  }
  chosen.push_back(*best);
  for (std::size_t i = middle; i-- > 0;) {
    extend(candidates[i],
           [&](const Span& span) { return is_coordinated(article, analysis, span, words(chosen.back())); });
  }
  return chosen;
}

void add_filler(Draft& draft, DraftFiller filler) {
  const bool known = std::any_of(draft.fillers.begin(), draft.fillers.end(),
                                 [&filler](const DraftFiller& other) { return other.filler == filler.filler; });
  if (!known) draft.fillers.push_back(std::move(filler));
}

void fill_role(const ArticleContext& article, Draft& draft, const RoleModel& role) {
  const Analysis& analysis = article.document.analyses[draft.sentence];
  const std::vector<Candidate> chosen = choose(article, draft, role, find_candidates(article, draft, role));
  for (const Candidate& candidate : chosen) {
    add_filler(draft,
               {.filler = {.role = role.role,
                           .value = candidate.value,
                           .unit = analysis.mentions[candidate.mention].mention.unit},
                .reason = candidate.mention == chosen.front().mention ? FillReason::Sentence : FillReason::Coordination,
                .sentence = draft.sentence,
                .mention = candidate.mention,
                .score = candidate.score});
  }
  for (const Fallback fallback : role.fallbacks) {
    if (draft.fills(role.role)) return;
    for (DraftFiller& filler : fall_back(article, draft, role, fallback)) add_filler(draft, std::move(filler));
  }
}

}  // namespace

std::string filler_value(const ArticleContext& article, const Role& role, const Mention& mention) {
  if (can_fill(article.knowledge.ontology, role, mention)) return mention.value;
  if (role.kind != RoleKind::Entity || mention.kind != MentionKind::Entity) return {};
  const auto entity = article.knowledge.entities.find(mention.value);
  if (entity == article.knowledge.entities.end()) return {};
  for (const ActsThrough& link : entity->second.acts_through) {
    const auto body = article.knowledge.entities.find(link.slug);
    if (body == article.knowledge.entities.end() || !covers_date(link, article.document.document->date)) continue;
    if (article.knowledge.ontology.can_fill(role, body->second.type)) return link.slug;
  }
  return {};
}

std::string country_of(const ArticleContext& article, std::string_view slug) {
  const auto entity = article.knowledge.entities.find(slug);
  if (entity == article.knowledge.entities.end()) return {};
  return article.knowledge.ontology.is_a(entity->second.type, "Place") ? entity->first : entity->second.country;
}

std::optional<bool> is_maker_home(const ArticleContext& article, const Draft& draft, std::string_view value) {
  if (draft.rule->direction != Direction::Export) return std::nullopt;
  std::optional<bool> result;
  for (const DraftFiller& filler : draft.fillers) {
    const auto item = article.knowledge.entities.find(filler.filler.value);
    if (filler.filler.role != "item" || item == article.knowledge.entities.end()) continue;
    for (const std::string& maker : item->second.manufacturers) {
      const std::string home = country_of(article, maker);
      if (!home.empty()) result = result.value_or(false) || home == country_of(article, value);
    }
  }
  return result;
}

bool is_at_wrong_end(const ArticleContext& article, Direction direction, std::string_view role, std::string_view value,
                     const Filler& other) {
  const bool is_pair =
      (role == "authority" && other.role == "destination") || (role == "destination" && other.role == "authority");
  if (direction == Direction::Any || !is_pair) return false;
  const std::string_view authority = role == "authority" ? value : other.value;
  const std::string_view destination = role == "authority" ? other.value : value;
  const std::string country = country_of(article, authority);
  return !country.empty() && (country == destination) == (direction == Direction::Export);
}

std::vector<Candidate> find_candidates(const ArticleContext& article, const Draft& draft, const RoleModel& role) {
  return RoleScorer(article, draft, role).run();
}

void fill_roles(const ArticleContext& article, Draft& draft) {
  const TypeModel* type = article.knowledge.fillers.find(draft.kind.type);
  if (type == nullptr) return;
  for (const RoleModel& role : type->roles) {
    if (!draft.fills(role.role)) fill_role(article, draft, role);
  }
}

}  // namespace chipgraph
