#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace chipgraph {

/// Byte offset of the first byte that does not belong to valid UTF-8 (RFC 3629), or nothing if all of it is valid.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// The code point that begins at byte `offset` of valid UTF-8; moves `offset` behind it. `offset` must be inside.
[[nodiscard]] inline char32_t next_code_point(std::string_view text, std::size_t& offset) {
  const auto byte = [&] { return static_cast<unsigned char>(text[offset++]); };
  const char32_t first = byte();
  if (first < 0x80) return first;
  char32_t point = first < 0xE0 ? first & 0x1FU : first < 0xF0 ? first & 0x0FU : first & 0x07U;
  for (int more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3; more > 0 && offset < text.size(); --more) {
    point = point << 6U | (byte() & 0x3FU);
  }
  return point;
}

/// Appends the UTF-8 form of `point`, a Unicode scalar value.
void append_code_point(std::string& text, char32_t point);

/// The number of code points in valid UTF-8.
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// `text` in Unicode normal form C. `text` must be valid UTF-8.
[[nodiscard]] std::string to_nfc(std::string_view text);

/// Lower case by Unicode's simple, language-independent mapping. `text` must be valid UTF-8.
[[nodiscard]] std::string to_lower(std::string_view text);

/// `to_lower` into `result`, whose old content is lost and whose memory is used again.
void to_lower(std::string_view text, std::string& result);

/// Whether the first code point of `text` is an upper-case (or title-case) letter.
[[nodiscard]] bool starts_upper(std::string_view text);

/// Whether `text` holds at least one letter and none of its letters is lower case.
[[nodiscard]] bool is_all_upper(std::string_view text);

}  // namespace chipgraph
