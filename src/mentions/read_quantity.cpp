#include "mentions/read_quantity.h"

#include <utility>

#include "mentions/read_number.h"

namespace chipgraph {
namespace {

using Phrase = ValueTokens::Phrase;

constexpr std::string_view times = "x";

/// A number with its currency or unit, before it is decided what it is.
struct Counted {
  NumberRead number;
  const ValueWord* currency = nullptr;  // null if there is none
  const ValueWord* unit = nullptr;      // null if there is none
  std::uint32_t first = 0, last = 0;
};

/// Reads quantities at one place of a sentence.
class QuantityReader {
 public:
  QuantityReader(const ValueTokens& tokens, std::uint32_t first) : tokens_(tokens), first_(first) {}

  [[nodiscard]] std::optional<QuantityRead> read() const {
    if (const Phrase multiple = tokens_.find(first_, ValueClass::Multiple)) return read_multiple(multiple);
    const std::optional<Counted> counted = read_counted(first_);
    if (!counted) return std::nullopt;
    if (auto range = read_range(*counted)) return range;
    QuantityRead result{.quantities = {}, .last = counted->last};
    if (auto quantity = to_quantity(*counted)) result.quantities.push_back(std::move(*quantity));
    return result;
  }

 private:
  [[nodiscard]] QuantityRead read_multiple(const Phrase& multiple) const {
    return {.quantities = {{.kind = MentionKind::Measure,
                            .value = multiple.word->value,
                            .scaled = false,
                            .unit = multiple.word->code,
                            .first = first_,
                            .last = multiple.last}},
            .last = multiple.last};
  }

  [[nodiscard]] std::optional<Counted> read_counted(std::uint32_t i) const {
    Counted counted;
    counted.first = i;
    std::uint32_t at = i;
    if (const Phrase currency = tokens_.find(i, ValueClass::Currency); currency && currency.word->before) {
      counted.currency = currency.word;
      at = currency.last + 1;
    } else if (const Phrase unit = tokens_.find(i, ValueClass::Unit); unit && unit.word->before) {
      counted.unit = unit.word;
      at = unit.last + 1;
    }
    const std::optional<NumberRead> number = read_number(tokens_, at);
    if (!number || (number->money && counted.currency == nullptr)) return std::nullopt;
    counted.number = *number;
    counted.last = number->last;
    if (number->unit) counted.unit = number->unit.word;
    if (counted.unit == nullptr) add_what_follows(counted);
    return counted;
  }

  /// The currency or unit behind a number, or behind a hyphen: "5-Milliarden-Dollar", "16-nanometre".
  void add_what_follows(Counted& counted) const {
    const std::uint32_t next = tokens_.is_hyphen(counted.last + 1) ? counted.last + 2 : counted.last + 1;
    if (const Phrase unit = tokens_.find(next, ValueClass::Unit); unit && !unit.word->before) {
      counted.unit = unit.word;
      counted.last = unit.last;
    } else if (const Phrase currency = tokens_.find(next, ValueClass::Currency);
               currency && !belongs_to_next(currency)) {
      if (counted.currency == nullptr) counted.currency = currency.word;
      counted.last = currency.last;
    }
  }

  /// Whether a currency that may stand on either side is that of the number behind it.
  [[nodiscard]] bool belongs_to_next(const Phrase& currency) const {
    const std::uint32_t next = currency.last + 1;
    return currency.word->before && next < tokens_.size() && tokens_[next].joined && tokens_.has_digits(next);
  }

  /// "30 bis 50 Prozent", "$2-5 billion", "between $2bn and $5bn": what stands at one end holds at both.
  [[nodiscard]] std::optional<QuantityRead> read_range(const Counted& from) const {
    if (from.unit != nullptr || from.number.one || from.last != from.number.last) return std::nullopt;
    const Phrase between = tokens_.find(from.last + 1, ValueClass::Range);
    if (!between || !is_range(between, from)) return std::nullopt;
    std::optional<Counted> to = read_counted(between.last + 1);
    if (!to || to->number.one) return std::nullopt;
    Counted low = from;
    if (!share(low, *to)) return std::nullopt;
    QuantityRead result{.quantities = {}, .last = to->last};
    for (const Counted& end : {low, *to}) {
      if (auto quantity = to_quantity(end)) result.quantities.push_back(std::move(*quantity));
    }
    return result;
  }

  [[nodiscard]] bool is_range(const Phrase& between, const Counted& from) const {
    if (!between.word->cue.empty()) return from.first > 0 && tokens_.is_word(from.first - 1, between.word->cue);
    const bool is_dash = tokens_[between.last].kind == TokenKind::Punctuation;
    const std::uint32_t next = between.last + 1;
    return !is_dash || (tokens_[between.last].joined && next < tokens_.size() && tokens_[next].joined);
  }

  /// Gives each end what only the other has; false if neither has anything to share.
  static bool share(Counted& low, Counted& high) {
    if (high.unit == nullptr && high.currency == nullptr && low.currency == nullptr && !high.number.scaled)
      return false;
    if (!low.number.scaled && high.number.scaled && !high.number.money) {
      const std::optional<Decimal> value = low.number.value.times(high.number.scale);
      if (!value) return false;
      low.number.value = *value;
    }
    low.unit = high.unit;
    if (low.currency == nullptr) low.currency = high.currency;
    if (high.currency == nullptr) high.currency = low.currency;
    return true;
  }

  [[nodiscard]] std::optional<Quantity> to_quantity(const Counted& counted) const {
    Quantity quantity{.kind = MentionKind::Integer,
                      .value = counted.number.value,
                      .scaled = counted.number.scaled,
                      .unit = {},
                      .first = counted.first,
                      .last = counted.last};
    if (counted.unit != nullptr) {
      if (counted.number.one && counted.unit->code == times) return std::nullopt;  // "one time" is no multiple
      quantity.kind = MentionKind::Measure;
      quantity.unit = counted.unit->code;
      return quantity;
    }
    if (counted.number.one || tokens_.is_after(counted.first, ValueClass::Vague)) return std::nullopt;
    if (counted.currency != nullptr) {
      quantity.kind = MentionKind::Amount;
      quantity.unit = counted.currency->code;
      return quantity;
    }
    if (counts_time(counted)) return std::nullopt;
    if (counted.number.fraction) {
      quantity.kind = MentionKind::Measure;
      quantity.unit = std::string(times);
      return quantity;
    }
    return is_plain_integer(counted) ? std::optional(quantity) : std::nullopt;
  }

  /// "30 Monate", "60-day".
  [[nodiscard]] bool counts_time(const Counted& counted) const {
    const std::uint32_t next = tokens_.is_hyphen(counted.last + 1) ? counted.last + 2 : counted.last + 1;
    return static_cast<bool>(tokens_.find(next, ValueClass::Period));
  }

  [[nodiscard]] bool is_plain_integer(const Counted& counted) const {
    if (!counted.number.value.is_integer() || (counted.number.decimals && !counted.number.scaled)) return false;
    if (tokens_.is_after(counted.first, ValueClass::Numbering)) return false;
    if (!counted.number.plain_digits) return true;
    return !is_ordinal(counted.last) && !is_part_of_name(counted) && !is_ratio(counted);
  }

  /// "der 47. Präsident", "1.": a dot behind digits that ends no sentence, or is all there is.
  [[nodiscard]] bool is_ordinal(std::uint32_t number) const {
    const std::uint32_t dot = number + 1;
    if (!tokens_.is(dot, ".") || !tokens_[dot].joined) return false;
    if (number == 0) return true;
    for (std::uint32_t i = dot + 1; i < tokens_.size(); ++i) {
      if (tokens_[i].kind != TokenKind::Punctuation) return true;
    }
    return false;
  }

  /// "GPT-5", "28-jährig".
  [[nodiscard]] bool is_part_of_name(const Counted& counted) const {
    const bool has_front = counted.first > 0 && tokens_.is_hyphen(counted.first - 1);
    return has_front || tokens_.is_hyphen(counted.last + 1);
  }

  /// "11:42", "24/7".
  [[nodiscard]] bool is_ratio(const Counted& counted) const {
    const auto is_sign = [&](std::uint32_t i) {
      return (tokens_.is(i, ":") || tokens_.is(i, "/")) && tokens_[i].joined && i + 1 < tokens_.size() &&
             tokens_[i + 1].joined;
    };
    return (counted.first > 0 && is_sign(counted.first - 1)) || is_sign(counted.last + 1);
  }

  const ValueTokens& tokens_;
  std::uint32_t first_;
};

}  // namespace

std::optional<QuantityRead> read_quantity(const ValueTokens& tokens, std::uint32_t i) {
  return QuantityReader(tokens, i).read();
}

}  // namespace chipgraph
