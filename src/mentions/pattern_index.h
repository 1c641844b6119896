#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

#include "knowledge/pattern.h"
#include "mentions/analysis.h"

namespace chipgraph {

/// Tells which of many patterns can begin where in a sentence, so that only those are tried.
class PatternIndex {
 public:
  struct Start {
    std::uint32_t pattern = 0;  ///< in the order added
    std::uint32_t word = 0;

    auto operator<=>(const Start&) const = default;
  };

  /// Adds a pattern; `others` must hold in the same sentence for it to be of use.
  void add(const Pattern& pattern, std::span<const Pattern> others = {});

  /// Sorted, without duplicates. A pattern holds at none of the other places, or is of no use there.
  [[nodiscard]] std::vector<Start> starts(const Analysis& analysis) const;

 private:
  /// Whether the sentence holds a phrase of every set that the pattern cannot do without.
  [[nodiscard]] bool can_hold(std::uint32_t pattern, const std::vector<bool>& sets) const;

  std::vector<std::vector<std::uint32_t>> by_set_;  ///< patterns that begin with a phrase of that set
  std::vector<std::uint32_t> by_mention_;           ///< that begin with a slot
  std::vector<std::uint32_t> anywhere_;             ///< that begin with a name, a gap or something optional
  std::vector<std::vector<std::uint32_t>> needed_;  ///< sets of the phrases that each pattern and its others need
  std::uint32_t set_count_ = 0;
};

/// The words at which `pattern` can begin; sorted, without duplicates.
[[nodiscard]] std::vector<std::uint32_t> starts_of(const Pattern& pattern, const Analysis& analysis);

}  // namespace chipgraph
