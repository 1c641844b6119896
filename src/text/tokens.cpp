#include "text/tokens.h"

#include "base/utf8.h"
#include "text/characters.h"

namespace chipgraph {
namespace {

constexpr std::size_t group_size = 3;  // digits between two separators of thousands

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_inside_word(CharClass type) { return type == CharClass::Letter || type == CharClass::Digit; }

/// Blanks that typesetters put between groups of digits.
bool is_group_blank(char32_t point) { return point == U'\u00A0' || point == U'\u2009' || point == U'\u202F'; }

TokenKind kind_of(CharClass type) {
  if (type == CharClass::Digit) return TokenKind::Number;
  if (type == CharClass::Punctuation) return TokenKind::Punctuation;
  return type == CharClass::Symbol ? TokenKind::Symbol : TokenKind::Word;
}

}  // namespace

std::size_t TokenScanner::word_end(std::size_t at, std::size_t end) const {
  while (true) {
    while (at < end && is_ascii_word(text_[at])) ++at;
    if (at >= end) break;
    const Char c = char_at(text_, at);
    const bool is_inner_apostrophe =
        is_apostrophe(c.point) && c.end < end && char_at(text_, c.end).type == CharClass::Letter;
    if (!is_inside_word(c.type) && !is_inner_apostrophe) break;
    at = c.end;
  }
  return at;
}

/// Behind the apostrophe of the elided word that begins the word at `begin` ("l'" in "l'accord"); else `end_of_word`.
std::size_t TokenScanner::elision_end(std::size_t begin, std::size_t end_of_word) const {
  const StringSet& elisions = language_->sentence_ends.elisions;
  if (elisions.empty()) return end_of_word;
  for (std::size_t at = begin; at < end_of_word;) {
    const Char c = char_at(text_, at);
    if (is_apostrophe(c.point)) {
      return elisions.contains(to_lower(text_.substr(begin, at - begin))) ? c.end : end_of_word;
    }
    at = c.end;
  }
  return end_of_word;
}

/// The end of exactly three digits at `at`; `at` if they are not there.
std::size_t TokenScanner::group_end(std::size_t at, std::size_t end) const {
  std::size_t digits = at;
  while (digits < end && is_digit(text_[digits])) ++digits;
  return digits - at == group_size ? digits : at;
}

std::size_t TokenScanner::number_end(std::size_t at, std::size_t end) const {
  bool may_group = language_->number_format.thousands == ' ';  // by common blanks: "40 000", not "2025 000", "1,5 000"
  std::size_t group = at;                                      // where the latest group of digits begins
  while (at < end) {
    const Char c = char_at(text_, at);
    std::size_t behind = at;
    if (c.type == CharClass::Digit) {
      behind = c.end;
    } else if (c.point == U'.' || c.point == U',') {
      if (c.end < end && is_digit(text_[c.end])) behind = c.end;
      may_group = false;
    } else if (is_apostrophe(c.point) || is_group_blank(c.point) ||
               (may_group && c.point == U' ' && at - group <= group_size)) {
      const std::size_t behind_group = group_end(c.end, end);
      if (behind_group != c.end) behind = behind_group;
      group = c.end;
    }
    if (behind == at) break;
    at = behind;
  }
  return at;
}

bool TokenScanner::is_abbreviation(std::string_view word) const {
  const SentenceEnds& ends = language_->sentence_ends;
  return ends.abbreviations.contains(word) || ends.closing_abbreviations.contains(word);
}

/// Whether the dot behind a single capital is that of a name's initial: a name follows ("J. Trump").
bool TokenScanner::is_initial(std::size_t begin, std::size_t dot, std::size_t end) const {
  const Char letter = char_at(text_, begin);
  if (letter.end != dot || !is_upper(letter.point)) return false;
  std::size_t next = dot + 1;
  while (next < end && text_[next] == ' ') ++next;
  if (next == dot + 1 || next == end || !is_upper(char_at(text_, next).point)) return false;
  return !language_->sentence_ends.starters.contains(text_.substr(next, word_end(next, end) - next));
}

/// The end of the abbreviation whose first word ends at `end_of_word`, before a dot; `end_of_word` if it is none.
std::size_t TokenScanner::abbreviation_end(std::size_t begin, std::size_t end_of_word, std::size_t end) const {
  constexpr int most_parts = 6;
  bool only_letters = true;  // every part so far is a single letter: "U.S.", "z.B."
  std::size_t part = begin;
  std::size_t dot = end_of_word;
  std::size_t best = end_of_word;
  for (int parts = 1; parts <= most_parts && dot < end && text_[dot] == '.'; ++parts) {
    only_letters = only_letters && char_at(text_, part).end == dot;
    if ((only_letters && parts > 1) || is_abbreviation(text_.substr(begin, dot + 1 - begin))) best = dot + 1;
    part = dot + 1;
    if (part >= end || char_at(text_, part).type != CharClass::Letter) break;
    dot = word_end(part, end);
  }
  return best == end_of_word && is_initial(begin, end_of_word, end) ? end_of_word + 1 : best;
}

TokenScanner::Piece TokenScanner::scan(std::size_t at, std::size_t end) const {
  const Char first = char_at(text_, at);
  std::size_t behind = first.end;
  TokenKind kind = kind_of(first.type);
  if (first.type == CharClass::Digit) {
    behind = number_end(at, end);
    const std::size_t behind_word = word_end(behind, end);
    if (behind_word != behind) kind = TokenKind::Word;
    behind = behind_word;
  } else if (first.type == CharClass::Letter) {
    behind = elision_end(at, word_end(at, end));
    const bool is_unit = at > 0 && text_[at - 1] == '/';  // "400 GB/s."
    if (behind < end && text_[behind] == '.' && !is_unit) behind = abbreviation_end(at, behind, end);
  }
  return {.end = static_cast<std::uint32_t>(behind), .kind = kind};
}

std::vector<Token> tokenize(std::string_view text, const Language& language) {
  const TokenScanner scanner(text, language);
  std::vector<Token> tokens;
  bool joined = false;
  for (std::size_t at = 0; at < text.size();) {
    if (const Char c = char_at(text, at); c.type == CharClass::Space) {
      at = c.end;
      joined = false;
      continue;
    }
    const TokenScanner::Piece piece = scanner.scan(at, text.size());
    tokens.push_back(
        {.range = {.begin = static_cast<std::uint32_t>(at), .end = piece.end}, .kind = piece.kind, .joined = joined});
    joined = true;
    at = piece.end;
  }
  return tokens;
}

}  // namespace chipgraph
