#include "base/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <stdexcept>

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

namespace chipgraph {
namespace {

constexpr std::uint64_t high_bits = 0x8080808080808080U;

/// The offset of the first byte at or behind `begin` that is not ASCII; `text.size()` if there is none.
std::size_t skip_ascii(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  for (; at + sizeof high_bits <= text.size(); at += sizeof high_bits) {
    std::uint64_t block = 0;
    std::memcpy(&block, text.data() + at, sizeof block);
    if ((block & high_bits) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

/// Length of the well-formed sequence of several bytes at `at` (Unicode, table 3-7); 0 if it is none.
std::size_t sequence_length(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) -> unsigned {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned first = byte(0);
  const unsigned second = byte(1);
  if (first < 0xC2 || first > 0xF4 || !follows(1)) return 0;
  if (first < 0xE0) return 2;
  if (first < 0xF0) {
    if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F)) return 0;
    return follows(2) ? 3 : 0;
  }
  if ((first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F)) return 0;
  return follows(2) && follows(3) ? 4 : 0;
}

UChar32 next(std::string_view text, std::size_t& at) { return static_cast<UChar32>(next_code_point(text, at)); }

}  // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  for (std::size_t at = skip_ascii(text, 0); at < text.size(); at = skip_ascii(text, at)) {
    const std::size_t length = sequence_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

void append_code_point(std::string& text, char32_t point) {
  const auto add = [&](char32_t byte) { text += static_cast<char>(byte); };
  const auto follow = [&](unsigned shift) { add(0x80U | ((point >> shift) & 0x3FU)); };
  if (point < 0x80) {
    add(point);
  } else if (point < 0x800) {
    add(0xC0U | point >> 6U);
    follow(0);
  } else if (point < 0x10000) {
    add(0xE0U | point >> 12U);
    follow(6);
    follow(0);
  } else {
    add(0xF0U | point >> 18U);
    follow(12);
    follow(6);
    follow(0);
  }
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string to_nfc(std::string_view text) {
  if (skip_ascii(text, 0) == text.size()) return std::string(text);
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

void to_lower(std::string_view text, std::string& result) {
  result.clear();
  for (std::size_t at = 0; at < text.size();) {
    const char byte = text[at];
    if (static_cast<unsigned char>(byte) < 0x80) {
      result += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
      ++at;
    } else {
      append_code_point(result, static_cast<char32_t>(u_tolower(next(text, at))));
    }
  }
}

std::string to_lower(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  to_lower(text, result);
  return result;
}

bool starts_upper(std::string_view text) {
  if (text.empty()) return false;
  std::size_t at = 0;
  const UChar32 point = next(text, at);
  return u_isupper(point) || u_istitle(point);
}

bool is_all_upper(std::string_view text) {
  bool any_letter = false;
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 point = next(text, at);
    if (u_islower(point)) return false;
    any_letter = any_letter || u_isalpha(point);
  }
  return any_letter;
}

}  // namespace chipgraph
