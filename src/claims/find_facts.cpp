#include "claims/find_facts.h"

#include <algorithm>

#include "claims/coordination.h"
#include "claims/trade.h"
#include "mentions/match_pattern.h"
#include "mentions/pattern_index.h"

namespace chipgraph {
namespace {

constexpr std::uint32_t furthest_negation = 10;  // words between a negation and a cue

/// Tries rules on one sentence.
class FactFinder {
 public:
  FactFinder(const ArticleContext& article, std::size_t sentence)
      : article_(article),
        sentence_(sentence),
        analysis_(article.document.analyses[sentence]),
        clauses_(article.clauses[sentence]),
        matcher_(article.document, analysis_, article.model, article.knowledge.ontology) {}

  void try_rule(const FactRule& rule, std::uint32_t word) {
    const std::optional<PatternMatch> anchor = matcher_.match_at(rule.cues.front(), word);
    if (!anchor) return;
    Draft draft{
        .rule = &rule, .kind = rule.kind, .sentence = sentence_, .anchor = anchor->words, .cues = {}, .fillers = {}};
    add_cue(*anchor, draft);
    for (auto cue = rule.cues.begin() + 1; cue != rule.cues.end(); ++cue) {
      const std::optional<PatternMatch> match = nearest(*cue, rule.scope, draft);
      if (!match) return;
      add_cue(*match, draft);
    }
    const bool blocked = std::any_of(rule.blockers.begin(), rule.blockers.end(),
                                     [&](const Pattern& blocker) { return find(blocker, draft).has_value(); });
    if (blocked || !settle_negation(draft)) return;
    add_drafts(draft);
  }

  std::vector<Draft> take() { return std::move(drafts_); }

  /// How the conditions of a rule hold whose anchor stands at `word`, or nowhere; nothing if it fires as it is.
  [[nodiscard]] std::optional<RuleAttempt> attempt(const FactRule& rule, std::optional<std::uint32_t> word) const {
    RuleAttempt result{.rule = &rule, .cues = {}, .blockers = {}, .negation = std::nullopt};
    Draft draft{.rule = &rule, .kind = rule.kind, .sentence = sentence_, .anchor = {}};
    const std::optional<PatternMatch> anchor = word ? matcher_.match_at(rule.cues.front(), *word) : std::nullopt;
    if (anchor) {
      draft.anchor = anchor->words;
      add_cue(*anchor, draft);
    }
    result.cues.push_back({.words = anchor ? std::optional(anchor->words) : std::nullopt, .elsewhere = std::nullopt});
    for (auto cue = rule.cues.begin() + 1; cue != rule.cues.end(); ++cue) {
      const std::optional<PatternMatch> here = anchor ? nearest(*cue, rule.scope, draft) : std::nullopt;
      const std::optional<PatternMatch> there = here ? here : nearest(*cue, RuleScope::Sentence, draft);
      if (here) add_cue(*here, draft);
      result.cues.push_back(cue_trace(here, there));
    }
    if (anchor) check_rest(draft, result);
    const bool whole =
        std::all_of(result.cues.begin(), result.cues.end(), [](const CueTrace& cue) { return cue.words.has_value(); });
    if (whole && result.blockers.empty() && !result.negation) return std::nullopt;
    return result;
  }

  /// The words at which a rule's anchor holds.
  [[nodiscard]] std::vector<std::uint32_t> anchors_of(const FactRule& rule) const {
    std::vector<std::uint32_t> words;
    for (const PatternMatch& match : matcher_.find_all(rule.cues.front())) words.push_back(match.words.first);
    return words;
  }

 private:
  static CueTrace cue_trace(const std::optional<PatternMatch>& here, const std::optional<PatternMatch>& there) {
    CueTrace trace;
    if (here) trace.words = here->words;
    if (!here && there) trace.elsewhere = there->words;
    return trace;
  }

  /// Blockers and negation of a rule whose anchor holds.
  void check_rest(const Draft& draft, RuleAttempt& result) const {
    for (std::size_t i = 0; i < draft.rule->blockers.size(); ++i) {
      if (const auto words = find(draft.rule->blockers[i], draft)) result.blockers.push_back({i, *words});
    }
    if (!draft.rule->ignores_negation) result.negation = find_negation(draft);
  }

  void add_cue(const PatternMatch& match, Draft& draft) const {
    draft.cues.push_back(match.words);
    draft.phrases.insert(draft.phrases.end(), match.phrases.begin(), match.phrases.end());
    for (const SlotFill& slot : match.slots) add_slot(slot, draft);
  }

  /// The slot's mention and what is coordinated with it.
  void add_slot(const SlotFill& slot, Draft& draft) const {
    const Role& role = *article_.knowledge.ontology.find_role(slot.role);
    for (const std::size_t index : coordinated_with(article_, analysis_, slot.mention)) {
      const Mention& mention = analysis_.mentions[index].mention;
      const std::string value = filler_value(article_, role, mention);
      if (value.empty() && index != slot.mention) continue;
      if (is_cut_off(analysis_.mentions[index].words, analysis_.mentions[slot.mention].words, draft)) continue;
      const std::string& filled = value.empty() ? mention.value : value;
      const bool known = std::any_of(draft.fillers.begin(), draft.fillers.end(), [&](const DraftFiller& filler) {
        return filler.filler.role == slot.role && filler.filler.value == filled && filler.filler.unit == mention.unit;
      });
      if (known) continue;
      draft.fillers.push_back({.filler = {.role = std::string(slot.role), .value = filled, .unit = mention.unit},
                               .reason = index == slot.mention ? FillReason::Slot : FillReason::Coordination,
                               .sentence = sentence_,
                               .mention = index});
    }
  }

  /// Whether words of a cue stand between two mentions: then they are no list.
  static bool is_cut_off(const Span& a, const Span& b, const Draft& draft) {
    return std::any_of(draft.phrases.begin(), draft.phrases.end(), [&](const Span& phrase) {
      return std::min(a.last, b.last) < phrase.first && phrase.last < std::max(a.first, b.first);
    });
  }

  [[nodiscard]] bool in_scope(const PatternMatch& match, RuleScope scope, const Span& anchor) const {
    return scope == RuleScope::Sentence || clauses_.same(match.words.first, anchor.first);
  }

  /// The match of `cue` nearest to the anchor that does not lie on another cue.
  [[nodiscard]] std::optional<PatternMatch> nearest(const Pattern& cue, RuleScope scope, const Draft& draft) const {
    std::optional<PatternMatch> best;
    std::uint32_t best_distance = 0;
    for (const std::uint32_t word : starts_of(cue, analysis_)) {
      std::optional<PatternMatch> match = matcher_.match_at(cue, word);
      if (!match || !in_scope(*match, scope, draft.anchor)) continue;
      const bool taken = std::any_of(draft.cues.begin(), draft.cues.end(),
                                     [&](const Span& other) { return other.overlaps(match->words); });
      if (taken) continue;
      const std::uint32_t distance = word > draft.anchor.first ? word - draft.anchor.first : draft.anchor.first - word;
      if (!best || distance < best_distance) {
        best = std::move(match);
        best_distance = distance;
      }
    }
    return best;
  }

  /// The words of the first match of `blocker` in the scope of the draft's rule.
  [[nodiscard]] std::optional<Span> find(const Pattern& blocker, const Draft& draft) const {
    for (const std::uint32_t word : starts_of(blocker, analysis_)) {
      const std::optional<PatternMatch> match = matcher_.match_at(blocker, word);
      if (match && in_scope(*match, draft.rule->scope, draft.anchor)) return match->words;
    }
    return std::nullopt;
  }

  /// The first words that negate the draft.
  [[nodiscard]] std::optional<Span> find_negation(const Draft& draft) const {
    const auto negation = article_.model.grammar().negation;
    const auto no_negation = article_.model.grammar().pseudo_negation;
    if (!negation) return std::nullopt;
    const auto found = std::find_if(analysis_.hits.begin(), analysis_.hits.end(), [&](const Hit& hit) {
      if (hit.set != *negation || !clauses_.same(hit.words.first, draft.anchor.first)) return false;
      if (no_negation && analysis_.has_hit_over(hit.words.first, *no_negation)) return false;
      return std::none_of(draft.phrases.begin(), draft.phrases.end(),
                          [&](const Span& phrase) { return phrase.overlaps(hit.words); }) &&
             std::any_of(draft.cues.begin(), draft.cues.end(), [&](const Span& cue) {
               const std::uint32_t distance =
                   cue.first > hit.words.first ? cue.first - hit.words.first : hit.words.first - cue.first;
               return distance <= furthest_negation;
             });
    });
    if (found == analysis_.hits.end()) return std::nullopt;
    return found->words;
  }

  /// Turns the kind of a negated draft; false if it then states nothing.
  [[nodiscard]] bool settle_negation(Draft& draft) const {
    if (draft.rule->ignores_negation || !find_negation(draft)) return true;
    if (!draft.rule->negated) return false;
    draft.kind = *draft.rule->negated;
    return true;
  }

  void add_drafts(const Draft& draft) {
    const bool known = std::any_of(drafts_.begin(), drafts_.end(), [&draft](const Draft& other) {
      return other.rule == draft.rule && other.anchor.overlaps(draft.anchor);
    });
    if (known) return;
    drafts_.push_back(draft);
    if (draft.kind != draft.rule->kind) return;
    for (const FactKind& kind : draft.rule->also) {
      Draft other = draft;
      other.kind = kind;
      drop_foreign_roles(other);
      drafts_.push_back(std::move(other));
    }
  }

  void drop_foreign_roles(Draft& draft) const {
    const std::vector<std::string>& roles = article_.knowledge.ontology.find_fact_type(draft.kind.type)->roles;
    std::erase_if(draft.fillers, [&roles](const DraftFiller& filler) {
      return std::find(roles.begin(), roles.end(), filler.filler.role) == roles.end();
    });
  }

  const ArticleContext& article_;
  std::size_t sentence_;
  const Analysis& analysis_;
  const Clauses& clauses_;
  PatternMatcher matcher_;
  std::vector<Draft> drafts_;
};

}  // namespace

bool Draft::fills(std::string_view role) const {
  return std::any_of(fillers.begin(), fillers.end(),
                     [role](const DraftFiller& filler) { return filler.filler.role == role; });
}

std::vector<Draft> find_facts(const ArticleContext& article, std::size_t sentence) {
  FactFinder finder(article, sentence);
  for (const PatternIndex::Start& start : article.model.patterns().facts.starts(article.document.analyses[sentence])) {
    finder.try_rule(article.model.rules().facts[start.pattern], start.word);
  }
  return finder.take();
}

std::vector<RuleAttempt> find_attempts(const ArticleContext& article, std::size_t sentence, const FactKind& why) {
  const FactFinder finder(article, sentence);
  std::vector<RuleAttempt> attempts;
  const auto add = [&attempts](std::optional<RuleAttempt> attempt) {
    if (!attempt) return;
    const bool any_cue = std::any_of(attempt->cues.begin(), attempt->cues.end(),
                                     [](const CueTrace& cue) { return cue.words || cue.elsewhere; });
    if (any_cue) attempts.push_back(std::move(*attempt));
  };
  for (const FactRule& rule : article.model.rules().facts) {
    const bool asked =
        is_asked_for(rule.kind, why) || std::any_of(rule.also.begin(), rule.also.end(),
                                                    [&why](const FactKind& kind) { return is_asked_for(kind, why); });
    if (!asked && !(rule.negated && is_asked_for(*rule.negated, why))) continue;
    const std::vector<std::uint32_t> anchors = finder.anchors_of(rule);
    for (const std::uint32_t word : anchors) add(finder.attempt(rule, word));
    if (anchors.empty()) add(finder.attempt(rule, std::nullopt));
  }
  return attempts;
}

}  // namespace chipgraph
