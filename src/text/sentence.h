#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/range.h"

namespace chipgraph {

enum class TokenKind : std::uint8_t { Word, Number, Punctuation, Symbol };

/// A word, a number, or one punctuation mark or symbol. Hyphens split words ("H20-Chips" is "H20", "-", "Chips");
/// apostrophes do not ("Nvidia's" and "gpu's" are one token each); a decimal number with its separators is one token
/// ("5,5", "115.000", "25"); "%", "$" and "€" are symbols of their own; digits and letters run together stay one word
/// ("H20", "RTX5090D", "96GB", "$5.5bn" is "$", "5.5bn"). Abbreviations keep their dots ("U.S.", "z.B.").
struct Token {
  Range range;  ///< bytes of the document's text
  TokenKind kind = TokenKind::Word;
  bool joined = false;  ///< no white space between this token and the one before it in the sentence
};

/// Sentences never cross a paragraph. The title is a sentence of its own (`in_title`).
struct Sentence {
  Range range;                  ///< bytes of the document's text, without surrounding white space
  std::uint32_t paragraph = 0;  ///< counts from 0; the title is paragraph 0 where there is one
  bool in_title = false;
  std::vector<Token> tokens;  ///< in text order
};

}  // namespace chipgraph
