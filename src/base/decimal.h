#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chipgraph {

/// An exact decimal number that is not negative: `digits` × 10^`exponent`. Equal numbers have equal members.
class Decimal {
 public:
  constexpr Decimal() = default;
  /// A number of up to 18 digits.
  explicit Decimal(std::uint64_t whole);

  /// Reads "5", "0.5" or "1000000.25": digits, and a point only between digits. Nothing for other text and for
  /// numbers of more than 18 significant digits.
  [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);

  /// Sum and product; nothing if it needs more than 18 significant digits.
  [[nodiscard]] std::optional<Decimal> plus(const Decimal& other) const;
  [[nodiscard]] std::optional<Decimal> times(const Decimal& other) const;

  [[nodiscard]] bool is_zero() const noexcept { return digits_ == 0; }
  [[nodiscard]] bool is_integer() const noexcept { return exponent_ >= 0; }
  /// The value as a whole number; nothing if it has a fraction or is above 10^18.
  [[nodiscard]] std::optional<std::uint64_t> to_integer() const;
  /// Without exponent and without needless zeros: "5500000000", "0.5".
  [[nodiscard]] std::string to_string() const;

  bool operator==(const Decimal&) const = default;

 private:
  [[nodiscard]] static std::optional<Decimal> make(std::uint64_t digits, int exponent);

  std::uint64_t digits_ = 0;  ///< no factor 10 in it
  int exponent_ = 0;
};

}  // namespace chipgraph
