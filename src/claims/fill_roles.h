#pragma once

#include <vector>

#include "claims/draft.h"
#include "claims/trace.h"

namespace chipgraph {

/// Fills the roles of a draft that are still empty: from its sentence where a candidate scores above the role's
/// threshold (and what is coordinated with it), else by the role's fallbacks, unless its rule keeps the role local.
/// `trace`, if there is one, gets the candidates of every role of the type, also of those filled before.
void fill_roles(const ArticleContext& article, Draft& draft, std::vector<RoleTrace>* trace = nullptr);

}  // namespace chipgraph
