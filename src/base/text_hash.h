#pragma once

#include <functional>
#include <string_view>

namespace chipgraph {

/// Hash for maps with text as keys that are asked with views (beside `std::equal_to<>`).
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
};

}  // namespace chipgraph
