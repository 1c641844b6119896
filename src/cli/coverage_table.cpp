#include "cli/coverage_table.h"

#include <iomanip>
#include <sstream>

namespace chipgraph::cli {
namespace {

constexpr int type_width = 18;
constexpr int detail_width = 24;
constexpr int rules_width = 10;
constexpr int triggers_width = 10;

}  // namespace

std::string coverage_table(std::span<const CoverageRow> rows) {
  if (rows.empty()) return {};
  std::ostringstream table;
  table << std::setw(type_width + detail_width) << "";
  for (const auto& [language, coverage] : rows.front().languages) {
    table << std::setw(rules_width) << language + " rules" << std::setw(triggers_width) << "triggers";
  }
  table << '\n';
  for (const CoverageRow& row : rows) {
    table << std::left << std::setw(type_width) << row.type << std::setw(detail_width) << row.detail << std::right;
    for (const auto& [language, coverage] : row.languages) {
      table << std::setw(rules_width) << coverage.rules << std::setw(triggers_width) << coverage.triggers;
    }
    table << '\n';
  }
  return table.str();
}

std::string markdown_coverage(std::span<const CoverageRow> rows) {
  if (rows.empty()) return {};
  std::ostringstream table;
  std::ostringstream line;
  table << "| | |";
  line << "| --- | --- |";
  for (const auto& [language, coverage] : rows.front().languages) {
    table << ' ' << language << " |";
    line << " ---: |";
  }
  table << '\n' << line.str() << '\n';
  for (const CoverageRow& row : rows) {
    table << "| `" << row.type << "` | " << (row.detail.empty() ? "" : "`" + row.detail + "` ") << '|';
    for (const auto& [language, coverage] : row.languages) {
      if (coverage.rules > 0) table << ' ' << coverage.rules << " / " << coverage.triggers;
      table << " |";
    }
    table << '\n';
  }
  return table.str();
}

}  // namespace chipgraph::cli
