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
    for (const Value& found : values_in(article, i, role)) {
      if (document_.analyses[i].mentions[found.mention].modifier) continue;
      const auto [place, is_first] = places.try_emplace(found.value, values.size());
      if (is_first) values.push_back(found);
      ++values[place->second].count;
    }
  }
  return values;
}

const std::vector<ArticleIndex::Value>& ArticleIndex::values_in(const ArticleContext& article, std::size_t sentence,
                                                                const Role& role) {
  auto& sentences = sentence_values_[role.name];
  if (sentences.empty()) sentences.resize(document_.analyses.size());
  std::optional<std::vector<Value>>& values = sentences[sentence];
  if (values) return *values;
  values.emplace();
  const std::vector<PlacedMention>& mentions = document_.analyses[sentence].mentions;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (!is_eligible(article, sentence, i, role)) continue;
    std::string value = filler_value(article, role, mentions[i].mention);
    if (value.empty()) continue;
    values->push_back(
        {.value = std::move(value), .unit = mentions[i].mention.unit, .count = 0, .sentence = sentence, .mention = i});
  }
  return *values;
}

std::string_view ArticleIndex::most_frequent(const ArticleContext& article, const Role& role) {
  const std::vector<Value>& values = values_of(article, role);
  const auto most =
      std::max_element(values.begin(), values.end(), [](const Value& a, const Value& b) { return a.count < b.count; });
  constexpr std::size_t fewest_mentions = 3;
  return most == values.end() || most->count < fewest_mentions ? std::string_view() : std::string_view(most->value);
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
