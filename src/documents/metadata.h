#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace chipgraph {

/// What a table says of one article; empty where it says nothing.
struct ArticleMetadata {
  std::string date, language, source, title;
};

/// What is known of articles from outside, by path.
class Metadata {
 public:
  /// @param name As in `Input::name`; two spellings of the same path are the same.
  void add(const std::string& name, ArticleMetadata article);
  /// Null if the table says nothing of it.
  [[nodiscard]] const ArticleMetadata* find(const std::string& name) const;

 private:
  std::map<std::string, ArticleMetadata> articles_;  // by absolute path without "..", links and so on
};

struct MetadataResult {
  Metadata metadata;
  std::vector<Diagnostic> diagnostics;  ///< lines and fields that were passed over, each with its place
};

/// Reads a tab-separated table in UTF-8. Its first line names the columns: "path" and any of "date", "language",
/// "source" and "title", in any order. A relative path counts from the table's folder, or from the working directory
/// if only that gives a file. Empty lines are passed over.
/// Throws `FileError` if the file can't be read. What is no such table is passed over with a diagnostic.
[[nodiscard]] MetadataResult read_metadata(const std::filesystem::path& path);

}  // namespace chipgraph
