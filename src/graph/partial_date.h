#pragma once

#include <optional>
#include <string_view>

namespace chipgraph {

/// The days that an ISO 8601 date, cut to what is known, may mean. Days are numbers that sort by time
/// (20250416); they are not counts of days.
struct DaySpan {
  int first = 0, last = 0;

  bool operator==(const DaySpan&) const = default;
};

/// The span of "2025", "2025-04" or "2025-04-16"; nothing for anything else.
[[nodiscard]] std::optional<DaySpan> day_span(std::string_view text);

/// Whether `a` is certainly before `b`: compared by the precision that both share, so "2025-04" is before "2025-07-15",
/// and neither of "2025" and "2025-07" is before the other.
[[nodiscard]] constexpr bool is_before(const DaySpan& a, const DaySpan& b) { return a.last < b.first; }

/// Whether `coarse` says less than `precise` and agrees with it: "2025" with "2025-04", and no date with any.
[[nodiscard]] bool fits(std::string_view coarse, std::string_view precise);

}  // namespace chipgraph
