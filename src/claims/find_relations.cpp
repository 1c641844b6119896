#include "claims/find_relations.h"

#include <algorithm>

#include "base/date.h"
#include "claims/coordination.h"
#include "mentions/match_pattern.h"
#include "mentions/pattern_index.h"

namespace chipgraph {
namespace {

bool fits_any(const Ontology& ontology, const std::string& type, const std::vector<std::string>& classes) {
  return std::any_of(classes.begin(), classes.end(),
                     [&](const std::string& name) { return ontology.is_a(type, name); });
}

/// A product group of any maker ("AI chips") takes part in no relation.
bool is_generic(const ArticleContext& article, const std::string& slug) {
  const auto entity = article.knowledge.entities.find(slug);
  return entity != article.knowledge.entities.end() && entity->second.manufacturers.empty() &&
         article.knowledge.ontology.is_a(entity->second.type, "Product");
}

/// Slugs for one end of a relation: the rule's own, or the slot's mention and what is coordinated with it.
std::vector<std::string> ends_of(const ArticleContext& article, const Analysis& analysis, const PatternMatch& match,
                                 std::string_view slot_name, const std::string& constant,
                                 const std::vector<std::string>& classes) {
  if (!constant.empty()) return {constant};
  std::vector<std::string> slugs;
  for (const SlotFill& slot : match.slots) {
    if (slot.role != slot_name) continue;
    for (const std::size_t mention : coordinated_with(article, analysis, slot.mention, 1)) {
      const Mention& end = analysis.mentions[mention].mention;
      if (end.kind == MentionKind::Entity && fits_any(article.knowledge.ontology, end.type, classes))
        slugs.push_back(end.value);
    }
  }
  return slugs;
}

/// What the knowledge says of a product's maker is not overruled by words that only stand together.
bool is_made_by_another(const ArticleContext& article, std::string_view predicate, const std::string& subject,
                        const std::string& object) {
  const auto product = article.knowledge.entities.find(subject);
  if (predicate != "manufacturer" || product == article.knowledge.entities.end()) return false;
  const std::vector<std::string>& makers = product->second.manufacturers;
  return !makers.empty() && std::find(makers.begin(), makers.end(), object) == makers.end();
}

/// Where a person holds an office at the article's date; without such an office, where they belong to.
std::vector<std::string> known_affiliations(const ArticleContext& article, const std::string& slug) {
  const auto person = article.knowledge.entities.find(slug);
  if (person == article.knowledge.entities.end()) return {};
  const std::string_view date = article.document.document->date;
  for (const Tenure& tenure : person->second.tenures) {
    const bool begun = compare_known(date, tenure.first) >= 0;
    const bool over = compare_known(date, tenure.last) > 0;
    if (!begun || over || tenure.organization.empty()) continue;
    const auto office = article.knowledge.entities.find(tenure.organization);
    const bool acts_for_another = office != article.knowledge.entities.end() && !office->second.acts_through.empty();
    return {acts_for_another ? office->second.acts_through.front().slug : tenure.organization};
  }
  return person->second.affiliations;
}

}  // namespace

std::vector<DraftRelation> find_relations(const ArticleContext& article, std::size_t sentence) {
  std::vector<DraftRelation> found;
  const Ontology& ontology = article.knowledge.ontology;
  const Analysis& analysis = article.document.analyses[sentence];
  if (analysis.mentions.empty()) return found;
  const PatternMatcher matcher(article.document, analysis, article.model, ontology);
  for (const PatternIndex::Start& start : article.model.patterns().relations.starts(analysis)) {
    const RelationRule& rule = article.model.rules().relations[start.pattern];
    const Relation& relation = *ontology.find_relation(rule.predicate);
    const std::optional<PatternMatch> match = matcher.match_at(rule.pattern, start.word);
    if (!match) continue;
    for (const std::string& subject : ends_of(article, analysis, *match, "subject", rule.subject, relation.domains)) {
      const std::vector<std::string> objects =
          rule.object == known_object ? known_affiliations(article, subject)
                                      : ends_of(article, analysis, *match, "object", rule.object, relation.ranges);
      for (const std::string& object : objects) {
        if (subject == object || is_generic(article, subject) || is_generic(article, object)) continue;
        if (is_made_by_another(article, rule.predicate, subject, object)) continue;
        found.push_back({.rule = &rule, .subject = subject, .object = object, .sentence = sentence});
      }
    }
  }
  return found;
}

}  // namespace chipgraph
