#pragma once

#include <span>
#include <string>

#include "knowledge/coverage.h"

namespace chipgraph::cli {

/// For people at a terminal: rules and triggers of each language in columns; ends in a line feed.
[[nodiscard]] std::string coverage_table(std::span<const CoverageRow> rows);

/// The same in Markdown; where there is no rule, the cell is empty.
[[nodiscard]] std::string markdown_coverage(std::span<const CoverageRow> rows);

}  // namespace chipgraph::cli
