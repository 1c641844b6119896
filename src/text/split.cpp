#include "text/split.h"

#include <algorithm>
#include <string_view>

#include "text/characters.h"
#include "text/paragraphs.h"
#include "text/tokens.h"

namespace chipgraph {
namespace {

constexpr std::size_t longest_sentence = 1000;  // tokens; a text without end is cut so that it stays readable

/// Cuts paragraphs into sentences. Keeps its buffer from one to the next.
class Splitter {
 public:
  Splitter(const Document& document, const Language& language)
      : text_(document.text), language_(language), scanner_(document.text, language) {}

  void add_title(const Range& title) {
    scan(title, false);
    finish_sentence(true);
    ++paragraph_;
  }

  void add_paragraph(const Range& range) {
    scan(range, true);
    finish_sentence(false);
    ++paragraph_;
  }

  [[nodiscard]] std::vector<Sentence> take() { return std::move(sentences_); }

 private:
  void scan(const Range& range, bool split) {
    bool joined = false;
    for (std::size_t at = range.begin; at < range.end;) {
      if (const std::size_t behind = skip_blanks(at, range.end); behind != at) {
        at = behind;
        joined = false;
        continue;
      }
      const TokenScanner::Piece piece = scanner_.scan(at, range.end);
      add_token(at, piece, joined);
      joined = true;
      if (!split || !may_end(at, piece)) {
        at = piece.end;
        continue;
      }
      at = piece.end;
      const Token token = tokens_.back();
      const std::size_t behind_closers = closers_end(at, range.end);
      if (!ends_at(token, behind_closers, range.end)) continue;
      add_closers(at, behind_closers);
      finish_sentence(false);
      at = behind_closers;
      joined = false;
    }
  }

  [[nodiscard]] std::size_t skip_blanks(std::size_t at, std::size_t end) const {
    while (at < end) {
      if (text_[at] == ' ') {
        ++at;
        continue;
      }
      const Char c = char_at(text_, at);
      if (c.type != CharClass::Space) break;
      at = c.end;
    }
    return at;
  }

  void add_token(std::size_t begin, const TokenScanner::Piece& piece, bool joined) {
    tokens_.push_back({.range = {.begin = static_cast<std::uint32_t>(begin), .end = piece.end},
                       .kind = piece.kind,
                       .joined = joined});
    if (tokens_.size() == longest_sentence) finish_sentence(false);
  }

  /// Whether a sentence can end behind the token at `begin`: a terminator, or a word with its dot.
  [[nodiscard]] bool may_end(std::size_t begin, const TokenScanner::Piece& piece) const {
    if (piece.kind == TokenKind::Word) return text_[piece.end - 1] == '.';
    if (piece.kind != TokenKind::Punctuation) return false;
    const char byte = text_[begin];
    if (byte == '.' || byte == '?' || byte == '!') return true;
    return piece.end - begin > 1 && is_terminator(char_at(text_, begin).point);
  }

  [[nodiscard]] std::size_t closers_end(std::size_t at, std::size_t end) const {
    while (at < end) {
      const Char c = char_at(text_, at);
      if (!is_closer(c.point)) break;
      at = c.end;
    }
    return at;
  }

  void add_closers(std::size_t at, std::size_t end) {
    while (at < end) {
      const TokenScanner::Piece piece = scanner_.scan(at, end);
      add_token(at, piece, true);
      at = piece.end;
    }
  }

  /// The word at `at`, behind a few quotation marks, brackets and dashes that open something; empty if there is none.
  [[nodiscard]] std::string_view word_at(std::size_t at, std::size_t end) const {
    constexpr int most_marks = 10;
    for (int marks = 0; at < end && marks < most_marks; ++marks) {
      const Char c = char_at(text_, at);
      if (c.type == CharClass::Letter || c.type == CharClass::Digit) {
        return text_.substr(at, scanner_.scan(at, end).end - at);
      }
      if (c.type != CharClass::Punctuation && c.type != CharClass::Space) break;
      at = c.end;
    }
    return {};
  }

  [[nodiscard]] bool is_starter(std::string_view word) const { return language_.sentence_ends.starters.contains(word); }

  /// Whether a sentence ends behind `token`, which `may_end`, when its closing marks end at `at`.
  [[nodiscard]] bool ends_at(const Token& token, std::size_t at, std::size_t end) const {
    if (at == end) return true;
    const bool is_stop = token.kind == TokenKind::Punctuation && text_[token.range.begin] != '.';
    const std::string_view next = word_at(at, end);
    if (char_at(text_, at).type != CharClass::Space) return ends_without_blank(token, at, next);
    if (!next.empty() && is_lower(char_at(next, 0).point)) return false;
    if (is_stop) return true;
    if (token.kind == TokenKind::Word) return ends_behind_abbreviation(token, next);
    return !is_ordinal_before(token, at, next);
  }

  /// A blank is missing ("Zoll.Die"), or the script has none.
  [[nodiscard]] bool ends_without_blank(const Token& token, std::size_t at, std::string_view next) const {
    if (token.kind != TokenKind::Punctuation) return false;
    const char32_t point = char_at(text_, token.range.begin).point;
    if (point != U'.' && point != U'!' && point != U'?') return point != U'…';
    const bool next_is_there = !next.empty() && next.data() == text_.data() + at;
    return next_is_there && tokens_.size() > 1 && previous_is_plain_word() && is_starter(next);
  }

  /// Whether the token before the last one ends in lower case, unlike "U.S" and "Node.js" before their dots.
  [[nodiscard]] bool previous_is_plain_word() const {
    const Token& previous = tokens_[tokens_.size() - 2];
    const std::size_t last = previous.range.end - 1;
    return previous.kind == TokenKind::Word && (text_[last] < 0 || is_lower(static_cast<unsigned char>(text_[last])));
  }

  [[nodiscard]] bool ends_behind_abbreviation(const Token& token, std::string_view next) const {
    const std::string_view word = text_.substr(token.range.begin, token.range.size());
    return !language_.sentence_ends.abbreviations.contains(word) && is_starter(next);
  }

  /// Whether the dot `token` makes an ordinal of the number before it: "am 3. Mai", "der 47. Präsident".
  [[nodiscard]] bool is_ordinal_before(const Token& token, std::size_t at, std::string_view next) const {
    constexpr std::uint32_t most_digits = 2;
    if (!language_.sentence_ends.ordinal_dots || tokens_.size() < 2 || at != token.range.end) return false;
    const Token& number = tokens_[tokens_.size() - 2];
    return token.joined && number.kind == TokenKind::Number && number.range.size() <= most_digits && !next.empty() &&
           is_upper(char_at(next, 0).point) && !is_starter(next);
  }

  void finish_sentence(bool in_title) {
    if (tokens_.empty()) return;
    Sentence& sentence = sentences_.emplace_back();
    sentence.range = {.begin = tokens_.front().range.begin, .end = tokens_.back().range.end};
    sentence.paragraph = paragraph_;
    sentence.in_title = in_title;
    sentence.tokens.assign(tokens_.begin(), tokens_.end());
    tokens_.clear();
  }

  std::string_view text_;
  const Language& language_;
  TokenScanner scanner_;
  std::uint32_t paragraph_ = 0;
  std::vector<Token> tokens_;  // of the sentence that is being read
  std::vector<Sentence> sentences_;
};

}  // namespace

std::vector<Sentence> split_text(const Document& document, const Language& language) {
  Splitter splitter(document, language);
  const Range title = document.title_range();
  if (title.size() != 0) splitter.add_title(title);
  const Range body{.begin = title.end, .end = static_cast<std::uint32_t>(document.text.size())};
  for (const Range& paragraph : find_paragraphs(document.text, body)) splitter.add_paragraph(paragraph);
  return splitter.take();
}

}  // namespace chipgraph
