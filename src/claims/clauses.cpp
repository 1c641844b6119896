#include "claims/clauses.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace chipgraph {
namespace {

enum class Boundary : std::uint8_t { None, Comma, Break, Open, Close };

Boundary boundary_at(std::string_view text, TokenKind kind) {
  constexpr std::array<std::string_view, 5> breaks{";", ":", "–", "—", "|"};
  if (kind != TokenKind::Punctuation && kind != TokenKind::Symbol) return Boundary::None;
  if (text == ",") return Boundary::Comma;
  if (text == "(" || text == "[") return Boundary::Open;
  if (text == ")" || text == "]") return Boundary::Close;
  return std::find(breaks.begin(), breaks.end(), text) != breaks.end() ? Boundary::Break : Boundary::None;
}

}  // namespace

Clauses::Clauses(const AnalysedDocument& document, const Analysis& analysis, const LanguageModel& model) {
  const auto opener = model.grammar().clause_opener;
  std::vector<std::uint32_t> open{0};  // the clauses that the current word stands in, outermost first
  parent_ = {0};
  const auto push = [&] {
    parent_.push_back(open.back());
    open.push_back(static_cast<std::uint32_t>(parent_.size() - 1));
  };
  const auto opens_clause = [&](std::uint32_t word) {
    const auto hits = analysis.hits_at(word);
    return opener && std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.set == *opener; });
  };
  const auto words = static_cast<std::uint32_t>(analysis.words.size());
  for (std::uint32_t word = 0; word < words; ++word) {
    switch (boundary_at(document.text(analysis.words[word]), analysis.words[word].kind)) {
      case Boundary::None:
        break;
      case Boundary::Comma:
        if (open.size() > 1) open.pop_back();
        // The opener may follow a preposition: ", von denen", ", in which".
        if ((word + 1 < words && opens_clause(word + 1)) || (word + 2 < words && opens_clause(word + 2))) push();
        break;
      case Boundary::Break:
        open = {0};
        push();
        break;
      case Boundary::Open:
        push();
        break;
      case Boundary::Close:
        if (open.size() > 1) open.pop_back();
        break;
    }
    of_.push_back(open.back());
  }
}

bool Clauses::near(std::uint32_t word, std::uint32_t other) const {
  const std::uint32_t a = of_[word];
  const std::uint32_t b = of_[other];
  return a != b && (parent_[a] == b || parent_[b] == a || parent_[a] == parent_[b]);
}

}  // namespace chipgraph
