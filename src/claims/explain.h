#pragma once

#include "claims/draft.h"
#include "claims/explanation.h"
#include "claims/trace.h"

namespace chipgraph {

/// Tells in plain values what finding the claims of an article left in `trace`, which is to be whole.
[[nodiscard]] Explanation make_explanation(const ArticleContext& article, const ArticleTrace& trace);

}  // namespace chipgraph
