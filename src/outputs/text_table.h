#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace chipgraph {

/// Rows of cells that are written below each other in columns as wide as their widest cell.
class TextTable {
 public:
  /// Every line begins with `indent` spaces.
  explicit TextTable(std::size_t indent) : indent_(indent) {}

  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }

  /// One line a row, without spaces at its end; columns are two spaces apart. The last cell of a row widens no column.
  [[nodiscard]] std::string text() const;

 private:
  [[nodiscard]] std::vector<std::size_t> widths() const;

  std::size_t indent_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace chipgraph
