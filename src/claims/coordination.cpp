#include "claims/coordination.h"

namespace chipgraph {
namespace {

constexpr std::uint32_t most_linking_words = 3;

}  // namespace

bool is_coordinated(const ArticleContext& article, const Analysis& analysis, const Span& left, const Span& right) {
  if (left.last >= right.first || right.first - left.last > most_linking_words + 1) return false;
  const auto coordinator = article.model.grammar().coordinator;
  bool linked = false;
  std::uint32_t other_words = 0;
  for (std::uint32_t word = left.last + 1; word < right.first; ++word) {
    const std::string_view text = article.document.text(analysis.words[word]);
    const bool links = text == "," || text == "/" || (coordinator && analysis.has_hit_over(word, *coordinator));
    linked = linked || links;
    if (!links) ++other_words;
  }
  return linked && other_words <= 1;
}

}  // namespace chipgraph
