#pragma once

#include <cstdint>
#include <vector>

#include "mentions/analysis.h"
#include "mentions/language_model.h"

namespace chipgraph {

/// The clauses of one sentence, cut without a parser: at semicolons, colons, dashes and brackets, and where a comma is
/// followed by a word that opens a clause. A clause that such a word opened ends at the next comma.
class Clauses {
 public:
  Clauses() = default;
  Clauses(const AnalysedDocument& document, const Analysis& analysis, const LanguageModel& model);

  [[nodiscard]] bool same(std::uint32_t word, std::uint32_t other) const { return of_[word] == of_[other]; }
  /// Whether one clause is right above the other, or both are right below a third.
  [[nodiscard]] bool near(std::uint32_t word, std::uint32_t other) const;

 private:
  std::vector<std::uint32_t> of_;      ///< clause of each word
  std::vector<std::uint32_t> parent_;  ///< of each clause; the first is its own
};

}  // namespace chipgraph
