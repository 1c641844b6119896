#include "claims/attribute.h"

#include <algorithm>

#include "mentions/match_pattern.h"
#include "mentions/pattern_index.h"

namespace chipgraph {
namespace {

Certainty certainty_named(std::string_view name) {
  for (const Certainty certainty : {Certainty::Disputed, Certainty::Expected, Certainty::Reported}) {
    if (to_string(certainty) == name) return certainty;
  }
  return Certainty::Asserted;
}

}  // namespace

bool holds_for(const ArticleContext& article, const Attribution& attribution, const Draft& draft) {
  const Clauses& clauses = article.clauses[draft.sentence];
  return attribution.rule->scope != RuleScope::Clause ||
         std::any_of(draft.cues.begin(), draft.cues.end(),
                     [&](const Span& cue) { return clauses.same(attribution.words.first, cue.first); });
}

void attribute(const ArticleContext& article, Draft& draft, const std::vector<Attribution>& attributions) {
  for (const Attribution& attribution : attributions) {
    if (!holds_for(article, attribution, draft)) continue;
    draft.certainty = std::min(draft.certainty, certainty_named(attribution.rule->certainty));
    if (draft.speaker.empty()) draft.speaker = attribution.speaker;
  }
  if (!draft.rule->certainty.empty()) draft.certainty = certainty_named(draft.rule->certainty);
}

std::vector<Attribution> find_attributions(const ArticleContext& article, std::size_t sentence) {
  std::vector<Attribution> found;
  const Analysis& analysis = article.document.analyses[sentence];
  const PatternMatcher matcher(article.document, analysis, article.model, article.knowledge.ontology);
  for (const PatternIndex::Start& start : article.model.patterns().attributions.starts(analysis)) {
    const AttributionRule& rule = article.model.rules().attributions[start.pattern];
    const std::optional<PatternMatch> match = matcher.match_at(rule.pattern, start.word);
    if (!match) continue;
    const std::string speaker =
        match->slots.empty() ? "" : analysis.mentions[match->slots.front().mention].mention.value;
    found.push_back({.rule = &rule, .words = match->words, .speaker = speaker});
  }
  return found;
}

}  // namespace chipgraph
