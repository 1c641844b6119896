#pragma once

#include "claims/draft.h"

namespace chipgraph {

/// Fillers of `role` from outside the draft's sentence by one fallback; empty if it finds none.
[[nodiscard]] std::vector<DraftFiller> fall_back(const ArticleContext& article, const Draft& draft,
                                                 const RoleModel& role, Fallback fallback);

}  // namespace chipgraph
