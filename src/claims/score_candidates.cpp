#include "claims/score_candidates.h"

#include <algorithm>

#include "claims/article_index.h"
#include "claims/fallbacks.h"
#include "claims/mention_features.h"

namespace chipgraph {
namespace {

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
    for (const ArticleIndex::Value& found : article_.index.values_in(article_, draft_.sentence, role_)) {
      candidates.push_back({.mention = found.mention,
                            .sentence = draft_.sentence,
                            .value = found.value,
                            .unit = found.unit,
                            .score = 0,
                            .features = mention_features(article_, draft_, model_, found.mention, found.value)});
    }
    mark_first(candidates);
    mark_nearest(candidates);
    if (!is_local()) add_fallbacks(candidates);
    mark_frequent(candidates);
    mark_preferred(candidates);
    mark_under_law(candidates);
    for (Candidate& candidate : candidates) candidate.score = score_of(candidate);
    return candidates;
  }

  [[nodiscard]] ScoreParts parts_of(const Candidate& candidate) const {
    ScoreParts result;
    add_up(candidate, [&result](Feature feature, double weight) { result.parts.push_back({feature, weight}); });
    result.distance = distance_of(candidate);
    return result;
  }

 private:
  [[nodiscard]] bool is_local() const {
    const std::vector<std::string>& local = draft_.rule->local;
    return std::find(local.begin(), local.end(), role_.name) != local.end();
  }

  void add_fallbacks(std::vector<Candidate>& candidates) const {
    for (const Fallback fallback : model_.fallbacks) {
      for (const DraftFiller& found : fall_back(article_, draft_, model_, fallback)) {
        const FeatureSet feature = bit(feature_of(fallback));
        bool known = false;
        for (Candidate& candidate : candidates) {
          if (candidate.value != found.filler.value || candidate.unit != found.filler.unit) continue;
          candidate.features |= feature;
          known = true;
        }
        if (!known) candidates.push_back(candidate_elsewhere(found, feature));
      }
    }
  }

  [[nodiscard]] Candidate candidate_elsewhere(const DraftFiller& found, FeatureSet feature) const {
    const PlacedMention& placed = article_.document.analyses[found.sentence].mentions[found.mention];
    return {.mention = found.mention,
            .sentence = found.sentence,
            .value = found.filler.value,
            .unit = found.filler.unit,
            .score = 0,
            .features = feature | bit(Feature::Minted, placed.mention.source == MentionSource::Minted) |
                        value_features(article_, draft_, model_, found.filler.value)};
  }

  void mark_frequent(std::vector<Candidate>& candidates) const {
    if (candidates.empty()) return;
    const std::string_view most = article_.index.most_frequent(article_, role_);
    for (Candidate& candidate : candidates) candidate.features |= bit(Feature::Frequent, candidate.value == most);
  }

  void mark_first(std::vector<Candidate>& candidates) const {
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const std::uint32_t word = analysis_.mentions[candidates[i].mention].words.first;
      if (candidates[i].has(Feature::OwnPreposition) || candidates[i].has(Feature::OtherPreposition) ||
          candidates[i].has(Feature::Nested) || candidates[i].has(Feature::Modifies))
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

  void mark_under_law(std::vector<Candidate>& candidates) const {
    const bool under_law = draft_.fills("legalBasis");
    for (Candidate& candidate : candidates) candidate.features |= bit(Feature::UnderLaw, under_law);
  }

  void mark_preferred(std::vector<Candidate>& candidates) const {
    const auto preferred = draft_.rule->prefers.find(model_.role);
    if (preferred == draft_.rule->prefers.end()) return;
    const std::optional<Feature> feature = feature_named(preferred->second);
    for (Candidate& candidate : candidates) {
      candidate.features |= bit(Feature::Preferred, feature && candidate.has(*feature));
    }
  }

  [[nodiscard]] double score_of(const Candidate& candidate) const {
    double score = 0;
    add_up(candidate, [&score](Feature, double weight) { score += weight; });
    return score;
  }

  /// Gives `add` every feature that holds with what it is worth, then the distance.
  template <typename Add>
  void add_up(const Candidate& candidate, Add add) const {
    for (std::size_t i = 0; i < feature_count; ++i) {
      const auto feature = static_cast<Feature>(i);
      if (feature != Feature::Distance && candidate.has(feature)) add(feature, model_.weights[i]);
    }
    constexpr double words_a_unit = 10;
    const double distance = distance_of(candidate);
    add(Feature::Distance, model_.weights[static_cast<std::size_t>(Feature::Distance)] * distance / words_a_unit);
  }

  [[nodiscard]] std::uint32_t distance_of(const Candidate& candidate) const {
    if (candidate.sentence != draft_.sentence) return 0;
    return distance_between(analysis_.mentions[candidate.mention].words, draft_.anchor);
  }

  const ArticleContext& article_;
  const Draft& draft_;
  const RoleModel& model_;
  const Role& role_;
  const Analysis& analysis_;
  const Clauses& clauses_;
};

}  // namespace

std::vector<Candidate> score_candidates(const ArticleContext& article, const Draft& draft, const RoleModel& role) {
  return RoleScorer(article, draft, role).run();
}

ScoreParts parts_of_score(const ArticleContext& article, const Draft& draft, const RoleModel& role,
                          const Candidate& candidate) {
  return RoleScorer(article, draft, role).parts_of(candidate);
}

}  // namespace chipgraph
