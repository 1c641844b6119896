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

std::vector<std::size_t> coordinated_with(const ArticleContext& article, const Analysis& analysis,
                                          std::size_t mention) {
  const auto alike = [&](std::size_t other) {
    const PlacedMention& one = analysis.mentions[mention];
    const PlacedMention& two = analysis.mentions[other];
    return one.nested == two.nested && one.mention.kind == two.mention.kind;
  };
  const auto linked = [&](std::size_t left, std::size_t right) {
    const Span& a = analysis.mentions[left].words;
    const Span& b = analysis.mentions[right].words;
    return a == b || is_coordinated(article, analysis, a, b);  // the antecedents of a plural stand in the same words
  };
  std::vector<std::size_t> chain{mention};
  for (std::size_t i = mention; i-- > 0;) {
    if (alike(i) && linked(i, chain.front())) chain.insert(chain.begin(), i);
  }
  for (std::size_t i = mention + 1; i < analysis.mentions.size(); ++i) {
    if (alike(i) && linked(chain.back(), i)) chain.push_back(i);
  }
  return chain;
}

}  // namespace chipgraph
