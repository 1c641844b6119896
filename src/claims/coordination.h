#pragma once

#include "claims/draft.h"

namespace chipgraph {

/// Whether `left` and `right`, in this order, are links of one chain ("A, B and C"): only commas, coordinators and at
/// most one other word (an article) stand between them.
[[nodiscard]] bool is_coordinated(const ArticleContext& article, const Analysis& analysis, const Span& left,
                                  const Span& right);

/// The mention at index `mention` and those of the sentence in one chain with it, of the same kind and nested like it;
/// in text order.
[[nodiscard]] std::vector<std::size_t> coordinated_with(const ArticleContext& article, const Analysis& analysis,
                                                        std::size_t mention);

}  // namespace chipgraph
