#include "claims/attribute.h"

#include <algorithm>

#include "mentions/match_pattern.h"

namespace chipgraph {
namespace {

Certainty certainty_named(std::string_view name) {
  for (const Certainty certainty : {Certainty::Disputed, Certainty::Expected, Certainty::Reported}) {
    if (to_string(certainty) == name) return certainty;
  }
  return Certainty::Asserted;
}

}  // namespace

void attribute(const ArticleContext& article, Draft& draft) {
  const Analysis& analysis = article.document.analyses[draft.sentence];
  const Clauses& clauses = article.clauses[draft.sentence];
  const PatternMatcher matcher(article.document, analysis, article.model, article.knowledge.ontology);
  for (const AttributionRule& rule : article.model.rules().attributions) {
    for (const PatternMatch& match : matcher.find_all(rule.pattern)) {
      const bool in_clause = std::any_of(draft.cues.begin(), draft.cues.end(), [&](const Span& cue) { return clauses.same(match.words.first, cue.first); });
      if (rule.scope == RuleScope::Clause && !in_clause) continue;
      draft.certainty = std::min(draft.certainty, certainty_named(rule.certainty));
      if (draft.speaker.empty() && !match.slots.empty()) draft.speaker = analysis.mentions[match.slots.front().mention].mention.value;
    }
  }
  if (!draft.rule->certainty.empty()) draft.certainty = certainty_named(draft.rule->certainty);
}

std::vector<const AttributionRule*> find_attributions(const ArticleContext& article, std::size_t sentence) {
  std::vector<const AttributionRule*> found;
  const PatternMatcher matcher(article.document, article.document.analyses[sentence], article.model, article.knowledge.ontology);
  for (const AttributionRule& rule : article.model.rules().attributions) {
    if (!matcher.find_all(rule.pattern).empty()) found.push_back(&rule);
  }
  return found;
}

}  // namespace chipgraph
