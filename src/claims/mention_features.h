#pragma once

#include <cstddef>
#include <string>

#include "claims/draft.h"

namespace chipgraph {

/// What speaks for or against the mention at index `mention` of the draft's sentence as a filler of `role` by `value`,
/// seen alone: where it stands, what introduces it, what it is. Features that compare candidates are not among them.
[[nodiscard]] FeatureSet mention_features(const ArticleContext& article, const Draft& draft, const RoleModel& role,
                                          std::size_t mention, const std::string& value);

/// The part of it that rests on `value` and the draft's other fillers, and not on where a mention stands.
[[nodiscard]] FeatureSet value_features(const ArticleContext& article, const Draft& draft, const RoleModel& role,
                                        const std::string& value);

}  // namespace chipgraph
