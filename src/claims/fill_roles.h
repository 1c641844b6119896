#pragma once

#include "claims/draft.h"

namespace chipgraph {

/// Fills the roles of a draft that are still empty: from its sentence where a candidate scores above the role's
/// threshold (and what is coordinated with it), else by the role's fallbacks, unless its rule keeps the role local.
void fill_roles(const ArticleContext& article, Draft& draft);

}  // namespace chipgraph
