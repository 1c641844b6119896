#include "claims/eligible.h"

#include <algorithm>

#include "claims/coordination.h"

namespace chipgraph {
namespace {

bool is_inside_other_kind(const ArticleContext& article, const Analysis& analysis, const PlacedMention& placed) {
  if (placed.mention.kind != MentionKind::Entity) return false;
  return std::any_of(analysis.mentions.begin(), analysis.mentions.end(), [&](const PlacedMention& outer) {
    return outer.words != placed.words && outer.words.contains(placed.words) &&
           outer.mention.kind == MentionKind::Entity && outer.mention.source != MentionSource::Anaphor &&
           !article.knowledge.ontology.is_a(outer.mention.type, "Product");
  });
}

bool has_maker(const Mention& mention) {
  return mention.source == MentionSource::Minted ||
         (mention.entity != nullptr && !mention.entity->manufacturers.empty());
}

bool is_head_noun(const ArticleContext& article, const Analysis& analysis, const PlacedMention& placed) {
  const Ontology& ontology = article.knowledge.ontology;
  if (!ontology.is_a(placed.mention.type, "Product") || has_maker(placed.mention)) return false;
  return std::any_of(analysis.mentions.begin(), analysis.mentions.end(), [&](const PlacedMention& other) {
    const bool beside = other.words.last + 1 == placed.words.first || placed.words.last + 1 == other.words.first ||
                        (other.words != placed.words && other.words.contains(placed.words));
    return beside && ontology.is_a(other.mention.type, "Product") && has_maker(other.mention);
  });
}

/// What holds for the first link of a chain holds for all of it: "such as Poland, Israel and Switzerland".
bool is_behind(const ArticleContext& article, const Analysis& analysis, std::size_t mention, std::uint32_t set) {
  const std::size_t first = coordinated_with(article, analysis, mention).front();
  for (const std::size_t link : {mention, first}) {
    const std::uint32_t begin = analysis.mentions[link].words.first;
    if (begin > 0 && analysis.has_hit_over(begin - 1, set)) return true;
  }
  return false;
}

/// One preposition may stand between: "said on Monday".
bool is_beside(const Analysis& analysis, const PlacedMention& placed, std::uint32_t set) {
  const std::uint32_t begin = placed.words.first;
  const std::uint32_t behind = placed.words.last + 1;
  return (begin > 0 && analysis.has_hit_over(begin - 1, set)) || (begin > 1 && analysis.has_hit_over(begin - 2, set)) ||
         (behind < analysis.words.size() && analysis.has_hit_over(behind, set));
}

}  // namespace

bool is_eligible(const ArticleContext& article, std::size_t sentence, std::size_t mention, const Role& role) {
  const Analysis& analysis = article.document.analyses[sentence];
  const PlacedMention& placed = analysis.mentions[mention];
  const RoleSets& sets = article.model.sets_of(role.name);
  return !is_inside_other_kind(article, analysis, placed) && !is_head_noun(article, analysis, placed) &&
         !(sets.not_behind && is_behind(article, analysis, mention, *sets.not_behind)) &&
         !(sets.not_beside && is_beside(analysis, placed, *sets.not_beside));
}

}  // namespace chipgraph
