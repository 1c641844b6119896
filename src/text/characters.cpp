#include "text/characters.h"

#include <array>

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace chipgraph {
namespace {

constexpr std::size_t table_size = 0x2100;  // Latin, Greek, Cyrillic, …, General Punctuation, currency signs

CharClass class_by_properties(char32_t point) {
  const auto c = static_cast<UChar32>(point);
  const std::uint32_t category = U_MASK(u_charType(c));
  if (u_isUWhiteSpace(c) != 0 || (category & (U_GC_CC_MASK | U_GC_Z_MASK)) != 0) return CharClass::Space;
  if ((category & U_GC_ND_MASK) != 0) return CharClass::Digit;
  if (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) != 0) return CharClass::Ideograph;
  if ((category & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK | U_GC_CF_MASK)) != 0) return CharClass::Letter;
  constexpr char32_t per_mille = U'‰';
  if (point == per_mille) return CharClass::Symbol;
  return (category & U_GC_P_MASK) != 0 ? CharClass::Punctuation : CharClass::Symbol;
}

std::array<CharClass, table_size> make_table() {
  std::array<CharClass, table_size> table{};
  for (char32_t point = ascii_size; point < table_size; ++point) table[point] = class_by_properties(point);
  return table;
}

CharClass class_of(char32_t point) {
  static const std::array<CharClass, table_size> table = make_table();
  return point < table_size ? table[point] : class_by_properties(point);
}

}  // namespace

Char wide_char_at(std::string_view text, std::size_t at) {
  Char result;
  result.end = at;
  result.point = next_code_point(text, result.end);
  result.type = class_of(result.point);
  return result;
}

bool is_terminator(char32_t point) {
  if (point < ascii_size) return point == U'.' || point == U'!' || point == U'?';
  return point == U'…' || u_getIntPropertyValue(static_cast<UChar32>(point), UCHAR_SENTENCE_BREAK) == U_SB_STERM;
}

bool is_closer(char32_t point) {
  if (point < ascii_size) return point == U'"' || point == U'\'' || point == U')' || point == U']' || point == U'}';
  const int category = u_charType(static_cast<UChar32>(point));
  return category == U_END_PUNCTUATION || category == U_FINAL_PUNCTUATION || category == U_INITIAL_PUNCTUATION;
}

bool is_lower(char32_t point) {
  if (point < ascii_size) return point >= U'a' && point <= U'z';
  return u_islower(static_cast<UChar32>(point)) != 0;
}

bool is_upper(char32_t point) {
  if (point < ascii_size) return point >= U'A' && point <= U'Z';
  return u_isupper(static_cast<UChar32>(point)) != 0 || u_istitle(static_cast<UChar32>(point)) != 0;
}

}  // namespace chipgraph
