#include "claims/explain_places.h"

#include "base/utf8.h"

namespace chipgraph {

ExplainedWords Places::whole(std::size_t sentence) const {
  const Evidence& evidence = (*evidence_)[sentence];
  return {.begin = evidence.begin, .end = evidence.end, .text = evidence.quote};
}

ExplainedWords Places::range(std::size_t sentence, const Range& range) const {
  const AnalysedDocument& document = article_->document;
  const std::string_view before =
      document.text(Range{.begin = document.sentences[sentence].range.begin, .end = range.begin});
  const std::string_view text = document.text(range);
  const auto begin = static_cast<std::uint32_t>((*evidence_)[sentence].begin + count_code_points(before));
  return {
      .begin = begin, .end = static_cast<std::uint32_t>(begin + count_code_points(text)), .text = std::string(text)};
}

ExplainedWords Places::words(std::size_t sentence, const Span& words) const {
  return range(sentence, article_->document.analyses[sentence].range_of(words));
}

ExplainedWords Places::mention(std::size_t sentence, std::size_t mention) const {
  return range(sentence, article_->document.analyses[sentence].mentions[mention].mention.range);
}

}  // namespace chipgraph
