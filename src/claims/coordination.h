#pragma once

#include "claims/draft.h"

namespace chipgraph {

/// Whether `left` and `right`, in this order, are links of one chain ("A, B and C"): only commas, coordinators and at
/// most one other word (an article) stand between them.
[[nodiscard]] bool is_coordinated(const ArticleContext& article, const Analysis& analysis, const Span& left,
                                  const Span& right);

}  // namespace chipgraph
