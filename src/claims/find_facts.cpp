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
    Draft draft = begin_draft(rule, *anchor);
    if (check(draft, nullptr)) add_drafts(draft);
  }

  std::vector<Draft> take() { return std::move(drafts_); }

  /// How the conditions of a rule hold whose anchor stands at `word`; nothing if it fires as it is.
  [[nodiscard]] std::optional<RuleAttempt> attempt_at(const FactRule& rule, std::uint32_t word) const {
    const std::optional<PatternMatch> anchor = matcher_.match_at(rule.cues.front(), word);
    if (!anchor) return std::nullopt;
    RuleAttempt attempt = begin_attempt(rule, anchor->words);
    Draft draft = begin_draft(rule, *anchor);
    if (check(draft, &attempt) && draft.kind == rule.kind) return std::nullopt;
    return attempt;
  }

  /// Where the cues of a rule hold without its anchor.
  [[nodiscard]] RuleAttempt attempt_without_anchor(const FactRule& rule) const {
    RuleAttempt attempt = begin_attempt(rule, std::nullopt);
    Draft draft{.rule = &rule, .kind = rule.kind, .sentence = sentence_, .anchor = {}};
    add_cues(RuleScope::Sentence, draft, &attempt);
    return attempt;
  }

  /// The words at which a rule's anchor holds.
  [[nodiscard]] std::vector<std::uint32_t> anchors_of(const FactRule& rule) const {
    std::vector<std::uint32_t> words;
    for (const PatternMatch& match : matcher_.find_all(rule.cues.front())) words.push_back(match.words.first);
    return words;
  }

 private:
  [[nodiscard]] Draft begin_draft(const FactRule& rule, const PatternMatch& anchor) const {
    Draft draft{
        .rule = &rule, .kind = rule.kind, .sentence = sentence_, .anchor = anchor.words, .cues = {}, .fillers = {}};
    add_cue(anchor, draft);
    return draft;
  }

  static RuleAttempt begin_attempt(const FactRule& rule, const std::optional<Span>& anchor) {
    return {.rule = &rule,
            .cues = {{.words = anchor, .elsewhere = std::nullopt}},
            .blockers = {},
            .negation = std::nullopt};
  }

  /// Looks at everything that a rule asks for besides its anchor. With `attempt` to the end, to note it there; without
  /// until something fails.
  bool check(Draft& draft, RuleAttempt* attempt) const {
    const bool whole = add_cues(draft.rule->scope, draft, attempt);
    if (!whole && attempt == nullptr) return false;
    const bool blocked = is_blocked(draft, attempt);
    if (blocked && attempt == nullptr) return false;
    return settle_negation(draft, attempt) && whole && !blocked;
  }

  bool add_cues(RuleScope scope, Draft& draft, RuleAttempt* attempt) const {
    bool whole = true;
    for (auto cue = draft.rule->cues.begin() + 1; cue != draft.rule->cues.end(); ++cue) {
      const std::optional<PatternMatch> match = nearest(*cue, scope, draft);
      if (attempt != nullptr) attempt->cues.push_back(cue_trace(*cue, match, draft));
      if (match) {
        add_cue(*match, draft);
      } else if (attempt == nullptr) {
        return false;
      } else {
        whole = false;
      }
    }
    return whole;
  }

  [[nodiscard]] CueTrace cue_trace(const Pattern& cue, const std::optional<PatternMatch>& match,
                                   const Draft& draft) const {
    CueTrace trace;
    if (match) {
      trace.words = match->words;
    } else if (const auto elsewhere = nearest(cue, RuleScope::Sentence, draft)) {
      trace.elsewhere = elsewhere->words;
    }
    return trace;
  }

  bool is_blocked(const Draft& draft, RuleAttempt* attempt) const {
    bool blocked = false;
    const std::vector<Pattern>& blockers = draft.rule->blockers;
    for (std::size_t i = 0; i < blockers.size() && (!blocked || attempt != nullptr); ++i) {
      const std::optional<Span> words = find(blockers[i], draft);
      if (!words) continue;
      blocked = true;
      if (attempt != nullptr) attempt->blockers.push_back({.index = i, .words = *words});
    }
    return blocked;
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
  bool settle_negation(Draft& draft, RuleAttempt* attempt) const {
    if (draft.rule->ignores_negation) return true;
    const std::optional<Span> negation = find_negation(draft);
    if (attempt != nullptr) attempt->negation = negation;
    if (!negation) return true;
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

/// Whether a rule states `kind`, negated or not.
bool can_state(const FactRule& rule, const FactKind& kind) {
  return is_asked_for(rule.kind, kind) || (rule.negated && is_asked_for(*rule.negated, kind)) ||
         std::any_of(rule.also.begin(), rule.also.end(),
                     [&kind](const FactKind& also) { return is_asked_for(also, kind); });
}

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
  for (const FactRule& rule : article.model.rules().facts) {
    if (!can_state(rule, why)) continue;
    const std::vector<std::uint32_t> anchors = finder.anchors_of(rule);
    for (const std::uint32_t word : anchors) {
      if (auto attempt = finder.attempt_at(rule, word)) attempts.push_back(std::move(*attempt));
    }
    if (!anchors.empty()) continue;
    RuleAttempt attempt = finder.attempt_without_anchor(rule);
    const bool any_cue =
        std::any_of(attempt.cues.begin(), attempt.cues.end(), [](const CueTrace& cue) { return cue.words; });
    if (any_cue) attempts.push_back(std::move(attempt));
  }
  return attempts;
}

}  // namespace chipgraph
