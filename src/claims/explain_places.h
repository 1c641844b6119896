#pragma once

#include <vector>

#include "claims/draft.h"
#include "claims/explanation.h"

namespace chipgraph {

/// Cuts words out of an article, with their places in code points. Borrows its arguments.
class Places {
 public:
  /// `evidence` is that of every sentence.
  Places(const ArticleContext& article, const std::vector<Evidence>& evidence)
      : article_(&article), evidence_(&evidence) {}

  [[nodiscard]] ExplainedWords whole(std::size_t sentence) const;
  /// The bytes `range` of the document's text, in that sentence.
  [[nodiscard]] ExplainedWords range(std::size_t sentence, const Range& range) const;
  [[nodiscard]] ExplainedWords words(std::size_t sentence, const Span& words) const;
  [[nodiscard]] ExplainedWords mention(std::size_t sentence, std::size_t mention) const;

 private:
  const ArticleContext* article_;
  const std::vector<Evidence>* evidence_;
};

}  // namespace chipgraph
