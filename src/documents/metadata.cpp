#include "documents/metadata.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/file.h"
#include "base/utf8.h"
#include "documents/fields.h"

namespace chipgraph {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> columns{"path", "date", "language", "source", "title"};

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = std::min(text.find(separator), text.size());
    parts.push_back(text.substr(0, end));
    if (end == text.size()) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string key_of(const fs::path& name) {
  std::error_code error;
  const fs::path key = fs::weakly_canonical(fs::absolute(name, error), error);
  return error ? name.string() : key.string();
}

/// Reads the lines of a table.
class TableReader {
 public:
  TableReader(const fs::path& path, MetadataResult& result) : path_(path), result_(result) {}

  void read(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (find_invalid_utf8(bytes)) return report(0, "the table is not UTF-8");
    std::size_t number = 0;
    for (const std::string_view line : split(bytes, '\n')) {
      ++number;
      if (number == 1) {
        if (!read_header(line)) return;
      } else if (!trim_blanks(line).empty()) {
        read_line(number, line);
      }
    }
  }

 private:
  bool read_header(std::string_view line) {
    for (const std::string_view name : split(line, '\t')) header_.push_back(trim_blanks(name));
    for (const std::string_view name : header_) {
      if (std::find(columns.begin(), columns.end(), name) != columns.end()) continue;
      report(1, "unknown column \"" + std::string(name) + "\" (known: path, date, language, source, title)");
      return false;
    }
    if (std::find(header_.begin(), header_.end(), columns[0]) != header_.end()) return true;
    report(1, "no column \"path\"");
    return false;
  }

  void read_line(std::size_t number, std::string_view line) {
    const std::vector<std::string_view> fields = split(line, '\t');
    if (fields.size() > header_.size()) return report(number, "more fields than columns");
    std::string name;
    ArticleMetadata article;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      const std::string_view text = trim_blanks(fields[i]);
      if (header_[i] == "path") name = text;
      if (header_[i] == "source") article.source = text;
      if (header_[i] == "title") article.title = text;
      if (header_[i] == "date") article.date = checked(number, "date", text, read_date_field(text));
      if (header_[i] == "language") article.language = checked(number, "language", text, read_language_field(text));
    }
    if (name.empty()) return report(number, "no path");
    result_.metadata.add(resolve(name), std::move(article));
  }

  std::string checked(std::size_t line, const std::string& what, std::string_view text,
                      const std::optional<std::string>& value) {
    if (!value && !text.empty()) report(line, "there is no " + what + " \"" + std::string(text) + "\"");
    return value.value_or("");
  }

  [[nodiscard]] std::string resolve(const std::string& name) const {
    if (name == "-") return name;
    const fs::path beside = path_.parent_path() / name;
    std::error_code ignored;
    return !fs::exists(beside, ignored) && fs::exists(name, ignored) ? name : beside.string();
  }

  void report(std::size_t line, std::string message) {
    result_.diagnostics.push_back({.place = {.file = path_.string(), .line = line}, .message = std::move(message)});
  }

  const fs::path& path_;
  MetadataResult& result_;
  std::vector<std::string_view> header_;
};

}  // namespace

void Metadata::add(const std::string& name, ArticleMetadata article) {
  articles_.insert_or_assign(name == "-" ? name : key_of(name), std::move(article));
}

const ArticleMetadata* Metadata::find(const std::string& name) const {
  if (articles_.empty()) return nullptr;
  const auto found = articles_.find(name == "-" ? name : key_of(name));
  return found == articles_.end() ? nullptr : &found->second;
}

MetadataResult read_metadata(const fs::path& path) {
  MetadataResult result;
  TableReader(path, result).read(read_file(path));
  return result;
}

}  // namespace chipgraph
