#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace chipgraph {

/// An article as it came in, before any linguistic work. Owns its text.
struct Document {
  std::string input;     ///< where it was read from, for messages: a path or "-"
  std::string url;       ///< canonical address, or empty
  std::string title;     ///< or empty; then `text` is the body alone
  std::string date;      ///< ISO 8601 cut to what is known, or empty
  std::string language;  ///< "de", "nl", "en", …; empty if not stated
  std::string text;      ///< title, two line feeds, body; UTF-8, NFC, line feeds only, no byte order mark
  std::string sha256;    ///< of `text`
  /// Byte offset in the input of each byte offset in `text` at which the two run apart, sorted by `text_offset`:
  /// between two entries the texts run in step.
  struct SourceOffset {
    std::uint32_t text_offset = 0;
    std::uint64_t input_offset = 0;
  };
  std::vector<SourceOffset> source_map;

  /// The part of `text` that is the title: empty range if there is none.
  [[nodiscard]] Range title_range() const { return {.begin = 0, .end = static_cast<std::uint32_t>(title.size())}; }
};

}  // namespace chipgraph
