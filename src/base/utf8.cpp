#include "base/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <stdexcept>

namespace chipgraph {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Reads the code point at `offset` and moves `offset` behind it; negative if the bytes are not UTF-8.
UChar32 next_code_point(std::string_view text, std::size_t& offset) {
  UChar32 point = 0;
  auto at = static_cast<std::int64_t>(offset);
  const auto size = static_cast<std::int64_t>(text.size());
  const char* bytes = text.data();
  U8_NEXT(bytes, at, size, point);
  offset = static_cast<std::size_t>(at);
  return point;
}

void append_code_point(std::string& text, UChar32 point) {
  char bytes[U8_MAX_LENGTH];
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, point);
  text.append(bytes, static_cast<std::size_t>(size));
}

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
    } else if (next_code_point(text, at) < 0) {
      return begin;
    }
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string to_nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(error);
  std::string result;
  icu::StringByteSink<std::string> sink(&result);
  if (U_SUCCESS(error)) {
    normalizer->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr,
                              error);
  }
  if (U_FAILURE(error)) throw std::runtime_error("Unicode normalisation is not available");
  return result;
}

std::string to_lower(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char byte = text[at];
    if (static_cast<unsigned char>(byte) < 0x80) {
      result += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
      ++at;
    } else {
      append_code_point(result, u_tolower(next_code_point(text, at)));
    }
  }
  return result;
}

bool starts_upper(std::string_view text) {
  if (text.empty()) return false;
  std::size_t at = 0;
  const UChar32 point = next_code_point(text, at);
  return point >= 0 && (u_isupper(point) || u_istitle(point));
}

bool is_all_upper(std::string_view text) {
  bool any_letter = false;
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 point = next_code_point(text, at);
    if (u_islower(point)) return false;
    any_letter = any_letter || u_isalpha(point);
  }
  return any_letter;
}

}  // namespace chipgraph
