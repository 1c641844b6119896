#pragma once

#include <string>
#include <string_view>

namespace chipgraph {

/// SHA-256 of `bytes` as 64 lower-case hexadecimal digits (FIPS 180-4).
[[nodiscard]] std::string sha256(std::string_view bytes);

/// The first 32 hexadecimal digits of `sha256(bytes)`: the last step of the addresses that come from content.
[[nodiscard]] std::string short_hash(std::string_view bytes);

}  // namespace chipgraph
