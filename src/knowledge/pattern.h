#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace chipgraph {

/// One step of a pattern over the words of a sentence. Hyphens and quotation marks between words do not count.
struct PatternElement {
  enum class Kind : std::uint8_t {
    Words,  ///< one phrase of a word set (`@set`, `word`, `(one|two words)`)
    Slot,   ///< a mention that can fill a role (`{holder}`, `{subject:Person,Company}`)
    Name,   ///< a run of capitalised words that no lexicon knows (`NAME`; `NAME2`: at least two of them)
    Gap,    ///< up to `limit` words of any kind (`..`, `..3`)
  };
  Kind kind = Kind::Words;
  bool optional = false;                  ///< `word?`
  bool capture_begin = false;             ///< `[` stands before it
  bool capture_end = false;               ///< `]` stands behind it
  std::uint32_t set = 0;                  ///< Words: index into `RuleSet::sets`
  std::uint32_t limit = 0;                ///< Gap: most words; Name: fewest words
  std::string role = {};                  ///< Slot: role name
  std::vector<std::string> classes = {};  ///< Slot: classes instead of the role's ranges (units for numbers), or empty
};

using Pattern = std::vector<PatternElement>;

/// A named or inline list of phrases. Notation of a word:
///   word    that form, in any case          =Word   that form, in this case
///   word~   every form with the same stem    word*   every word that starts so
///   *word   every word that ends so, also inflected (compounds: "*lizenz" finds "Exportlizenzen")
///   *word*  every word that holds it
struct WordSet {
  std::string id;                    ///< empty for an inline list
  std::vector<std::string> phrases;  ///< in file order, words separated by one space; no `@` left
};

/// The sets of a language while its files are read: names may be used before they are defined.
class SetTable {
 public:
  /// Index of set `id`, made if need be. `place` is where it was used, for `resolve`.
  std::uint32_t use(const std::string& id, const Place& place);
  /// Defines `id` as a list separated by `|`. Throws `KnowledgeError` if it is defined already.
  void define(const std::string& id, std::string_view phrases, const Place& place);
  /// Adds phrases to set `id`, which is defined somewhere else, perhaps later.
  void extend(const std::string& id, std::string_view phrases, const Place& place);
  /// An inline list.
  std::uint32_t add_inline(std::string_view phrases, const Place& place);
  /// Replaces `@other` in phrases by the phrases of that set. Throws `KnowledgeError` for an undefined set or a circle.
  [[nodiscard]] std::vector<WordSet> resolve() const;

 private:
  struct Entry {
    WordSet set;
    Place place;
    bool defined = false;
    std::vector<std::string> more = {};  ///< phrases added by `extend`
  };
  void append_phrase(const Entry& entry, const std::string& phrase, std::vector<std::string>& phrases,
                     std::uint32_t depth) const;
  void append_phrases(std::uint32_t index, std::vector<std::string>& phrases, std::uint32_t depth) const;

  std::vector<Entry> entries_;
};

/// Reads a pattern, such as `@grant ..3 [NAME] (licence|permit)? {item}`.
/// Throws `KnowledgeError` at `place` for a bracket that is not closed, an empty list or an empty pattern.
[[nodiscard]] Pattern read_pattern(std::string_view text, SetTable& sets, const Place& place);

/// A pattern much as it is written; of long lists only the first phrases. `sets` are those of its rules.
[[nodiscard]] std::string to_string(const Pattern& pattern, std::span<const WordSet> sets);

}  // namespace chipgraph
