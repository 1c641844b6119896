#include "claims/trade.h"

#include <algorithm>

#include "base/date.h"
#include "claims/article_index.h"
#include "mentions/match_pattern.h"

namespace chipgraph {
namespace {

bool covers_date(const ActsThrough& link, std::string_view date) {
  if (date.empty()) return true;
  return (link.from.empty() || compare_known(date, link.from) >= 0) &&
         (link.until.empty() || compare_known(date, link.until) < 0);
}

}  // namespace

std::string filler_value(const ArticleContext& article, const Role& role, const Mention& mention) {
  const bool direct = can_fill(article.knowledge.ontology, role, mention);
  if (mention.entity == nullptr || mention.entity->acts_through.empty()) return direct ? mention.value : std::string();
  const bool acts_for_another = direct && role.name == "authority";
  if (role.kind != RoleKind::Entity || (direct && !acts_for_another)) return direct ? mention.value : std::string();
  for (const ActsThrough& link : mention.entity->acts_through) {
    const auto body = article.knowledge.entities.find(link.slug);
    if (body == article.knowledge.entities.end() || !covers_date(link, article.document.document->date)) continue;
    if (!article.knowledge.ontology.can_fill(role, body->second.type)) continue;
    const std::vector<ActsThrough>& above = body->second.acts_through;  // a minister's ministry acts for its government
    return role.name == "authority" && !above.empty() ? above.front().slug : link.slug;
  }
  return direct ? mention.value : std::string();
}

std::string country_of(const ArticleContext& article, std::string_view slug) {
  const auto entity = article.knowledge.entities.find(slug);
  if (entity == article.knowledge.entities.end()) return {};
  return article.knowledge.ontology.is_a(entity->second.type, "Place") ? entity->first : entity->second.country;
}

std::optional<bool> is_maker_home(const ArticleContext& article, const Draft& draft, std::string_view value) {
  if (draft.rule->direction != Direction::Export) return std::nullopt;
  std::optional<bool> result;
  for (const DraftFiller& filler : draft.fillers) {
    const auto item = article.knowledge.entities.find(filler.filler.value);
    if (filler.filler.role != "item" || item == article.knowledge.entities.end()) continue;
    const ArticleIndex::Homes& homes = article.index.homes_of(article, item->second);
    const auto main =
        std::max_element(homes.begin(), homes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (main != homes.end()) result = result.value_or(false) || main->first == country_of(article, value);
  }
  return result;
}

bool is_at_wrong_end(const ArticleContext& article, Direction direction, std::string_view role, std::string_view value,
                     const Filler& other) {
  const bool is_pair =
      (role == "authority" && other.role == "destination") || (role == "destination" && other.role == "authority");
  if (direction == Direction::Any || !is_pair) return false;
  const std::string_view authority = role == "authority" ? value : other.value;
  const std::string_view destination = role == "authority" ? other.value : value;
  const std::string country = country_of(article, authority);
  return !country.empty() && (country == destination) == (direction == Direction::Export);
}

}  // namespace chipgraph
