#pragma once

#include <vector>

#include "documents/document.h"
#include "knowledge/language.h"
#include "mentions/mention.h"
#include "text/sentence.h"

namespace chipgraph {

/// The numbers, amounts, measures and dates of a sentence, by the value words and date patterns of its language.
/// Pure: same arguments, same result. A token belongs to one value at most, the longest that begins first: the number
/// of an amount, a measure or a date is no integer as well.
///
/// Values are canonical: amounts in units of their currency ("5500000000", "USD"), measures as written ("1.4", "TB/s"),
/// dates as ISO 8601 cut to what is known, resolved against `document.date`. What can't be resolved, or is too vague
/// ("several thousand", "third quarter"), gives no mention. A number of times or parts is a measure in "x".
///
/// @param sentence  Of `document`. Borrowed.
/// @return Sorted by range, not overlapping. They own their strings.
[[nodiscard]] std::vector<Mention> find_values(const Document& document, const Sentence& sentence,
                                               const Language& language);

}  // namespace chipgraph
