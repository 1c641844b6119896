#include "mentions/value_tokens.h"

#include <algorithm>

#include "base/utf8.h"

namespace chipgraph {
namespace {

constexpr std::string_view typographic_apostrophe = "\u2019";

void replace_apostrophes(std::string& word) {
  for (std::size_t at = 0; (at = word.find(typographic_apostrophe, at)) != std::string::npos;) {
    word.replace(at, typographic_apostrophe.size(), 1, '\'');
  }
}

/// "Sept." is looked up as "sept", "U.S." as it is.
void drop_last_dot(std::string& word) {
  if (word.size() > 1 && word.ends_with('.') && word.find('.') == word.size() - 1) word.pop_back();
}

}  // namespace

ValueTokens::ValueTokens(const Document& document, const Sentence& sentence, const Language& language)
    : text_(document.text), tokens_(sentence.tokens), language_(language) {}

bool ValueTokens::may_begin(std::uint32_t i) const {
  if (tokens_[i].kind == TokenKind::Punctuation) return false;
  if (has_digits(i)) return true;
  const std::string_view word = text(i);
  return language_.value_words.may_hold(word) || language_.value_words.may_be_compound(word);
}

std::string_view ValueTokens::lower(std::uint32_t i) const {
  to_lower(text(i), buffer_);
  replace_apostrophes(buffer_);
  drop_last_dot(buffer_);
  return buffer_;
}

ValueTokens::Meanings ValueTokens::meanings(std::uint32_t i) const {
  if (known_.empty()) known_.resize(tokens_.size());
  Known& known = known_[i];
  if (!known.looked_up) {
    known.looked_up = true;
    if (language_.value_words.may_hold(text(i))) known.meanings = language_.value_words.find(lower(i));
  }
  return known.meanings;
}

bool ValueTokens::matches(std::uint32_t i, const ValueWord& word, std::string_view first) const {
  if (!word.exact.empty() && first != word.exact) return false;
  if (word.upper && !starts_upper(first)) return false;
  const std::size_t behind = i + word.words.size();
  if (behind > tokens_.size()) return false;
  for (std::uint32_t k = 1; k < word.words.size(); ++k) {
    const bool is_symbol = tokens_[i + k].kind == TokenKind::Symbol;  // "A$", against "a $5 bill"
    if ((is_symbol && !tokens_[i + k].joined) || lower(i + k) != word.words[k]) return false;
  }
  if (word.next.empty()) return true;
  return behind < tokens_.size() &&
         std::find(word.next.begin(), word.next.end(), lower(static_cast<std::uint32_t>(behind))) != word.next.end();
}

ValueTokens::Phrase ValueTokens::pick(std::uint32_t i, Meanings all, std::string_view first, ValueClass type) const {
  for (const ValueWord& word : all) {  // longest first
    if (word.type != type || !matches(i, word, first)) continue;
    return {.word = &word, .last = i + static_cast<std::uint32_t>(word.words.size()) - 1};
  }
  return {};
}

ValueTokens::Phrase ValueTokens::find(std::uint32_t i, ValueClass type) const {
  if (i >= size()) return {};
  return pick(i, meanings(i), text(i), type);
}

ValueTokens::Phrase ValueTokens::find_glued(std::uint32_t i, std::string_view first, ValueClass type) const {
  std::string word = to_lower(first);
  return pick(i, language_.value_words.find(word), first, type);
}

bool ValueTokens::is_hyphen(std::uint32_t i) const {
  return is(i, "-") && tokens_[i].joined && i + 1 < size() && tokens_[i + 1].joined;
}

}  // namespace chipgraph
