#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "knowledge/knowledge.h"
#include "mentions/analysis.h"
#include "mentions/language_model.h"

namespace chipgraph::test {

/// The rules and texts of one test.
struct Setup {
  std::string_view rules;       ///< elements of a mapping file, on top of the small grammar of `tests/data/engine`
  std::string_view fillers;     ///< elements of a fillers file instead of that of `tests/data/engine`, or empty
  std::string language = "en";  ///< or "de"
};

/// The project's vocabulary, the names and words of `tests/data/engine`, and the rules of one test.
Knowledge engine_knowledge(const Setup& setup);

/// An article of July 2025 unless `date` says otherwise.
Document make_document(std::string_view body, std::string_view title = "", std::string_view date = "2025-07-16",
                       std::string_view language = "en");

/// A document with everything that was found in it. Does not move, since its parts point at each other.
class AnalysedText {
 public:
  AnalysedText(const Setup& setup, std::string_view body, std::string_view title = "",
               std::string_view date = "2025-07-16");
  AnalysedText(const AnalysedText&) = delete;
  AnalysedText& operator=(const AnalysedText&) = delete;

  [[nodiscard]] const AnalysedDocument& document() const { return document_; }
  [[nodiscard]] const LanguageModel& model() const { return model_; }
  [[nodiscard]] const Knowledge& knowledge() const { return knowledge_; }
  [[nodiscard]] std::string text(const Analysis& analysis, const Span& words) const;

 private:
  Knowledge knowledge_;
  Document text_;
  LanguageModel model_;
  WordCache cache_;
  AnalysedDocument document_;
};

/// Every mention that `text` holds, in order: "Nvidia H20=h20", one inside a longer one as "(Nvidia=nvidia)".
std::vector<std::string> mentions(const Setup& setup, std::string_view text, std::string_view title = "");

}  // namespace chipgraph::test
