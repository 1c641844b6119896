#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/text_hash.h"
#include "knowledge/language.h"
#include "text/stemmer.h"

namespace chipgraph {

/// What a word of a text can stand for: a form that some phrase or name asks for.
struct Atom {
  std::uint32_t id = 0;
  bool modifier = false;  ///< only as the first part of a compound ("chip" in "chipfabrikant")

  bool operator==(const Atom&) const = default;
};

/// All forms that phrases and names of one language ask for, and how a word of a text is looked up among them.
/// Fill it first, then call `resolve` from as many threads as you like.
class Vocabulary {
 public:
  /// `language` is borrowed and must outlive the vocabulary.
  explicit Vocabulary(const Language& language) : language_(&language) {}

  /// The atom of one word of a phrase, in the notation of `WordSet`.
  std::uint32_t add_phrase_word(std::string_view notation, const Stemmer& stemmer);

  /// The atom of one word of a name. It is found inflected; in any case if it is all lower case.
  /// In names of several words lower-case words and their endings may differ ("chinesische Regierung").
  std::uint32_t add_name_word(std::string_view word, bool single);

  /// Atoms of `token` without duplicates; whole-word atoms first. Not cheap: keep the result for the next time.
  [[nodiscard]] std::vector<Atom> resolve(std::string_view token, const Stemmer& stemmer) const;

  /// `word` and what is left of it without an inflectional ending, longest first; none shorter than two bytes.
  [[nodiscard]] std::vector<std::string_view> without_inflection(std::string_view word) const;

 private:
  enum class Form : std::uint8_t { Lower, Cased, Stem, Prefix, Suffix, Infix, NameCased, NameLower, NameStem };
  static constexpr std::size_t form_count = 9;
  using Forms = std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>>;

  std::uint32_t add(Form form, std::string text);
  void find(Form form, std::string_view text, std::vector<Atom>& atoms) const;
  void find_parts(std::string_view lower, std::vector<Atom>& atoms) const;
  void find_names(std::string_view token, std::vector<Atom>& atoms) const;
  void find_compound(std::string_view token, std::vector<Atom>& atoms) const;
  [[nodiscard]] bool is_known_head(std::string_view lower) const;

  const Language* language_;
  std::array<Forms, form_count> forms_;
  std::uint32_t next_ = 0;
};

}  // namespace chipgraph
