#pragma once

#include <compare>
#include <cstdint>
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

  void add(const Pattern& pattern);

  /// Sorted, without duplicates. A pattern holds at none of the other places.
  [[nodiscard]] std::vector<Start> starts(const Analysis& analysis) const;

 private:
  std::vector<std::vector<std::uint32_t>> by_set_;  ///< patterns that begin with a phrase of that set
  std::vector<std::uint32_t> by_mention_;           ///< that begin with a slot
  std::vector<std::uint32_t> anywhere_;             ///< that begin with a name, a gap or something optional
  std::uint32_t size_ = 0;
};

/// The words at which `pattern` can begin; sorted, without duplicates.
[[nodiscard]] std::vector<std::uint32_t> starts_of(const Pattern& pattern, const Analysis& analysis);

}  // namespace chipgraph
