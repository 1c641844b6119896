#include "claims/find_relations.h"

#include <algorithm>

#include "mentions/match_pattern.h"
#include "mentions/pattern_index.h"

namespace chipgraph {
namespace {

bool fits_any(const Ontology& ontology, const std::string& type, const std::vector<std::string>& classes) {
  return std::any_of(classes.begin(), classes.end(),
                     [&](const std::string& name) { return ontology.is_a(type, name); });
}

}  // namespace

std::vector<DraftRelation> find_relations(const ArticleContext& article, std::size_t sentence) {
  std::vector<DraftRelation> found;
  const Ontology& ontology = article.knowledge.ontology;
  const Analysis& analysis = article.document.analyses[sentence];
  if (analysis.mentions.size() < 2) return found;
  const PatternMatcher matcher(article.document, analysis, article.model, ontology);
  for (const PatternIndex::Start& start : article.model.patterns().relations.starts(analysis)) {
    const RelationRule& rule = article.model.rules().relations[start.pattern];
    const Relation& relation = *ontology.find_relation(rule.predicate);
    const std::optional<PatternMatch> match = matcher.match_at(rule.pattern, start.word);
    if (!match) continue;
    const Mention* subject = nullptr;
    const Mention* object = nullptr;
    for (const SlotFill& slot : match->slots) {
      (slot.role == "subject" ? subject : object) = &analysis.mentions[slot.mention].mention;
    }
    if (subject == nullptr || object == nullptr || subject->value == object->value) continue;
    if (!fits_any(ontology, subject->type, relation.domains) || !fits_any(ontology, object->type, relation.ranges))
      continue;
    found.push_back({.rule = &rule, .subject = subject->value, .object = object->value, .sentence = sentence});
  }
  return found;
}

}  // namespace chipgraph
