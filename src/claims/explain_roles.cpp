#include "claims/explain_roles.h"

#include <algorithm>

namespace chipgraph {
namespace {

std::string_view name_of(FillReason reason) {
  switch (reason) {
    case FillReason::Slot:
      return "slot";
    case FillReason::Sentence:
      return "sentence";
    case FillReason::Coordination:
      return "coordination";
    case FillReason::Previous:
      return "previous";
    case FillReason::Told:
      return "told";
    case FillReason::Title:
      return "title";
    case FillReason::Article:
      return "article";
    case FillReason::Maker:
      return "maker";
    case FillReason::Around:
      return "around";
    case FillReason::Heading:
      return "heading";
    case FillReason::Law:
      return "law";
    case FillReason::Home:
      return "home";
  }
  return "";
}

ExplainedFiller explain_filler(const Places& places, const DraftFiller& filler) {
  return {.value = filler.filler.value,
          .unit = filler.filler.unit,
          .reason = std::string(name_of(filler.reason)),
          .sentence = filler.sentence + 1,
          .words = places.mention(filler.sentence, filler.mention),
          .score = filler.score};
}

std::vector<ExplainedFiller> explain_fillers(const Places& places, const Draft& draft, std::string_view role) {
  std::vector<ExplainedFiller> fillers;
  for (const DraftFiller& filler : draft.fillers) {
    if (filler.filler.role == role) fillers.push_back(explain_filler(places, filler));
  }
  return fillers;
}

ExplainedCandidate explain_candidate(const ArticleContext& article, const Places& places, const Draft& draft,
                                     const RoleModel& role, const Candidate& candidate) {
  const ScoreParts score = parts_of_score(article, draft, role, candidate);
  ExplainedCandidate result{
      .sentence = candidate.sentence + 1,
      .mention = candidate.mention,
      .words = places.mention(candidate.sentence, candidate.mention),
      .value = candidate.value,
      .unit = candidate.unit,
      .score = candidate.score,
      .distance = score.distance,
  };
  for (const ScoreParts::Part& part : score.parts) {
    if (part.feature == Feature::Distance) {
      result.distance_weight = part.weight;
    } else {
      result.features.push_back({.name = std::string(to_string(part.feature)), .weight = part.weight});
    }
  }
  return result;
}

ExplainedRole explain_role(const ArticleContext& article, const Places& places, const Draft& draft,
                           const RoleTrace& trace) {
  ExplainedRole role{.role = trace.model->role,
                     .threshold = trace.model->threshold,
                     .fillers = explain_fillers(places, draft, trace.model->role),
                     .candidates = {}};
  for (std::size_t i = 0; i < trace.candidates.size(); ++i) {
    role.candidates.push_back(explain_candidate(article, places, draft, *trace.model, trace.candidates[i]));
    role.candidates.back().chosen = trace.chosen[i];
  }
  return role;
}

}  // namespace

std::vector<ExplainedRole> explain_roles(const ArticleContext& article, const Places& places, const DraftTrace& trace) {
  std::vector<ExplainedRole> roles;
  for (const RoleTrace& role : trace.roles) roles.push_back(explain_role(article, places, trace.draft, role));
  for (const DraftFiller& filler : trace.draft.fillers) {
    const std::string& name = filler.filler.role;
    const bool known =
        std::any_of(roles.begin(), roles.end(), [&name](const ExplainedRole& role) { return role.role == name; });
    if (!known) {
      roles.push_back(
          {.role = name, .threshold = 0, .fillers = explain_fillers(places, trace.draft, name), .candidates = {}});
    }
  }
  return roles;
}

}  // namespace chipgraph
