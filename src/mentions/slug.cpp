#include "mentions/slug.h"

#include <array>
#include <memory>
#include <utility>

#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace chipgraph {
namespace {

/// Replacements that come before accents are dropped.
constexpr std::array<std::pair<const char*, const char*>, 8> spelled_out{
    {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "ae"}, {"Ö", "oe"}, {"Ü", "ue"}, {"ß", "ss"}, {"&", " and "}}};

std::string to_ascii(std::string_view name) {
  // ICU's transliterators are not safe to share between threads, and costly to make.
  thread_local const std::unique_ptr<icu::Transliterator> transliterator = [] {
    UErrorCode error = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(
        icu::Transliterator::createInstance("Latin-ASCII", UTRANS_FORWARD, error));
  }();
  auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<std::int32_t>(name.size())));
  for (const auto& [from, to] : spelled_out) {
    text.findAndReplace(icu::UnicodeString::fromUTF8(from), icu::UnicodeString::fromUTF8(to));
  }
  if (transliterator) transliterator->transliterate(text);
  std::string result;
  text.toLower().toUTF8String(result);
  return result;
}

}  // namespace

std::string make_slug(std::string_view name) {
  std::string slug;
  for (const char c : to_ascii(name)) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept) {
      slug += c;
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  if (slug.ends_with('-')) slug.pop_back();
  return slug;
}

}  // namespace chipgraph
