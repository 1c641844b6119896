#include "mentions/values.h"

#include <optional>
#include <string>
#include <utility>

#include "base/date.h"
#include "mentions/read_date.h"
#include "mentions/read_quantity.h"
#include "mentions/value_tokens.h"

namespace chipgraph {
namespace {

constexpr ValueClasses quantity_classes{ValueClass::Number,   ValueClass::One,      ValueClass::Scale,
                                        ValueClass::Fraction, ValueClass::Currency, ValueClass::Unit,
                                        ValueClass::Multiple};

/// Frequent words ("a", "this") that say something only with a value word right behind them.
constexpr ValueClasses never_alone{ValueClass::One, ValueClass::Shift};

/// Walks over a sentence and collects its values.
class ValueFinder {
 public:
  ValueFinder(const Document& document, const Sentence& sentence, const Language& language)
      : tokens_(document, sentence, language), base_(parse_date(document.date)) {}

  std::vector<Mention> run() {
    for (std::uint32_t i = 0; i < tokens_.size();) {
      const std::optional<std::uint32_t> last = tokens_.may_begin(i) ? take(i) : std::nullopt;
      i = last.value_or(i) + 1;
    }
    return std::move(mentions_);
  }

 private:
  /// Takes the value that begins at token `i`; gives its last token, or nothing if there is none.
  std::optional<std::uint32_t> take(std::uint32_t i) {
    const ValueClasses classes = tokens_.beginning(i);
    const bool is_number = tokens_.has_digits(i) || tokens_.may_be_compound(i);
    if (!is_number && (classes.is_empty() || (classes.is_within(never_alone) && !tokens_.may_go_on(i + 1)))) {
      return std::nullopt;
    }
    const std::optional<DateRead> date = read_date(tokens_, i, base_);
    const std::optional<QuantityRead> quantity =
        is_number || classes.has_any(quantity_classes) ? read_quantity(tokens_, i) : std::nullopt;
    if (date && (!quantity || date->last >= quantity->last || is_year_in_range(*date, *quantity))) {
      if (date->date) add(MentionKind::Date, i, date->last, to_string(*date->date), {});
      return date->last;
    }
    if (!quantity) return std::nullopt;
    for (const Quantity& q : quantity->quantities) {
      const bool is_amount = q.kind == MentionKind::Amount || is_elliptic_amount(q);
      if (q.kind == MentionKind::Amount) currency_ = q.unit;
      add(is_amount ? MentionKind::Amount : q.kind, q.first, q.last, q.value.to_string(),
          is_amount ? currency_ : q.unit);
    }
    return quantity->last;
  }

  /// "2024 oder 5 Prozent": a year is no end of a range.
  static bool is_year_in_range(const DateRead& date, const QuantityRead& quantity) {
    return date.date && quantity.quantities.size() > 1;
  }

  /// "$5 billion last year, and 3 billion.": behind an amount, a number with a scale that counts nothing else.
  [[nodiscard]] bool is_elliptic_amount(const Quantity& quantity) const {
    const std::uint32_t next = quantity.last + 1;
    return quantity.kind == MentionKind::Integer && quantity.scaled && !currency_.empty() &&
           (next == tokens_.size() || tokens_[next].kind == TokenKind::Punctuation);
  }

  void add(MentionKind kind, std::uint32_t first, std::uint32_t last, std::string value, std::string unit) {
    Mention& mention = mentions_.emplace_back();
    mention.kind = kind;
    mention.source = MentionSource::Value;
    mention.range = {.begin = tokens_[first].range.begin, .end = tokens_[last].range.end};
    mention.first_token = first;
    mention.last_token = last;
    mention.value = std::move(value);
    mention.unit = std::move(unit);
  }

  ValueTokens tokens_;
  std::optional<Date> base_;
  std::string currency_;  // of the last amount
  std::vector<Mention> mentions_;
};

}  // namespace

std::vector<Mention> find_values(const Document& document, const Sentence& sentence, const Language& language) {
  return ValueFinder(document, sentence, language).run();
}

}  // namespace chipgraph
