#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claims/draft.h"

namespace chipgraph {

/// What an article mentions as a whole, counted once: looking beyond a sentence must not cost a pass over the article
/// for every claim. Made for one article, used by one thread.
class ArticleIndex {
 public:
  /// Something that can fill a role, with its first mention.
  struct Value {
    std::string value, unit;
    std::size_t count = 0;
    std::size_t sentence = 0, mention = 0;
  };
  using Homes = std::map<std::string, std::size_t>;

  explicit ArticleIndex(const AnalysedDocument& document);

  /// What can fill `role` by `filler_value` and `is_eligible`, in the order of first mentions.
  const std::vector<Value>& values_of(const ArticleContext& article, const Role& role);

  /// What a sentence mentions that can fill `role` by `filler_value` and `is_eligible`, in text order; `count` is not
  /// set.
  const std::vector<Value>& values_in(const ArticleContext& article, std::size_t sentence, const Role& role);

  /// The value that the article mentions most often of those that can fill `role`, the earliest of several; empty if
  /// none is mentioned three times.
  std::string_view most_frequent(const ArticleContext& article, const Role& role);

  /// The first mention of an entity or value, or null. Only `value`, `sentence` and `mention` are set.
  [[nodiscard]] const Value* first_mention_of(const std::string& value) const;

  /// How often the article names products of each country: of `item` itself, or of the members of a group without
  /// maker.
  const Homes& homes_of(const ArticleContext& article, const Entity& item);

 private:
  const AnalysedDocument& document_;
  std::unordered_map<std::string, Value> first_mentions_;
  std::map<std::string, std::vector<Value>, std::less<>> values_;
  std::map<std::string, std::vector<std::optional<std::vector<Value>>>, std::less<>> sentence_values_;
  std::map<std::string, Homes, std::less<>> homes_;
};

}  // namespace chipgraph
