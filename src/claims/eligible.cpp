#include "claims/eligible.h"

#include <algorithm>

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

bool is_excluded_by_words(const Analysis& analysis, const PlacedMention& placed, const RoleSets& sets) {
  const std::uint32_t before = placed.words.first - 1;
  const std::uint32_t behind = placed.words.last + 1;
  const bool has_before = placed.words.first > 0;
  if (sets.not_behind && has_before && analysis.has_hit_over(before, *sets.not_behind)) return true;
  if (!sets.not_beside) return false;
  // One preposition may stand between: "said on Monday".
  return (has_before && analysis.has_hit_over(before, *sets.not_beside)) ||
         (before > 0 && has_before && analysis.has_hit_over(before - 1, *sets.not_beside)) ||
         (behind < analysis.words.size() && analysis.has_hit_over(behind, *sets.not_beside));
}

}  // namespace

bool is_eligible(const ArticleContext& article, std::size_t sentence, std::size_t mention, const Role& role) {
  const Analysis& analysis = article.document.analyses[sentence];
  const PlacedMention& placed = analysis.mentions[mention];
  return !is_inside_other_kind(article, analysis, placed) && !is_head_noun(article, analysis, placed) &&
         !is_excluded_by_words(analysis, placed, article.model.sets_of(role.name));
}

}  // namespace chipgraph
