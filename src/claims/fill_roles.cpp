#include "claims/fill_roles.h"

#include <algorithm>
#include <optional>

#include "claims/coordination.h"
#include "claims/score_candidates.h"

namespace chipgraph {
namespace {

/// Takes the best candidate and what belongs to it.
class Choice {
 public:
  Choice(const ArticleContext& article, const Draft& draft, const RoleModel& role,
         const std::vector<Candidate>& candidates)
      : article_(article),
        draft_(draft),
        role_(role),
        candidates_(candidates),
        analysis_(article.document.analyses[draft.sentence]) {}

  [[nodiscard]] std::vector<Candidate> run() {
    const auto best = std::max_element(candidates_.begin(), candidates_.end(),
                                       [](const Candidate& a, const Candidate& b) { return a.score < b.score; });
    if (best == candidates_.end() || best->score <= role_.threshold) return {};
    chosen_.push_back(*best);
    if (role_.all) {
      add_above_threshold(*best);
    } else if (role_.many && is_here(*best)) {
      add_coordinated(static_cast<std::size_t>(best - candidates_.begin()));
    } else if (role_.many) {
      add_found_with(*best);
    }
    return chosen_;
  }

 private:
  [[nodiscard]] bool is_here(const Candidate& candidate) const { return candidate.sentence == draft_.sentence; }

  void add_above_threshold(const Candidate& best) {
    for (const Candidate& candidate : candidates_) {
      if (candidate.score > role_.threshold && is_here(candidate) == is_here(best)) chosen_.push_back(candidate);
    }
  }

  /// Those of the sentence that are coordinated with one taken already, going outwards.
  void add_coordinated(std::size_t middle) {
    const Candidate best = candidates_[middle];
    const auto extend = [&](const Candidate& candidate, auto is_next) {
      if (!is_here(candidate) || candidate.has(Feature::Nested) != best.has(Feature::Nested) ||
          candidate.has(Feature::Taken))
        return;
      const bool same_words = words(candidate) == words(chosen_.back());  // the antecedents of a plural
      if (same_words || is_next(words(candidate))) chosen_.push_back(candidate);
    };
    for (std::size_t i = middle + 1; i < candidates_.size(); ++i) {
      extend(candidates_[i], [&](const Span& span) { return is_linked(words(chosen_.back()), span); });
    }
    chosen_.push_back(best);
    for (std::size_t i = middle; i-- > 0;) {
      extend(candidates_[i], [&](const Span& span) { return is_linked(span, words(chosen_.back())); });
    }
  }

  /// What the fallback that speaks most for the best has found as well.
  void add_found_with(const Candidate& best) {
    std::optional<Feature> main;
    for (const Fallback fallback : role_.fallbacks) {
      const Feature feature = feature_of(fallback);
      if (best.has(feature) && (!main || weight(feature) > weight(*main))) main = feature;
    }
    for (const Candidate& candidate : candidates_) {
      if (main && candidate.has(*main)) chosen_.push_back(candidate);
    }
  }

  [[nodiscard]] double weight(Feature feature) const { return role_.weights[static_cast<std::size_t>(feature)]; }

  [[nodiscard]] Span words(const Candidate& candidate) const { return analysis_.mentions[candidate.mention].words; }

  [[nodiscard]] bool is_linked(const Span& left, const Span& right) const {
    const bool crosses_cue = std::any_of(draft_.phrases.begin(), draft_.phrases.end(), [&](const Span& phrase) {
      return left.last < phrase.first && phrase.last < right.first;
    });
    return !crosses_cue && is_coordinated(article_, analysis_, left, right);
  }

  const ArticleContext& article_;
  const Draft& draft_;
  const RoleModel& role_;
  const std::vector<Candidate>& candidates_;
  const Analysis& analysis_;
  std::vector<Candidate> chosen_;
};

/// Why a candidate was taken: where it stands, or the fallback that speaks most for it.
FillReason reason_of(const Candidate& candidate, const Candidate& best, const Draft& draft, const RoleModel& role) {
  if (candidate.sentence == draft.sentence)
    return candidate.mention == best.mention ? FillReason::Sentence : FillReason::Coordination;
  std::optional<Fallback> main;
  for (const Fallback fallback : role.fallbacks) {
    const auto weight = [&role](Fallback one) { return role.weights[static_cast<std::size_t>(feature_of(one))]; };
    if (candidate.has(feature_of(fallback)) && (!main || weight(fallback) > weight(*main))) main = fallback;
  }
  constexpr auto first = static_cast<unsigned>(FillReason::Previous);
  return static_cast<FillReason>(first + static_cast<unsigned>(main.value_or(Fallback::Previous)));
}

void add_filler(Draft& draft, DraftFiller filler) {
  const bool known = std::any_of(draft.fillers.begin(), draft.fillers.end(),
                                 [&filler](const DraftFiller& other) { return other.filler == filler.filler; });
  if (!known) draft.fillers.push_back(std::move(filler));
}

/// Notes the candidates for a role and which of them `chosen` are.
template <typename IsChosen>
void note(std::vector<RoleTrace>& trace, const RoleModel& role, std::vector<Candidate> candidates, IsChosen is_chosen) {
  std::vector<bool> chosen(candidates.size());
  std::transform(candidates.begin(), candidates.end(), chosen.begin(), is_chosen);
  trace.push_back({.model = &role, .candidates = std::move(candidates), .chosen = std::move(chosen)});
}

/// The candidates for a role that cues have filled, as if they had not.
void note_filled(const ArticleContext& article, const Draft& draft, const RoleModel& role,
                 std::vector<RoleTrace>& trace) {
  Draft open = draft;
  std::erase_if(open.fillers, [&role](const DraftFiller& filler) { return filler.filler.role == role.role; });
  note(trace, role, score_candidates(article, open, role), [&](const Candidate& candidate) {
    return std::any_of(draft.fillers.begin(), draft.fillers.end(), [&](const DraftFiller& filler) {
      return filler.filler.role == role.role && filler.sentence == candidate.sentence &&
             filler.mention == candidate.mention;
    });
  });
}

void fill_role(const ArticleContext& article, Draft& draft, const RoleModel& role, std::vector<RoleTrace>* trace) {
  const std::vector<Candidate> candidates = score_candidates(article, draft, role);
  const std::vector<Candidate> chosen = Choice(article, draft, role, candidates).run();
  if (trace != nullptr) {
    note(*trace, role, candidates, [&chosen](const Candidate& candidate) {
      return std::any_of(chosen.begin(), chosen.end(), [&](const Candidate& other) {
        return other.sentence == candidate.sentence && other.mention == candidate.mention;
      });
    });
  }
  for (const Candidate& candidate : chosen) {
    add_filler(draft, {.filler = {.role = role.role, .value = candidate.value, .unit = candidate.unit},
                       .reason = reason_of(candidate, chosen.front(), draft, role),
                       .sentence = candidate.sentence,
                       .mention = candidate.mention,
                       .score = candidate.score});
  }
}

}  // namespace

void fill_roles(const ArticleContext& article, Draft& draft, std::vector<RoleTrace>* trace) {
  const TypeModel* type = article.knowledge.fillers.find(draft.kind.type);
  if (type == nullptr) return;
  for (const RoleModel& role : type->roles) {
    if (!draft.fills(role.role)) {
      fill_role(article, draft, role, trace);
    } else if (trace != nullptr) {
      note_filled(article, draft, role, *trace);
    }
  }
}

}  // namespace chipgraph
