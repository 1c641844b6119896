#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "documents/document.h"
#include "mentions/mention.h"
#include "mentions/vocabulary.h"
#include "text/sentence.h"

namespace chipgraph {

/// A run of words of one sentence; both ends inclusive, indices into `Analysis::words`.
struct Span {
  std::uint32_t first = 0, last = 0;

  [[nodiscard]] bool contains(const Span& other) const { return first <= other.first && other.last <= last; }
  [[nodiscard]] bool overlaps(const Span& other) const { return first <= other.last && other.first <= last; }
  auto operator<=>(const Span&) const = default;
};

/// A token as patterns see it: hyphens and quotation marks are left out.
struct Word {
  Range range;              ///< bytes of the document's text
  std::uint32_t token = 0;  ///< index into the sentence's tokens
  TokenKind kind = TokenKind::Word;
  bool hyphenated = false;  ///< a hyphen joins it to the word before
  bool quoted = false;      ///< stands between quotation marks that open and close in this sentence
};

/// A phrase of a word set that stands in the sentence.
struct Hit {
  Span words;
  std::uint32_t set = 0;  ///< index into `RuleSet::sets`

  auto operator<=>(const Hit&) const = default;
};

/// A mention with its place among the words.
struct PlacedMention {
  Span words;
  Mention mention;
  bool nested = false;      ///< inside a longer mention
  bool modifier = false;    ///< the first part of a compound ("chip" in "chipfabrikant")
  bool possessive = false;  ///< a genitive whose noun follows ("Nvidia's H20")
  bool ambiguous = false;   ///< a name that is also something else: needs proof from its surroundings
  bool metonym = false;     ///< a city that stands for its government
};

/// One sentence with everything that was found in it.
struct Analysis {
  const Sentence* sentence = nullptr;
  std::vector<Word> words;
  std::vector<Hit> hits;                ///< sorted
  std::vector<PlacedMention> mentions;  ///< sorted by first word, longer before shorter

  /// Hits that begin at `word`.
  [[nodiscard]] std::span<const Hit> hits_at(std::uint32_t word) const;
  /// Index of the first mention that begins at `word` or behind it.
  [[nodiscard]] std::size_t first_mention_at(std::uint32_t word) const;
  /// Whether a phrase of `set` covers `word`.
  [[nodiscard]] bool has_hit_over(std::uint32_t word, std::uint32_t set) const;
  /// The bytes from the first to the last word of `words`.
  [[nodiscard]] Range range_of(const Span& words_) const {
    return {.begin = words[words_.first].range.begin, .end = words[words_.last].range.end};
  }
};

/// The analysed sentences of one document. `document` is borrowed; `sentences` does not change once analysed.
struct AnalysedDocument {
  const Document* document = nullptr;
  std::vector<Sentence> sentences;
  std::vector<Analysis> analyses;  ///< one a sentence, same order

  [[nodiscard]] std::string_view text(const Range& range) const {
    return std::string_view(document->text).substr(range.begin, range.size());
  }
  [[nodiscard]] std::string_view text(const Word& word) const { return text(word.range); }
};

}  // namespace chipgraph
