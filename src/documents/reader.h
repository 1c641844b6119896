#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "documents/document.h"
#include "documents/inputs.h"
#include "documents/metadata.h"

namespace chipgraph {

/// What holds for articles that do not say it themselves, as in their headers; empty where nothing is known.
struct DocumentDefaults {
  std::string date;      ///< ISO 8601: "2025", "2025-04" or "2025-04-16"
  std::string language;  ///< "de"
};

struct ReadOptions {
  DocumentDefaults defaults;
  Metadata metadata;                   ///< goes before `defaults`, behind what the article says itself
  std::size_t max_bytes = 64U << 20U;  ///< larger articles are refused; at most 1 GiB
};

/// An article, or why there is none. Diagnostics beside a document are about parts of it that were passed over.
struct ReadResult {
  std::optional<Document> document;
  std::vector<Diagnostic> diagnostics;
};

/// A format of articles. To add one, derive from this and name it in `readers` of `reader.cpp`; formats that hold many
/// articles in one file have to be spread into one `Input` an article by `list_inputs`, which fills `Input::bytes`.
class DocumentReader {
 public:
  DocumentReader() = default;
  DocumentReader(const DocumentReader&) = delete;
  DocumentReader& operator=(const DocumentReader&) = delete;
  virtual ~DocumentReader() = default;

  /// Whether this is the format of `input`, going by its name and its bytes.
  [[nodiscard]] virtual bool accepts(const Input& input, std::string_view bytes) const = 0;
  /// Reads one article. Never throws for what is wrong with it.
  [[nodiscard]] virtual ReadResult read(const Input& input, std::string_view bytes,
                                        const ReadOptions& options) const = 0;
};

/// Reads one input in the format that its name and bytes show. What is wrong with it (missing, unreadable, empty, too
/// large, no text, not UTF-8) is said in the diagnostics, each with its place; nothing is thrown.
/// May be called from several threads at once, except for standard input.
[[nodiscard]] ReadResult read_document(const Input& input, const ReadOptions& options);

}  // namespace chipgraph
