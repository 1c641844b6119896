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

/// Cuts one sentence from left to right.
class ClauseCutter {
 public:
  ClauseCutter(const AnalysedDocument& document, const Analysis& analysis, const GrammarSets& grammar)
      : document_(document), analysis_(analysis), grammar_(grammar) {}

  void run(std::vector<std::uint32_t>& of, std::vector<std::uint32_t>& parents) {
    parents_.assign(1, 0);
    for (std::uint32_t word = 0; word < analysis_.words.size(); ++word) {
      pass(word);
      of.push_back(open_.back());
    }
    parents = parents_;
  }

 private:
  void pass(std::uint32_t word) {
    switch (boundary(word)) {
      case Boundary::None:
        if (word > opened_ && has_hit_at(word, grammar_.clause_opener_anywhere)) push();
        break;
      case Boundary::Comma:
        pop();
        if (opens_clause(word + 1)) {
          push();
          opened_ = word + 2;  // where the opener stands, at the latest
        }
        break;
      case Boundary::Break:
        open_ = {0};
        push();
        lowest_ = open_.size();
        break;
      case Boundary::Open:
        push();
        break;
      case Boundary::Close:
        pop();
        break;
    }
  }

  /// A mark inside a name ("NXT:2050i") is none.
  [[nodiscard]] Boundary boundary(std::uint32_t word) const {
    const Word& here = analysis_.words[word];
    const bool in_name = std::any_of(
        analysis_.mentions.begin(), analysis_.mentions.end(),
        [word](const PlacedMention& placed) { return placed.words.first < word && word < placed.words.last; });
    return in_name ? Boundary::None : boundary_at(document_.text(here), here.kind);
  }

  /// The opener may follow a preposition: ", von denen", ", in which".
  [[nodiscard]] bool opens_clause(std::uint32_t word) const {
    if (has_hit_at(word, grammar_.pseudo_clause_opener)) return false;
    return has_hit_at(word, grammar_.clause_opener) ||
           (has_hit_at(word, grammar_.preposition) && has_hit_at(word + 1, grammar_.clause_opener));
  }

  [[nodiscard]] bool has_hit_at(std::uint32_t word, GrammarSets::Set set) const {
    if (!set || word >= analysis_.words.size()) return false;
    const auto hits = analysis_.hits_at(word);
    return std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) { return hit.set == *set; });
  }

  void push() {
    parents_.push_back(open_.back());
    open_.push_back(static_cast<std::uint32_t>(parents_.size() - 1));
  }

  void pop() {
    if (open_.size() > lowest_) open_.pop_back();
  }

  const AnalysedDocument& document_;
  const Analysis& analysis_;
  const GrammarSets& grammar_;
  std::vector<std::uint32_t> open_{0};  ///< the clauses that the current word stands in, outermost first
  std::vector<std::uint32_t> parents_;
  std::uint32_t opened_ = 0;  ///< last word at which a clause can have been opened behind a comma
  std::size_t lowest_ = 1;    ///< clauses that a comma does not end
};

}  // namespace

Clauses::Clauses(const AnalysedDocument& document, const Analysis& analysis, const LanguageModel& model) {
  ClauseCutter(document, analysis, model.grammar()).run(of_, parent_);
}

bool Clauses::near(std::uint32_t word, std::uint32_t other) const {
  const std::uint32_t a = of_[word];
  const std::uint32_t b = of_[other];
  return a != b && (parent_[a] == b || parent_[b] == a || parent_[a] == parent_[b]);
}

}  // namespace chipgraph
