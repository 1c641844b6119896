#include "text/detect_language.h"

#include <array>
#include <cstdio>  // the header of CLD2 needs it and does not include it

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace chipgraph {
namespace {

// The first size tells nearly every article's language, for a third of the time.
constexpr std::size_t few_bytes = 600;
constexpr std::size_t most_bytes = 8192;

/// The front of `text`, cut between two code points.
std::string_view front_of(std::string_view text, std::size_t size) {
  if (text.size() <= size) return text;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
  return text.substr(0, size);
}

constexpr int fewest_letters = 20;  // with less it is guessing at names

struct Guess {
  CLD2::Language language = CLD2::UNKNOWN_LANGUAGE;
  bool is_reliable = false;
};

Guess guess_language(std::string_view text) {
  constexpr bool is_plain_text = true;
  constexpr std::size_t candidates = 3;
  const CLD2::CLDHints no_hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, candidates> languages{};
  std::array<int, candidates> percents{};
  std::array<double, candidates> scores{};
  int text_bytes = 0;
  Guess guess;
  guess.language = CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), is_plain_text, &no_hints,
                                                  CLD2::kCLDFlagBestEffort, languages.data(), percents.data(),
                                                  scores.data(), nullptr, &text_bytes, &guess.is_reliable);
  if (text_bytes < fewest_letters) guess.language = CLD2::UNKNOWN_LANGUAGE;
  return guess;
}

}  // namespace

std::string detect_language(std::string_view text) {
  Guess guess = guess_language(front_of(text, few_bytes));
  if (!guess.is_reliable && text.size() > few_bytes) guess = guess_language(front_of(text, most_bytes));
  return guess.language == CLD2::UNKNOWN_LANGUAGE ? std::string() : std::string(CLD2::LanguageCode(guess.language));
}

}  // namespace chipgraph
