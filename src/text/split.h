#pragma once

#include <vector>

#include "documents/document.h"
#include "knowledge/language.h"
#include "text/sentence.h"

namespace chipgraph {

/// The sentences of a document with their tokens, in text order. Pure: same arguments, same result.
///
/// Where sentences end follows UAX #29 with ICU's character properties (Sentence_Break, case, category) and the
/// language's data on top: a terminator with its closing quotation marks and brackets ends a sentence when a blank
/// follows, and behind it no lower-case letter, unless an abbreviation or an ordinal owns the dot. ICU's own break
/// iterator is not run: it splits at "Dr.", "3. Mai" and "z. B.", so that the data would have to mend it, it knows no
/// data for Dutch, and it needs UTF-16; only terminators (one in a hundred bytes) need a decision at all.
///
/// @param document  Borrowed; its text is valid UTF-8 in NFC of less than 4 GiB.
/// @return Sentences without empty ones; the title, if any, is the first and is never split. A sentence of more than
/// 1,000
///     tokens (a text without any stop) is cut into pieces of that length.
[[nodiscard]] std::vector<Sentence> split_text(const Document& document, const Language& language);

}  // namespace chipgraph
