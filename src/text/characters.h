#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace chipgraph {

/// What the tokeniser asks of a character.
enum class CharClass : std::uint8_t {
  Space,      ///< white space and control characters
  Letter,     ///< letters, marks and everything else that can stand inside a word, but digits
  Digit,      ///< decimal digits
  Ideograph,  ///< a character that is a word of its own in scripts without blanks
  Punctuation,
  Symbol,
};

/// A character of a text: what it is and where the next one begins.
struct Char {
  char32_t point = 0;
  CharClass type = CharClass::Space;
  std::size_t end = 0;  ///< byte offset behind it
};

/// The character at byte `at` of valid UTF-8; `at` must be inside. ASCII and the blocks of European scripts come from
/// tables, the rest from ICU's character properties.
[[nodiscard]] Char char_at(std::string_view text, std::size_t at);

/// The class of an ASCII character.
[[nodiscard]] CharClass ascii_class(char character);

/// Whether `point` is an apostrophe, as in "Nvidia's" and "Nvidia’s".
[[nodiscard]] constexpr bool is_apostrophe(char32_t point) { return point == U'\'' || point == U'’'; }

/// Whether `point` ends sentences: ASCII, the ellipsis, and what Unicode's Sentence_Break property names STerm.
[[nodiscard]] bool is_terminator(char32_t point);

/// Whether `point` can stand between the end of a sentence and the blank behind it: closing brackets, and quotation
/// marks of either side, since languages differ in which of them closes.
[[nodiscard]] bool is_closer(char32_t point);

/// Whether `point` is a lower-case letter.
[[nodiscard]] bool is_lower(char32_t point);

/// Whether `point` is an upper-case or title-case letter.
[[nodiscard]] bool is_upper(char32_t point);

}  // namespace chipgraph
