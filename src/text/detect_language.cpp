#include "text/detect_language.h"

#include <array>
#include <cstdio>  // the header of CLD2 needs it and does not include it

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace chipgraph {
namespace {

constexpr std::size_t most_bytes = 8192;

/// The front of `text`, cut between two code points.
std::string_view front_of(std::string_view text) {
  if (text.size() <= most_bytes) return text;
  std::size_t end = most_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

}  // namespace

std::string detect_language(std::string_view text) {
  const std::string_view front = front_of(text);
  constexpr bool is_plain_text = true;
  constexpr std::size_t candidates = 3;
  const CLD2::CLDHints no_hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, candidates> languages{};
  std::array<int, candidates> percents{};
  std::array<double, candidates> scores{};
  int text_bytes = 0;
  bool is_reliable = false;
  const CLD2::Language language = CLD2::ExtDetectLanguageSummary(
      front.data(), static_cast<int>(front.size()), is_plain_text, &no_hints, CLD2::kCLDFlagBestEffort,
      languages.data(), percents.data(), scores.data(), nullptr, &text_bytes, &is_reliable);
  return language == CLD2::UNKNOWN_LANGUAGE ? std::string() : std::string(CLD2::LanguageCode(language));
}

}  // namespace chipgraph
