#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace chipgraph {

/// One way to write a date, as a sequence of elements that must all stand there.
struct DatePattern {
  enum class Kind : std::uint8_t {
    Day,
    Month,
    Year,
    Weekday,
    RelativeDay,
    Shift,
    Period,
    Season,
    Part,
    Undated,
    Number,
    Word,
  };
  struct Element {
    Kind kind = Kind::Word;
    std::string word;  ///< Word: in lower case
  };
  std::vector<Element> elements;  ///< never empty
  int shift = 0;                  ///< where no Shift says it: periods from the article's; for Number, its sign
  std::string period;             ///< where no Period says it, or empty
};

/// The date patterns of a language, by their first element.
class DatePatterns {
 public:
  void add(DatePattern pattern) { by_first_[index_of(pattern.elements.front().kind)].push_back(std::move(pattern)); }
  /// In the order in which they were added.
  [[nodiscard]] std::span<const DatePattern> beginning_with(DatePattern::Kind kind) const {
    return by_first_[index_of(kind)];
  }

 private:
  static constexpr std::size_t kinds = static_cast<std::size_t>(DatePattern::Kind::Word) + 1;
  static constexpr std::size_t index_of(DatePattern::Kind kind) { return static_cast<std::size_t>(kind); }

  std::array<std::vector<DatePattern>, kinds> by_first_;
};

}  // namespace chipgraph
