#pragma once

#include <compare>
#include <cstdint>

namespace chipgraph {

/// A half-open range of a document's text, in bytes from its start unless a header says code points.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const noexcept { return end - begin; }
  [[nodiscard]] constexpr bool contains(const Range& other) const noexcept {
    return begin <= other.begin && other.end <= end;
  }
  auto operator<=>(const Range&) const = default;
};

}  // namespace chipgraph
