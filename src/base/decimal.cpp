#include "base/decimal.h"

#include <algorithm>

namespace chipgraph {
namespace {

constexpr std::uint64_t limit = 1'000'000'000'000'000'000U;  // 10^18
constexpr int most_digits = 18;
constexpr int most_exponent = 30;  // beyond it numbers are nonsense, and their text would be long

/// `digits` × 10^`power`, or nothing above `limit`.
std::optional<std::uint64_t> scaled(std::uint64_t digits, int power) {
  for (; power > 0 && digits != 0; --power) {
    if (digits >= limit / 10) return std::nullopt;
    digits *= 10;
  }
  return digits;
}

}  // namespace

Decimal::Decimal(std::uint64_t whole) { *this = make(whole, 0).value_or(Decimal()); }

std::optional<Decimal> Decimal::make(std::uint64_t digits, int exponent) {
  Decimal number;
  if (digits == 0) return number;
  while (digits % 10 == 0) {
    digits /= 10;
    ++exponent;
  }
  if (digits >= limit || exponent > most_exponent || exponent < -most_exponent) return std::nullopt;
  number.digits_ = digits;
  number.exponent_ = exponent;
  return number;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const std::size_t point = text.find('.');
  if (text.empty() || point == 0 || point == text.size() - 1) return std::nullopt;
  std::uint64_t digits = 0;
  int zeros = 0;  // read, but not yet in `digits`: trailing ones cost no precision
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == point) continue;
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    if (text[i] == '0') {
      ++zeros;
      continue;
    }
    const std::optional<std::uint64_t> moved = scaled(digits, zeros + 1);
    if (!moved) return std::nullopt;
    digits = *moved + static_cast<std::uint64_t>(text[i] - '0');
    zeros = 0;
  }
  const int decimals = point == std::string_view::npos ? 0 : static_cast<int>(text.size() - point - 1);
  return make(digits, zeros - decimals);
}

std::optional<Decimal> Decimal::plus(const Decimal& other) const {
  const int exponent = std::min(exponent_, other.exponent_);
  const std::optional<std::uint64_t> left = scaled(digits_, exponent_ - exponent);
  const std::optional<std::uint64_t> right = scaled(other.digits_, other.exponent_ - exponent);
  if (!left || !right) return std::nullopt;
  return make(*left + *right, exponent);
}

std::optional<Decimal> Decimal::times(const Decimal& other) const {
  if (digits_ != 0 && other.digits_ > limit / digits_) return std::nullopt;
  return make(digits_ * other.digits_, exponent_ + other.exponent_);
}

std::optional<std::uint64_t> Decimal::to_integer() const {
  if (!is_integer() || exponent_ > most_digits) return std::nullopt;
  return scaled(digits_, exponent_);
}

std::string Decimal::to_string() const {
  std::string text = std::to_string(digits_);
  if (exponent_ >= 0) return text + std::string(static_cast<std::size_t>(exponent_), '0');
  const auto decimals = static_cast<std::size_t>(-exponent_);
  if (text.size() <= decimals) text.insert(0, decimals + 1 - text.size(), '0');
  return text.insert(text.size() - decimals, 1, '.');
}

}  // namespace chipgraph
