#pragma once

#include <cstddef>
#include <vector>

#include "claims/explain_places.h"
#include "claims/trace.h"

namespace chipgraph {

/// The rules that fired in each sentence, in the order of rules, with what became of their drafts.
[[nodiscard]] std::vector<std::vector<ExplainedDraft>> explain_drafts(const ArticleContext& article,
                                                                      const Places& places, const ArticleTrace& trace);

}  // namespace chipgraph
