#pragma once

#include <vector>

#include "claims/draft.h"

namespace chipgraph {

/// A direct relation that a rule found.
struct DraftRelation {
  const RelationRule* rule = nullptr;
  std::string subject, object;  ///< slugs
  std::size_t sentence = 0;
};

/// Applies every relation rule to one sentence; in the order of rules, then of words. Subject and object fit the
/// relation's domain and range, and are linked with all that is coordinated with them in the pattern's slots.
[[nodiscard]] std::vector<DraftRelation> find_relations(const ArticleContext& article, std::size_t sentence);

}  // namespace chipgraph
