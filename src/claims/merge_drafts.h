#pragma once

#include <vector>

#include "claims/draft.h"

namespace chipgraph {

/// Drops drafts that say too little (a needed role is empty, or none of the roles of which their type needs one is
/// filled), makes one draft of those of one sentence that tell the same (equal kind, and equal or missing fillers of
/// every role), and splits those with several amounts or measures where the type wants one each.
[[nodiscard]] std::vector<Draft> merge_drafts(const ArticleContext& article, std::vector<Draft> drafts);

}  // namespace chipgraph
