#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/decimal.h"
#include "mentions/value_tokens.h"

namespace chipgraph {

/// A number as it stands in a sentence, in digits or words.
struct NumberRead {
  Decimal value;              ///< with `scale` in it
  Decimal scale{1};           ///< product of the scale words ("Milliarden")
  std::uint32_t last = 0;     ///< last token
  bool plain_digits = false;  ///< digits and nothing else: what years and days look like
  bool decimals = false;      ///< has a decimal separator, even if only zeros stand behind it
  bool scaled = false;        ///< has a scale word
  bool money = false;         ///< a number only if a currency stands before it ("5B")
  bool fraction = false;      ///< a part of a whole ("ein Drittel")
  bool one = false;           ///< an article that counts ("ein", "a"); a number only before what is counted
  ValueTokens::Phrase unit;   ///< run together with the digits ("96GB"), or with the number word ("sechsmal")
};

/// Reads the number that begins at token `i`, with scale words and fractions behind it; nothing if there is none.
[[nodiscard]] std::optional<NumberRead> read_number(const ValueTokens& tokens, std::uint32_t i);

/// The value of digits with the separators of a language, or of another where they can't be its own ("4.5" where the
/// comma separates decimals); nothing for what is no number ("14.08.2025", "007").
[[nodiscard]] std::optional<Decimal> parse_digits(std::string_view text, const NumberFormat& format);

}  // namespace chipgraph
