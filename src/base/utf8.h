#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace chipgraph {

/// Byte offset of the first byte that does not belong to valid UTF-8 (RFC 3629), or nothing if all of it is valid.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// The number of code points in valid UTF-8.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// `text` in Unicode normal form C. `text` must be valid UTF-8.
[[nodiscard]] std::string to_nfc(std::string_view text);

/// Lower case by Unicode's simple, language-independent mapping. `text` must be valid UTF-8.
[[nodiscard]] std::string to_lower(std::string_view text);

/// Whether the first code point of `text` is an upper-case (or title-case) letter.
[[nodiscard]] bool starts_upper(std::string_view text);

/// Whether `text` holds at least one letter and none of its letters is lower case.
[[nodiscard]] bool is_all_upper(std::string_view text);

}  // namespace chipgraph
