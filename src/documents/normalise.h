#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "documents/document.h"

namespace chipgraph {

/// Builds a document's text piece by piece, with the map back to the bytes of the input.
///
/// What it does to the bytes, in this order: CRLF and CR, and the line and paragraph separators of Unicode, become line
/// feeds; control characters but tab and line feed, and noncharacters, become blanks; invisible characters that would
/// hide a word from its dictionary form (soft hyphen, zero-width space, word joiner, byte order mark, marks of writing
/// direction) go; blanks before a line feed go; the rest becomes NFC.
class TextBuilder {
 public:
  /// Appends `bytes`, valid UTF-8 that begins at byte `input_offset` of the input.
  void add_source(std::string_view bytes, std::uint64_t input_offset);
  /// Appends text that is not in the input; it maps to what stands before it, or to the start of the input.
  void add_extra(std::string_view text);
  /// Removes blanks and line feeds from the end.
  void trim_end();

  /// Brings all that was added into NFC. Call it last.
  void compose();

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::string& text() { return text_; }
  [[nodiscard]] std::vector<Document::SourceOffset>& source_map() { return map_; }

 private:
  void add_special(std::string_view bytes, std::size_t& at, std::uint64_t input_offset);
  void mark(std::uint64_t input_offset);
  void trim_blanks();

  std::string text_;
  std::vector<Document::SourceOffset> map_;
};

/// Byte offset in the input of byte `text_offset` of the document's text.
[[nodiscard]] std::uint64_t input_offset(const Document& document, std::uint32_t text_offset);

}  // namespace chipgraph
