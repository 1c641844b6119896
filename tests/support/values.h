#pragma once

#include <string>

#include "mentions/values.h"
#include "support/language.h"
#include "text/split.h"

namespace chipgraph::test {

/// The values of `text` as an article of `date`, in text order: "amount 5500000000 USD; date 2025-04; integer 3".
inline std::string values(const std::string& code, const std::string& text, const std::string& date = "2025-07-16") {
  Document document;
  document.date = date;
  document.text = text;
  std::string result;
  for (const Sentence& sentence : split_text(document, language(code))) {
    for (const Mention& mention : find_values(document, sentence, language(code))) {
      if (!result.empty()) result += "; ";
      result += mention.kind == MentionKind::Date      ? "date "
                : mention.kind == MentionKind::Integer ? "integer "
                : mention.kind == MentionKind::Amount  ? "amount "
                                                       : "measure ";
      result += mention.value;
      if (!mention.unit.empty()) result += " " + mention.unit;
    }
  }
  return result;
}

/// A text and what `values` says of it.
struct ValueCase {
  const char* text;
  const char* values;
};

}  // namespace chipgraph::test
