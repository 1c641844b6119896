#include "claims/near_misses.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace chipgraph {
namespace {

constexpr std::size_t most_rules_of_sentence = 3;

/// Whether a draft says what was asked for, or would do.
bool is_lost(const ExplainedDraft& draft) { return draft.fate == Fate::Incomplete || draft.fate == Fate::Unsupported; }

/// The nearer the smaller.
auto rank_of(const NearMiss& miss) {
  const auto holding =
      std::count_if(miss.cues.begin(), miss.cues.end(), [](const ExplainedCue& cue) { return cue.holds; });
  const auto in_reach = std::count_if(miss.cues.begin(), miss.cues.end(),
                                      [](const ExplainedCue& cue) { return !cue.elsewhere.text.empty(); });
  return std::tuple(miss.draft == 0, miss.failed, -holding, -in_reach);
}

/// Collects the near misses of one sentence.
class NearMissFinder {
 public:
  NearMissFinder(const ArticleContext& article, const Places& places, const FactKind& why, std::size_t sentence)
      : article_(article), places_(places), why_(why), sentence_(sentence) {}

  void add(const ExplainedDraft& draft) {
    if (!is_asked_for({draft.type, draft.status}, why_)) return;
    fired_.insert(draft.rule);
    if (!is_lost(draft)) return;
    misses_.push_back({.sentence = sentence_ + 1,
                       .rule = draft.rule,
                       .type = draft.type,
                       .status = draft.status,
                       .draft = draft.number,
                       .failed = std::max<std::size_t>(draft.gaps.size(), 1)});
  }

  void add(const RuleAttempt& attempt) {
    const FactRule& rule = *attempt.rule;
    const bool stated = rule.negated && is_asked_for(*rule.negated, why_);  // by the negated rule
    if (fired_.contains(rule.head.id) || (stated && !attempt.negation)) return;
    const FactKind& kind = stated ? *rule.negated : rule.kind;
    NearMiss miss{.sentence = sentence_ + 1, .rule = rule.head.id, .type = kind.type, .status = kind.status};
    for (std::size_t i = 0; i < attempt.cues.size(); ++i) miss.cues.push_back(explain(rule.cues[i], attempt.cues[i]));
    for (const RuleAttempt::Blocker& blocker : attempt.blockers) {
      miss.blockers.push_back(
          {.pattern = text_of(rule.blockers[blocker.index]), .words = places_.words(sentence_, blocker.words)});
    }
    if (attempt.negation && !stated) {
      miss.negation = places_.words(sentence_, *attempt.negation);
      if (rule.negated) miss.negated = name_of(*rule.negated);
    }
    const auto missing = std::count_if(miss.cues.begin(), miss.cues.end(), [](const auto& cue) { return !cue.holds; });
    miss.failed = static_cast<std::size_t>(missing) + miss.blockers.size() + (miss.negation.text.empty() ? 0 : 1);
    misses_.push_back(std::move(miss));
  }

  /// The nearest, each rule once.
  std::vector<NearMiss> take() {
    std::stable_sort(misses_.begin(), misses_.end(),
                     [](const NearMiss& a, const NearMiss& b) { return rank_of(a) < rank_of(b); });
    std::vector<NearMiss> nearest;
    std::set<std::string> rules;
    for (NearMiss& miss : misses_) {
      if (nearest.size() < most_rules_of_sentence && rules.insert(miss.rule).second) nearest.push_back(std::move(miss));
    }
    return nearest;
  }

 private:
  [[nodiscard]] std::string text_of(const Pattern& pattern) const {
    return to_string(pattern, article_.model.rules().sets);
  }

  [[nodiscard]] ExplainedCue explain(const Pattern& cue, const CueTrace& trace) const {
    ExplainedCue result{.pattern = text_of(cue), .holds = trace.words.has_value(), .words = {}, .elsewhere = {}};
    if (trace.words) result.words = places_.words(sentence_, *trace.words);
    if (trace.elsewhere) result.elsewhere = places_.words(sentence_, *trace.elsewhere);
    return result;
  }

  const ArticleContext& article_;
  const Places& places_;
  const FactKind& why_;
  std::size_t sentence_;
  std::vector<NearMiss> misses_;
  std::set<std::string> fired_;
};

}  // namespace

std::string name_of(const FactKind& kind) { return kind.status.empty() ? kind.type : kind.type + "/" + kind.status; }

std::vector<NearMiss> find_near_misses(const ArticleContext& article, const Places& places, const ArticleTrace& trace,
                                       const std::vector<std::vector<ExplainedDraft>>& drafts) {
  std::vector<std::vector<NearMiss>> by_sentence;
  for (std::size_t i = 0; i < trace.sentences.size(); ++i) {
    NearMissFinder finder(article, places, *trace.why, i);
    for (const ExplainedDraft& draft : drafts[i]) finder.add(draft);
    for (const RuleAttempt& attempt : trace.sentences[i].attempts) finder.add(attempt);
    if (std::vector<NearMiss> found = finder.take(); !found.empty()) by_sentence.push_back(std::move(found));
  }
  std::stable_sort(by_sentence.begin(), by_sentence.end(),
                   [](const auto& a, const auto& b) { return rank_of(a.front()) < rank_of(b.front()); });
  std::vector<NearMiss> misses;
  for (const auto& found : by_sentence) misses.insert(misses.end(), found.begin(), found.end());
  return misses;
}

}  // namespace chipgraph
