#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "mentions/mention.h"
#include "mentions/value_tokens.h"

namespace chipgraph {

/// A number with what it counts.
struct Quantity {
  MentionKind kind = MentionKind::Integer;  ///< Integer, Amount or Measure
  Decimal value;
  bool scaled = false;                ///< has a scale word ("Milliarden")
  std::string unit;                   ///< currency or unit; empty for Integer
  std::uint32_t first = 0, last = 0;  ///< tokens, inclusive
};

/// What was read at one place of a sentence: none (a number that counts time, an ordinal, a name), one, or the two ends
/// of a range ("between $2bn and $5bn").
struct QuantityRead {
  std::vector<Quantity> quantities;  ///< in text order
  std::uint32_t last = 0;            ///< last token, also of a number that is no quantity
};

/// Reads the amount, measure or whole number, or the range of them, that begins at token `i`; nothing if there is no
/// number.
[[nodiscard]] std::optional<QuantityRead> read_quantity(const ValueTokens& tokens, std::uint32_t i);

}  // namespace chipgraph
