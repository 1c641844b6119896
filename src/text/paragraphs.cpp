#include "text/paragraphs.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/characters.h"

namespace chipgraph {
namespace {

constexpr std::size_t widest_wrap = 100;    // code points; wider lines are whole paragraphs
constexpr std::size_t narrowest_wrap = 40;  // shorter blocks are lists, addresses, verses

std::string_view view(std::string_view text, const Range& range) { return text.substr(range.begin, range.size()); }

Range trimmed(std::string_view text, Range range) {
  while (range.begin < range.end) {
    const Char c = char_at(text, range.begin);
    if (c.type != CharClass::Space) break;
    range.begin = static_cast<std::uint32_t>(c.end);
  }
  while (range.begin < range.end) {
    std::size_t last = range.end - 1;
    while (last > range.begin && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
    if (char_at(text, last).type != CharClass::Space) break;
    range.end = static_cast<std::uint32_t>(last);
  }
  return range;
}

/// The line at `begin`, and behind its line feed the place where the next one begins.
Range next_line(std::string_view text, std::uint32_t& begin, std::uint32_t end) {
  const auto feed = static_cast<std::uint32_t>(std::min<std::size_t>(text.find('\n', begin), end));
  const Range line = trimmed(text, {.begin = begin, .end = feed});
  begin = std::min(feed + 1, end);
  return line;
}

bool ends_sentence(std::string_view line) {
  while (!line.empty()) {
    std::size_t last = line.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(line[last]) & 0xC0U) == 0x80U) --last;
    const char32_t point = char_at(line, last).point;
    if (!is_closer(point)) return is_terminator(point) || point == U':';
    line = line.substr(0, last);
  }
  return true;
}

/// Whether the line feed between two lines of a block whose longest line has `width` code points is only a wrap.
bool is_wrap(std::string_view line, std::string_view next, std::size_t width) {
  if (is_lower(char_at(next, 0).point) && !ends_sentence(line)) return true;
  if (width > widest_wrap || width < narrowest_wrap) return false;
  const std::string_view word = next.substr(0, next.find(' '));
  return count_code_points(line) + 1 + count_code_points(word) > width;
}

/// Adds the paragraphs of a block of lines.
void add_block(std::string_view text, const std::vector<Range>& lines, std::vector<Range>& paragraphs) {
  std::size_t width = 0;
  if (lines.size() > 1) {
    for (const Range& line : lines) {
      width = std::max(width, line.size() > 4 * widest_wrap ? line.size() : count_code_points(view(text, line)));
    }
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && is_wrap(view(text, lines[i - 1]), view(text, lines[i]), width)) {
      paragraphs.back().end = lines[i].end;
    } else {
      paragraphs.push_back(lines[i]);
    }
  }
}

}  // namespace

std::vector<Range> find_paragraphs(std::string_view text, Range part) {
  std::vector<Range> paragraphs;
  std::vector<Range> block;
  for (std::uint32_t at = part.begin; at < part.end;) {
    const Range line = next_line(text, at, part.end);
    if (line.size() != 0) {
      block.push_back(line);
    } else {
      add_block(text, block, paragraphs);
      block.clear();
    }
  }
  add_block(text, block, paragraphs);
  return paragraphs;
}

}  // namespace chipgraph
