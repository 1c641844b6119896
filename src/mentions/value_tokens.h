#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "documents/document.h"
#include "knowledge/language.h"
#include "text/sentence.h"

namespace chipgraph {

/// The tokens of one sentence with what they mean for values. Looks each word up once, and only if asked.
class ValueTokens {
 public:
  /// All are borrowed.
  ValueTokens(const Document& document, const Sentence& sentence, const Language& language);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
  [[nodiscard]] const Token& operator[](std::uint32_t i) const { return tokens_[i]; }
  [[nodiscard]] const Language& language() const { return language_; }
  [[nodiscard]] std::string_view text(std::uint32_t i) const {
    return std::string_view(text_).substr(tokens_[i].range.begin, tokens_[i].range.size());
  }
  [[nodiscard]] bool is(std::uint32_t i, std::string_view text_of_token) const {
    return i < size() && text(i) == text_of_token;
  }
  /// Whether the token begins with a digit.
  [[nodiscard]] bool has_digits(std::uint32_t i) const { return text(i)[0] >= '0' && text(i)[0] <= '9'; }
  /// False for nearly all tokens that begin no value; cheap.
  [[nodiscard]] bool may_begin(std::uint32_t i) const;
  /// The classes of the phrases that begin with token `i` and with which a value can begin.
  [[nodiscard]] ValueClasses beginning(std::uint32_t i) const;
  /// Whether token `i` goes on with a value that token `i - 1` begins: digits, or a word of any class.
  [[nodiscard]] bool may_go_on(std::uint32_t i) const;
  /// Whether the token may be put together from number words.
  [[nodiscard]] bool may_be_compound(std::uint32_t i) const;
  /// The token in lower case, with the apostrophe of typewriters and without the last dot of an abbreviation; valid
  /// until the next call.
  [[nodiscard]] std::string_view lower(std::uint32_t i) const;
  /// Whether `lower(i)` is `word`; faster.
  [[nodiscard]] bool is_word(std::uint32_t i, std::string_view word) const;

  /// A phrase that stands in the sentence, and its last token.
  struct Phrase {
    const ValueWord* word = nullptr;  ///< null if there is none
    std::uint32_t last = 0;

    explicit operator bool() const { return word != nullptr; }
  };
  /// The longest phrase of class `type` that begins at token `i`; none behind the end of the sentence.
  [[nodiscard]] Phrase find(std::uint32_t i, ValueClass type) const;
  /// `find` for a phrase whose first word is `first`, the end of token `i`, as in "96GB".
  [[nodiscard]] Phrase find_glued(std::uint32_t i, std::string_view first, ValueClass type) const;
  /// Whether the token before `i` is a word of class `type`.
  [[nodiscard]] bool is_after(std::uint32_t i, ValueClass type) const { return i > 0 && find(i - 1, type); }
  /// Whether a hyphen joins token `i` to the one before it and to the one behind it.
  [[nodiscard]] bool is_hyphen(std::uint32_t i) const;

 private:
  [[nodiscard]] const ValueEntry* entry(std::uint32_t i) const;
  [[nodiscard]] bool matches(std::uint32_t i, const ValueWord& word, std::string_view first) const;
  [[nodiscard]] Phrase pick(std::uint32_t i, const ValueEntry* entry, std::string_view first, ValueClass type) const;

  const std::string& text_;
  const std::vector<Token>& tokens_;
  const Language& language_;
  struct Known {
    const ValueEntry* entry = nullptr;
    bool looked_up = false;
  };
  mutable std::vector<Known> known_;  // by token
  mutable std::string buffer_;        // of `lower`
};

}  // namespace chipgraph
