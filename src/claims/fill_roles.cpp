#include "claims/fill_roles.h"

#include <algorithm>

#include "claims/coordination.h"
#include "claims/fallbacks.h"
#include "claims/score_candidates.h"

namespace chipgraph {
namespace {

/// Takes the best candidate and, going outwards, all that are coordinated with one taken already.
std::vector<Candidate> choose(const ArticleContext& article, const Draft& draft, const RoleModel& role,
                              const std::vector<Candidate>& candidates) {
  const auto best = std::max_element(candidates.begin(), candidates.end(),
                                     [](const Candidate& a, const Candidate& b) { return a.score < b.score; });
  if (best == candidates.end() || best->score <= role.threshold) return {};
  std::vector<Candidate> chosen{*best};
  if (!role.many) return chosen;
  if (role.all) {
    std::vector<Candidate> above = candidates;
    std::erase_if(above, [&role](const Candidate& candidate) { return candidate.score <= role.threshold; });
    return above;
  }
  const Analysis& analysis = article.document.analyses[draft.sentence];
  const auto words = [&analysis](const Candidate& candidate) { return analysis.mentions[candidate.mention].words; };
  const auto middle = static_cast<std::size_t>(best - candidates.begin());
  const auto linked = [&](const Span& left, const Span& right) {
    const bool crosses_cue = std::any_of(draft.phrases.begin(), draft.phrases.end(), [&](const Span& phrase) {
      return left.last < phrase.first && phrase.last < right.first;
    });
    return !crosses_cue && is_coordinated(article, analysis, left, right);
  };
  const auto extend = [&](const Candidate& candidate, auto is_next) {
    if (candidate.has(Feature::Nested) != best->has(Feature::Nested) || candidate.has(Feature::Taken)) return;
    const bool same_words = words(candidate) == words(chosen.back());  // the antecedents of a plural
    if (same_words || is_next(words(candidate))) chosen.push_back(candidate);
  };
  for (std::size_t i = middle + 1; i < candidates.size(); ++i) {
    extend(candidates[i], [&](const Span& span) { return linked(words(chosen.back()), span); });
  }
  chosen.push_back(*best);
  for (std::size_t i = middle; i-- > 0;) {
    extend(candidates[i], [&](const Span& span) { return linked(span, words(chosen.back())); });
  }
  return chosen;
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
      return filler.filler.role == role.role && filler.mention == candidate.mention;
    });
  });
}

void fill_role(const ArticleContext& article, Draft& draft, const RoleModel& role, std::vector<RoleTrace>* trace) {
  const Analysis& analysis = article.document.analyses[draft.sentence];
  std::vector<Candidate> candidates = score_candidates(article, draft, role);
  const std::vector<Candidate> chosen = choose(article, draft, role, candidates);
  if (trace != nullptr) {
    note(*trace, role, std::move(candidates), [&chosen](const Candidate& candidate) {
      return std::any_of(chosen.begin(), chosen.end(),
                         [&](const Candidate& other) { return other.mention == candidate.mention; });
    });
  }
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
  const std::vector<std::string>& local = draft.rule->local;
  if (std::find(local.begin(), local.end(), role.role) != local.end()) return;
  for (const Fallback fallback : role.fallbacks) {
    if (draft.fills(role.role)) return;
    for (DraftFiller& filler : fall_back(article, draft, role, fallback)) add_filler(draft, std::move(filler));
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
