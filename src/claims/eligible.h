#pragma once

#include <cstddef>

#include "claims/draft.h"

namespace chipgraph {

/// Whether the mention at index `mention` of a sentence may fill `role` at all. It may not
/// - inside a name of another kind ("Semiconductor Industry Association" is about no semiconductors),
/// - as a generic product right beside a named one, whose head noun it is ("H20 chips"),
/// - right behind or beside words that the language excludes for the role ("until November", "said on Monday").
[[nodiscard]] bool is_eligible(const ArticleContext& article, std::size_t sentence, std::size_t mention,
                               const Role& role);

}  // namespace chipgraph
