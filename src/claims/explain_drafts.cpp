#include "claims/explain_drafts.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "claims/explain_roles.h"
#include "claims/merge_drafts.h"

namespace chipgraph {
namespace {

std::vector<ExplainedGap> explain_gaps(const ArticleContext& article, const Draft& draft) {
  std::vector<ExplainedGap> gaps;
  for (MissingRoles& missing : missing_roles(article, draft)) {
    gaps.push_back({.roles = std::move(missing.any_of), .from_sentence = missing.from_sentence});
  }
  return gaps;
}

/// Follows drafts to the claims of the article. Each claim belongs to the first draft that says it.
class DraftExplainer {
 public:
  DraftExplainer(const ArticleContext& article, const Places& places, const ArticleTrace& trace)
      : article_(article), places_(places), trace_(trace), types_(sound_types(article, trace.drafts)) {}

  std::vector<ExplainedDraft> run(std::size_t sentence) {
    const SentenceTrace& trace = trace_.sentences[sentence];
    std::vector<ExplainedDraft> drafts;
    std::vector<std::size_t> complete;  // numbers
    for (const DraftTrace& draft : trace.drafts) {
      drafts.push_back(explain(draft));
      drafts.back().number = drafts.size();
      if (draft.complete) complete.push_back(drafts.size());
    }
    std::vector<std::size_t> owners;  // number of the draft that each merged draft comes from
    for (const MergeStep& step : trace.merges) {
      const std::size_t number = complete[step.draft];
      if (step.merged == owners.size()) owners.push_back(number);
      settle(trace.first_merged + step.merged, owners[step.merged], drafts[number - 1]);
    }
    return drafts;
  }

 private:
  [[nodiscard]] ExplainedDraft explain(const DraftTrace& trace) const {
    const Draft& draft = trace.draft;
    ExplainedDraft result{
        .number = 0, .rule = draft.rule->head.id, .type = draft.kind.type, .status = draft.kind.status};
    for (const Span& cue : draft.cues) result.cues.push_back(places_.words(draft.sentence, cue));
    result.certainty = to_string(draft.certainty);
    result.speaker = draft.speaker;
    result.own_certainty = !draft.rule->certainty.empty();
    for (const Attribution& attribution : trace.attributions) {
      result.attributions.push_back({.rule = attribution.rule->head.id,
                                     .certainty = attribution.rule->certainty,
                                     .speaker = attribution.speaker,
                                     .words = places_.words(draft.sentence, attribution.words)});
    }
    result.roles = explain_roles(article_, places_, trace);
    result.gaps = explain_gaps(article_, draft);
    result.fate = trace.complete ? Fate::Repeated : Fate::Incomplete;
    return result;
  }

  /// Says what becomes of a draft that went into the merged draft at index `merged`, owned by draft number `owner`.
  void settle(std::size_t merged, std::size_t owner, ExplainedDraft& draft) {
    if (owner != draft.number) {
      if (draft.claims.empty()) draft.fate = Fate::Merged;
      draft.into = owner;
    } else if (!is_supported(article_, trace_.drafts[merged], types_)) {
      draft.fate = Fate::Unsupported;
      draft.beside = article_.knowledge.fillers.find(draft.type)->beside;
    } else if (const Claim* claim = take_claim(trace_.draft_claims[merged])) {
      draft.fate = Fate::Claimed;
      draft.claims.push_back(*claim);
    }
  }

  /// The article's claim that `claim` became, unless another draft has it.
  const Claim* take_claim(const Claim& claim) {
    const auto same = [&claim](const Claim& other) { return claim == other; };
    const auto found = std::find_if(trace_.claims.begin(), trace_.claims.end(), same);
    const bool is_new = found != trace_.claims.end() && taken_.insert(&*found).second;
    return is_new ? &*found : nullptr;
  }

  const ArticleContext& article_;
  const Places& places_;
  const ArticleTrace& trace_;
  std::set<std::string> types_;
  std::set<const Claim*> taken_;
};

}  // namespace

std::string_view to_string(Fate fate) {
  switch (fate) {
    case Fate::Claimed:
      return "claimed";
    case Fate::Incomplete:
      return "incomplete";
    case Fate::Merged:
      return "merged";
    case Fate::Unsupported:
      return "unsupported";
    case Fate::Repeated:
      return "repeated";
  }
  return "";
}

std::vector<std::vector<ExplainedDraft>> explain_drafts(const ArticleContext& article, const Places& places,
                                                        const ArticleTrace& trace) {
  DraftExplainer explainer(article, places, trace);
  std::vector<std::vector<ExplainedDraft>> drafts;
  for (std::size_t i = 0; i < trace.sentences.size(); ++i) drafts.push_back(explainer.run(i));
  return drafts;
}

}  // namespace chipgraph
