#pragma once

#include <cstdint>
#include <vector>

#include "claims/draft.h"

namespace chipgraph {

/// Words such as articles and adjectives that may stand beside the conjunction of two fillers of a role.
inline constexpr std::uint32_t words_beside_conjunction = 3;

/// Whether `left` and `right`, in this order, are links of one chain ("A, B and the new C"): nothing but a comma stands
/// between them, or a conjunction with at most `most_other_words` other words; articles do not count.
[[nodiscard]] bool is_coordinated(const ArticleContext& article, const Analysis& analysis, const Span& left,
                                  const Span& right, std::uint32_t most_other_words = words_beside_conjunction);

/// The mention at index `mention` and those of the sentence in one chain with it, of the same kind and nested like it;
/// in text order.
[[nodiscard]] std::vector<std::size_t> coordinated_with(const ArticleContext& article, const Analysis& analysis,
                                                        std::size_t mention,
                                                        std::uint32_t most_other_words = words_beside_conjunction);

}  // namespace chipgraph
