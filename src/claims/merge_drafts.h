#pragma once

#include <vector>

#include "claims/draft.h"

namespace chipgraph {

/// Whether a draft says enough: all roles that its rule needs come from its own sentence, and one of those of which its
/// type needs one is filled.
[[nodiscard]] bool is_complete(const ArticleContext& article, const Draft& draft);

/// Drops the drafts of types that say nothing on their own (`TypeModel::beside`) where the article has none of the
/// types that they need beside them. `drafts` are those of a whole article.
void drop_unsupported(const ArticleContext& article, std::vector<Draft>& drafts);

/// Makes one draft of those of one sentence that tell the same (equal kind, and equal or missing fillers of every
/// role), and splits those with several amounts or measures where the type wants one each.
[[nodiscard]] std::vector<Draft> merge_drafts(const ArticleContext& article, const std::vector<Draft>& drafts);

}  // namespace chipgraph
