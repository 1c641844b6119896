#pragma once

#include <array>
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

/// Classes of the ASCII characters.
inline constexpr std::size_t ascii_size = 0x80;
constexpr std::array<CharClass, ascii_size> make_ascii_classes() {
  std::array<CharClass, ascii_size> table{};
  for (std::size_t c = 0; c < ascii_size; ++c) {
    const bool is_letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    table[c] = c >= '0' && c <= '9'              ? CharClass::Digit
               : is_letter                       ? CharClass::Letter
               : c <= ' ' || c == ascii_size - 1 ? CharClass::Space
                                                 : CharClass::Punctuation;
  }
  for (const char32_t c : U"$%+<=>^`|~") {
    if (c != U'\0') table[c] = CharClass::Symbol;
  }
  return table;
}
inline constexpr std::array<CharClass, ascii_size> ascii_classes = make_ascii_classes();

/// `char_at` for a character that is not ASCII.
[[nodiscard]] Char wide_char_at(std::string_view text, std::size_t at);

/// The character at byte `at` of valid UTF-8; `at` must be inside. ASCII and the blocks of European scripts come from
/// tables, the rest from ICU's character properties.
[[nodiscard]] inline Char char_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < ascii_size) return {.point = byte, .type = ascii_classes[byte], .end = at + 1};
  return wide_char_at(text, at);
}

/// Whether `byte` is an ASCII letter or digit.
[[nodiscard]] inline bool is_ascii_word(char byte) {
  const auto index = static_cast<unsigned char>(byte);
  return index < ascii_size && (ascii_classes[index] == CharClass::Letter || ascii_classes[index] == CharClass::Digit);
}

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
