#pragma once

#include <vector>

#include "claims/draft.h"

namespace chipgraph {

/// Fact rules of one language, found by the word set that their anchor begins with.
class FactRuleIndex {
 public:
  explicit FactRuleIndex(const RuleSet& rules);

  /// Rules whose anchor begins with a phrase of `set`, in order.
  [[nodiscard]] const std::vector<const FactRule*>& by_set(std::uint32_t set) const { return by_set_[set]; }
  /// Rules whose anchor begins with something else.
  [[nodiscard]] const std::vector<const FactRule*>& others() const { return others_; }

 private:
  std::vector<std::vector<const FactRule*>> by_set_;
  std::vector<const FactRule*> others_;
};

/// Applies every fact rule to sentence `sentence`: drafts with the fillers of the cues' own slots, other roles still
/// empty; sorted by anchor, then in the order of rules. A rule fires at most once for an anchor.
[[nodiscard]] std::vector<Draft> find_facts(const ArticleContext& article, std::size_t sentence,
                                            const FactRuleIndex& index);

}  // namespace chipgraph
