#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "claims/explanation.h"
#include "documents/document.h"
#include "knowledge/knowledge.h"

namespace chipgraph {

/// Turns articles into claims. Building one compiles lexicon and rules, so build it once and share it.
class Extractor {
 public:
  /// `knowledge` is borrowed and must outlive the extractor.
  explicit Extractor(const Knowledge& knowledge);
  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;
  ~Extractor();

  /// Whether there are rules for `language` ("de").
  [[nodiscard]] bool knows(std::string_view language) const;

  /// All claims of one article, with the entities it mentions. `document.language` must be known.
  /// Same document, same result; may be called from several threads at once.
  [[nodiscard]] ArticleClaims extract(const Document& document) const;

  /// How the claims of one article were found, and what was lost on the way; with `why`, also how near the rules of
  /// that type (and status, unless it is empty) came. Takes the same steps as `extract`; the same holds for it.
  [[nodiscard]] Explanation explain(const Document& document, const std::optional<FactKind>& why = std::nullopt) const;

  /// Ids of all rules that fire in a document, sorted, each once: also of those whose claims say no more than
  /// another's.
  [[nodiscard]] std::vector<std::string> fired_rules(const Document& document) const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace chipgraph
