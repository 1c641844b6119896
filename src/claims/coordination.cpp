#include "claims/coordination.h"

namespace chipgraph {
bool is_coordinated(const ArticleContext& article, const Analysis& analysis, const Span& left, const Span& right,
                    std::uint32_t most_other_words) {
  if (left.last >= right.first) return false;
  const auto coordinator = article.model.grammar().coordinator;
  const auto determiner = article.model.grammar().determiner;
  bool comma = false;
  bool conjunction = false;
  std::uint32_t other_words = 0;
  for (std::uint32_t word = left.last + 1; word < right.first && other_words <= most_other_words; ++word) {
    const std::string_view text = article.document.text(analysis.words[word]);
    if (coordinator && analysis.has_hit_over(word, *coordinator)) {
      conjunction = true;
    } else if (text == "," || text == "/") {
      comma = true;
    } else if (!determiner || !analysis.has_hit_over(word, *determiner)) {
      ++other_words;
    }
  }
  return conjunction ? other_words <= most_other_words : comma && other_words == 0;
}

std::vector<std::size_t> coordinated_with(const ArticleContext& article, const Analysis& analysis, std::size_t mention,
                                          std::uint32_t most_other_words) {
  const auto alike = [&](std::size_t other) {
    const PlacedMention& one = analysis.mentions[mention];
    const PlacedMention& two = analysis.mentions[other];
    return one.nested == two.nested && one.mention.kind == two.mention.kind;
  };
  const auto linked = [&](std::size_t left, std::size_t right) {
    const Span& a = analysis.mentions[left].words;
    const Span& b = analysis.mentions[right].words;
    return a == b || is_coordinated(article, analysis, a, b,
                                    most_other_words);  // the antecedents of a plural stand in the same words
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
