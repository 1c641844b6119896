#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "knowledge/language.h"
#include "text/sentence.h"

namespace chipgraph {

/// The tokens of `text`, which is taken for one sentence (a name, a phrase). Offsets count from the start of `text`,
/// which must be valid UTF-8 of less than 4 GiB.
[[nodiscard]] std::vector<Token> tokenize(std::string_view text, const Language& language);

/// Cuts a text into tokens, one at each call.
class TokenScanner {
 public:
  /// Both are borrowed.
  TokenScanner(std::string_view text, const Language& language) : text_(text), language_(&language) {}

  /// What `scan` says of a token. Small, so that it comes in a register: it is the inner loop of the stage.
  struct Piece {
    std::uint32_t end = 0;  ///< byte behind it
    TokenKind kind = TokenKind::Word;
  };
  /// The token that begins at byte `at`, which must be inside `[0, end)` and no white space; nothing behind `end` is
  /// taken into it.
  [[nodiscard]] Piece scan(std::size_t at, std::size_t end) const;

 private:
  [[nodiscard]] std::size_t word_end(std::size_t at, std::size_t end) const;
  [[nodiscard]] std::size_t elision_end(std::size_t begin, std::size_t end_of_word) const;
  [[nodiscard]] std::size_t number_end(std::size_t at, std::size_t end) const;
  [[nodiscard]] std::size_t group_end(std::size_t at, std::size_t end) const;
  [[nodiscard]] std::size_t abbreviation_end(std::size_t begin, std::size_t end_of_word, std::size_t end) const;
  [[nodiscard]] bool is_initial(std::size_t begin, std::size_t dot, std::size_t end) const;
  [[nodiscard]] bool is_abbreviation(std::string_view word) const;

  std::string_view text_;
  const Language* language_;
};

}  // namespace chipgraph
