#include "claims/article_index.h"

#include <algorithm>

#include "claims/eligible.h"
#include "claims/trade.h"

namespace chipgraph {
namespace {

void add_homes(const ArticleContext& article, const Entity& product, ArticleIndex::Homes& homes) {
  for (const std::string& maker : product.manufacturers) {
    if (const std::string home = country_of(article, maker); !home.empty()) ++homes[home];
  }
}

}  // namespace

ArticleIndex::ArticleIndex(const AnalysedDocument& document) : document_(document) {
  for (std::size_t i = 0; i < document.analyses.size(); ++i) {
    for (std::size_t j = 0; j < document.analyses[i].mentions.size(); ++j) {
      const std::string& value = document.analyses[i].mentions[j].mention.value;
      first_mentions_.try_emplace(value, Value{.value = value, .unit = {}, .count = 1, .sentence = i, .mention = j});
    }
  }
}

const std::vector<ArticleIndex::Value>& ArticleIndex::values_of(const ArticleContext& article, const Role& role) {
  const auto [entry, is_new] = values_.try_emplace(role.name);
  if (!is_new) return entry->second;
  std::vector<Value>& values = entry->second;
  std::unordered_map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < document_.analyses.size(); ++i) {
    const std::vector<PlacedMention>& mentions = document_.analyses[i].mentions;
    for (std::size_t j = 0; j < mentions.size(); ++j) {
      if (mentions[j].modifier || !is_eligible(article, i, j, role)) continue;
      const std::string value = filler_value(article, role, mentions[j].mention);
      if (value.empty()) continue;
      const auto [place, is_first] = places.try_emplace(value, values.size());
      if (is_first) {
        values.push_back({.value = value, .unit = mentions[j].mention.unit, .count = 0, .sentence = i, .mention = j});
      }
      ++values[place->second].count;
    }
  }
  return values;
}

const ArticleIndex::Value* ArticleIndex::first_mention_of(const std::string& value) const {
  const auto found = first_mentions_.find(value);
  return found == first_mentions_.end() ? nullptr : &found->second;
}

const ArticleIndex::Homes& ArticleIndex::homes_of(const ArticleContext& article, const Entity& item) {
  const auto [entry, is_new] = homes_.try_emplace(item.slug);
  Homes& homes = entry->second;
  if (!is_new) return homes;
  add_homes(article, item, homes);
  if (!homes.empty()) return homes;
  for (const Analysis& analysis : document_.analyses) {
    for (const PlacedMention& placed : analysis.mentions) {
      const Entity* member = placed.mention.entity;
      if (member == nullptr) continue;
      if (std::find(member->broader.begin(), member->broader.end(), item.slug) != member->broader.end()) {
        add_homes(article, *member, homes);
      }
    }
  }
  return homes;
}

}  // namespace chipgraph
