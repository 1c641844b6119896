#pragma once

#include "documents/reader.h"

namespace chipgraph {

/// Plain text in UTF-8, with or without byte order mark: optional header lines, an empty line, the article.
/// - The header is the first block of lines if each is "date:", "language:", "source:" or "title:" with its value
///   (names in any case). Its values go before those of the table and the defaults.
/// - A title that is not in header or table is the first line of the article if an empty line and more text follow
///   and it has at most 250 characters.
/// - A date or language that does not exist is passed over with a diagnostic.
/// Text that is empty, binary (NUL bytes) or not UTF-8 gives no document but a diagnostic with the place.
class PlainTextReader : public DocumentReader {
 public:
  [[nodiscard]] bool accepts(const Input& input, std::string_view bytes) const override;
  [[nodiscard]] ReadResult read(const Input& input, std::string_view bytes, const ReadOptions& options) const override;
};

}  // namespace chipgraph
