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
  return language_.value_words.may_begin(word) || language_.value_words.may_be_compound(word);
}

ValueClasses ValueTokens::beginning(std::uint32_t i) const {
  const ValueEntry* found = entry(i);
  return found == nullptr ? ValueClasses() : found->beginning;
}

bool ValueTokens::may_go_on(std::uint32_t i) const {
  if (is_hyphen(i)) ++i;
  return i < size() && (has_digits(i) || entry(i) != nullptr);
}

bool ValueTokens::may_be_compound(std::uint32_t i) const {
  return tokens_[i].kind == TokenKind::Word && !has_digits(i) && language_.value_words.may_be_compound(text(i));
}

std::string_view ValueTokens::lower(std::uint32_t i) const {
  const std::string_view word = text(i);
  buffer_.resize(word.size());
  unsigned char all_bits = 0;
  for (std::size_t k = 0; k < word.size(); ++k) {
    const char c = word[k];
    all_bits = static_cast<unsigned char>(all_bits | static_cast<unsigned char>(c));
    buffer_[k] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  if (all_bits >= 0x80) {
    to_lower(word, buffer_);
    replace_apostrophes(buffer_);
  }
  if (word.back() == '.') drop_last_dot(buffer_);
  return buffer_;
}

bool ValueTokens::is_word(std::uint32_t i, std::string_view word) const {
  const auto first = static_cast<unsigned char>(text(i)[0]);
  constexpr unsigned char to_small = 0x20;  // turns capitals of ASCII, and leaves digits and most marks as they are
  if (first < 0x80 && (first | to_small) != (static_cast<unsigned char>(word[0]) | to_small)) return false;
  return lower(i) == word;
}

const ValueEntry* ValueTokens::entry(std::uint32_t i) const {
  if (known_.empty()) known_.resize(tokens_.size());
  Known& known = known_[i];
  if (!known.looked_up) {
    known.looked_up = true;
    if (language_.value_words.may_hold(text(i))) known.entry = language_.value_words.find(lower(i));
  }
  return known.entry;
}

bool ValueTokens::matches(std::uint32_t i, const ValueWord& word, std::string_view first) const {
  if (!word.exact.empty() && first != word.exact) return false;
  if (word.upper && !starts_upper(first)) return false;
  const std::size_t behind = i + word.words.size();
  if (behind > tokens_.size()) return false;
  for (std::uint32_t k = 1; k < word.words.size(); ++k) {
    const bool is_symbol = tokens_[i + k].kind == TokenKind::Symbol;  // "A$", against "a $5 bill"
    if ((is_symbol && !tokens_[i + k].joined) || !is_word(i + k, word.words[k])) return false;
  }
  if (word.next.empty()) return true;
  return behind < tokens_.size() && std::any_of(word.next.begin(), word.next.end(), [&](const std::string& next) {
           return is_word(static_cast<std::uint32_t>(behind), next);
         });
}

ValueTokens::Phrase ValueTokens::pick(std::uint32_t i, const ValueEntry* entry, std::string_view first,
                                      ValueClass type) const {
  if (entry == nullptr || !entry->classes.has(type)) return {};
  for (const ValueWord& word : entry->meanings) {  // longest first
    if (word.type != type || !matches(i, word, first)) continue;
    return {.word = &word, .last = i + static_cast<std::uint32_t>(word.words.size()) - 1};
  }
  return {};
}

ValueTokens::Phrase ValueTokens::find(std::uint32_t i, ValueClass type) const {
  if (i >= size()) return {};
  return pick(i, entry(i), text(i), type);
}

ValueTokens::Phrase ValueTokens::find_glued(std::uint32_t i, std::string_view first, ValueClass type) const {
  return pick(i, language_.value_words.find(to_lower(first)), first, type);
}

bool ValueTokens::is_hyphen(std::uint32_t i) const {
  return is(i, "-") && tokens_[i].joined && i + 1 < size() && tokens_[i + 1].joined;
}

}  // namespace chipgraph
