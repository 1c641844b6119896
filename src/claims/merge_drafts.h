#pragma once

#include <set>
#include <string>
#include <vector>

#include "claims/draft.h"
#include "claims/trace.h"

namespace chipgraph {

/// Whether a draft says enough: all roles that its rule needs come from its own sentence, and one of those of which its
/// type needs one is filled.
[[nodiscard]] bool is_complete(const ArticleContext& article, const Draft& draft);

/// Roles of which a draft needs one.
struct MissingRoles {
  std::vector<std::string> any_of;
  bool from_sentence = false;  ///< a filler from elsewhere does not do
};

/// What a draft lacks; empty if it is complete. First what its rule needs, then its type.
[[nodiscard]] std::vector<MissingRoles> missing_roles(const ArticleContext& article, const Draft& draft);

/// The types of those drafts of an article that say something on their own: others may lean on them.
[[nodiscard]] std::set<std::string> sound_types(const ArticleContext& article, const std::vector<Draft>& drafts);

/// Whether a draft says something on its own, or with what else the article states: sound drafts of `types`.
[[nodiscard]] bool is_supported(const ArticleContext& article, const Draft& draft, const std::set<std::string>& types);

/// Drops the drafts of types that say nothing on their own (`TypeModel::beside`) where the article has none of the
/// types that they need beside them. `drafts` are those of a whole article.
void drop_unsupported(const ArticleContext& article, std::vector<Draft>& drafts);

/// Makes one draft of those of one sentence that tell the same (equal kind, and equal or missing fillers of every
/// role), and splits those with several amounts or measures where the type wants one each. `trace`, if there is one,
/// gets what became of each.
[[nodiscard]] std::vector<Draft> merge_drafts(const ArticleContext& article, const std::vector<Draft>& drafts,
                                              std::vector<MergeStep>* trace = nullptr);

}  // namespace chipgraph
