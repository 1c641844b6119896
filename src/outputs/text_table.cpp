#include "outputs/text_table.h"

#include <algorithm>

#include "base/utf8.h"

namespace chipgraph {

std::vector<std::size_t> TextTable::widths() const {
  std::vector<std::size_t> widths;
  for (const std::vector<std::string>& row : rows_) {
    if (widths.size() < row.size()) widths.resize(row.size());
    for (std::size_t i = 0; i + 1 < row.size(); ++i) widths[i] = std::max(widths[i], count_code_points(row[i]));
  }
  return widths;
}

std::string TextTable::text() const {
  constexpr std::size_t gap = 2;
  const std::vector<std::size_t> column_widths = widths();
  std::string text;
  for (const std::vector<std::string>& row : rows_) {
    std::string line(indent_, ' ');
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::size_t width = count_code_points(row[i]);
      line += row[i] + std::string(column_widths[i] + gap - std::min(column_widths[i], width), ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + '\n';
  }
  return text;
}

}  // namespace chipgraph
