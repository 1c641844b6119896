#pragma once

#include <cstdint>
#include <optional>

#include "base/date.h"
#include "mentions/value_tokens.h"

namespace chipgraph {

/// A date as it stands in a sentence.
struct DateRead {
  std::optional<Date> date;  ///< nothing if it can't be resolved
  std::uint32_t last = 0;    ///< last token
};

/// Reads the longest date that begins at token `i`, by the patterns of the language and, in digits alone, as ISO 8601
/// or in the language's order; nothing if there is none.
/// @param base Date of the article, against which dates without year and relative ones are resolved.
[[nodiscard]] std::optional<DateRead> read_date(const ValueTokens& tokens, std::uint32_t i,
                                                const std::optional<Date>& base);

}  // namespace chipgraph
