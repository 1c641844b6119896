#include "documents/normalise.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include "base/utf8.h"

namespace chipgraph {
namespace {

using SourceOffset = Document::SourceOffset;

/// First bytes of everything that may need more than copying.
constexpr std::array<bool, 256> make_special_bytes() {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0; byte < ' '; ++byte) table[byte] = byte != '\t';
  table[0x7F] = true;                              // delete
  table[0xC2] = table[0xE2] = table[0xEF] = true;  // U+0080, U+2000, U+F000 and their neighbours
  for (std::size_t byte = 0xF0; byte <= 0xF4; ++byte) table[byte] = true;  // noncharacters of the higher planes
  return table;
}
constexpr std::array<bool, 256> special_bytes = make_special_bytes();

bool is_special(char byte) { return special_bytes[static_cast<unsigned char>(byte)]; }

/// The character to put in place of `point`: itself, a blank, a line feed, or 0 for nothing.
char32_t replacement(char32_t point) {
  constexpr char32_t line_separator = 0x2028;
  constexpr char32_t paragraph_separator = 0x2029;
  if (point == '\r' || point == line_separator || point == paragraph_separator) return '\n';
  const auto c = static_cast<UChar32>(point);
  if ((u_charType(c) == U_CONTROL_CHAR && point != '\n' && point != '\t') || U_IS_UNICODE_NONCHAR(c)) return ' ';
  constexpr char32_t soft_hyphen = 0x00AD;
  constexpr char32_t zero_width_space = 0x200B;
  constexpr char32_t word_joiner = 0x2060;
  constexpr char32_t byte_order_mark = 0xFEFF;
  const bool is_invisible = point == soft_hyphen || point == zero_width_space || point == word_joiner ||
                            point == byte_order_mark || u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL) != 0;
  return is_invisible ? 0 : point;
}

/// Looks up input offsets for text offsets that grow from call to call.
class MapCursor {
 public:
  explicit MapCursor(const std::vector<SourceOffset>& map) : map_(map) {}

  std::uint64_t input_at(std::uint32_t text_offset) {
    while (next_ < map_.size() && map_[next_].text_offset <= text_offset) ++next_;
    if (next_ == 0) return text_offset;
    const SourceOffset& last = map_[next_ - 1];
    return last.input_offset + (text_offset - last.text_offset);
  }
  /// The next entry before `end`, if there is one.
  const SourceOffset* entry_before(std::uint32_t end) {
    return next_ < map_.size() && map_[next_].text_offset < end ? &map_[next_++] : nullptr;
  }

 private:
  const std::vector<SourceOffset>& map_;
  std::size_t next_ = 0;
};

void add_entry(std::vector<SourceOffset>& map, SourceOffset entry) {
  if (!map.empty()) {
    const SourceOffset& last = map.back();
    if (last.input_offset + (entry.text_offset - last.text_offset) == entry.input_offset) return;
  }
  map.push_back(entry);
}

/// The map of a text that `edits` made from the one that `map` belongs to.
std::vector<SourceOffset> moved_map(const std::vector<SourceOffset>& map, const icu::Edits& edits) {
  std::vector<SourceOffset> moved;
  MapCursor cursor(map);
  UErrorCode error = U_ZERO_ERROR;
  for (icu::Edits::Iterator edit = edits.getFineIterator(); edit.next(error) != 0;) {
    const auto from = static_cast<std::uint32_t>(edit.sourceIndex());
    const auto to = static_cast<std::uint32_t>(edit.destinationIndex());
    const auto from_end = from + static_cast<std::uint32_t>(edit.oldLength());
    add_entry(moved, {.text_offset = to, .input_offset = cursor.input_at(from)});
    while (const SourceOffset* entry = cursor.entry_before(from_end)) {
      if (edit.hasChange() != 0) continue;
      add_entry(moved, {.text_offset = to + (entry->text_offset - from), .input_offset = entry->input_offset});
    }
  }
  return moved;
}

}  // namespace

void TextBuilder::mark(std::uint64_t input_offset) {
  const auto here = static_cast<std::uint32_t>(text_.size());
  while (!map_.empty() && map_.back().text_offset >= here) map_.pop_back();
  add_entry(map_, {.text_offset = here, .input_offset = input_offset});
}

void TextBuilder::trim_blanks() {
  while (!text_.empty() && (text_.back() == ' ' || text_.back() == '\t')) text_.pop_back();
}

void TextBuilder::trim_end() {
  while (!text_.empty() && (text_.back() == ' ' || text_.back() == '\t' || text_.back() == '\n')) text_.pop_back();
}

void TextBuilder::add_extra(std::string_view text) {
  if (map_.empty()) map_.push_back({});
  text_ += text;
}

void TextBuilder::add_source(std::string_view bytes, std::uint64_t input_offset) {
  text_.reserve(text_.size() + bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const auto special = std::find_if(bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.end(), is_special);
    const auto end = static_cast<std::size_t>(special - bytes.begin());
    if (end != at) {
      mark(input_offset + at);
      text_ += bytes.substr(at, end - at);
    }
    at = end;
    if (at < bytes.size()) add_special(bytes, at, input_offset);
  }
}

void TextBuilder::add_special(std::string_view bytes, std::size_t& at, std::uint64_t input_offset) {
  const std::size_t begin = at;
  const char32_t point = replacement(next_code_point(bytes, at));
  const bool is_first_of_crlf = bytes[begin] == '\r' && at < bytes.size() && bytes[at] == '\n';
  if (point == 0 || is_first_of_crlf) return;
  if (point == '\n') trim_blanks();
  mark(input_offset + begin);
  append_code_point(text_, point);
}

void TextBuilder::compose() {
  const icu::StringPiece source(text_.data(), static_cast<std::int32_t>(text_.size()));
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(error);
  if (U_SUCCESS(error) && normalizer->isNormalizedUTF8(source, error) != 0) return;
  std::string composed;
  icu::StringByteSink<std::string> sink(&composed);
  icu::Edits edits;
  if (U_SUCCESS(error)) normalizer->normalizeUTF8(0, source, sink, &edits, error);
  if (U_FAILURE(error)) throw std::runtime_error("Unicode normalisation is not available");
  map_ = moved_map(map_, edits);
  text_ = std::move(composed);
}

std::uint64_t input_offset(const Document& document, std::uint32_t text_offset) {
  const auto next =
      std::upper_bound(document.source_map.begin(), document.source_map.end(), text_offset,
                       [](std::uint32_t offset, const SourceOffset& entry) { return offset < entry.text_offset; });
  if (next == document.source_map.begin()) return text_offset;
  const SourceOffset& last = *std::prev(next);
  return last.input_offset + (text_offset - last.text_offset);
}

}  // namespace chipgraph
