#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/text_hash.h"
#include "knowledge/date_pattern.h"
#include "knowledge/value_words.h"

namespace chipgraph {

/// A set of words that may be asked with views of a text.
class StringSet {
 public:
  void insert(std::string word) { words_.insert(std::move(word)); }
  [[nodiscard]] bool contains(std::string_view word) const { return words_.find(word) != words_.end(); }
  [[nodiscard]] bool empty() const { return words_.empty(); }

 private:
  std::unordered_set<std::string, TextHash, std::equal_to<>> words_;
};

/// What a language adds to Unicode's rules for the ends of sentences.
struct SentenceEnds {
  StringSet abbreviations;          ///< with their last dot, which never ends a sentence ("Dr.")
  StringSet closing_abbreviations;  ///< with their last dot, which may also end a sentence ("Inc.")
  StringSet starters;               ///< capitalised words that begin a sentence far more often than they stand behind a
                                    ///< name ("The"): after a dot that could be either, they tell
  StringSet elisions;               ///< lower-case words that lose their vowel before the next one and are written
                                    ///< together with it by an apostrophe ("l" in "l'accord"): tokens of their own
  bool ordinal_dots = false;        ///< a number with a dot can be an ordinal ("3. Mai")
};

/// How numbers are written with digits.
struct NumberFormat {
  char decimal = '.';
  char thousands = ',';  ///< ' ': common blanks too; special ones stand between groups in every language
};

/// What the tool knows of a language, apart from its rules. Immutable after reading; may be shared between threads.
struct Language {
  std::string code;  ///< "de"
  SentenceEnds sentence_ends;
  std::vector<std::string> inflections;       ///< endings that names and their compounds take, in file order
  std::vector<std::string> linking_elements;  ///< what may stand between the parts of a compound, in file order
  NumberFormat number_format;
  ValueWords value_words;
  DatePatterns date_patterns;    ///< optional elements are spelt out
  bool day_before_month = true;  ///< in dates of digits alone ("14.08.2025")
};

/// Reads `FOLDER/code/language.xml` of each folder that has one; later folders add to earlier ones.
/// Throws `KnowledgeError` with file, line and column for malformed XML, an unknown section, element or attribute, a
/// value that is none, or if no folder has the file.
[[nodiscard]] Language read_language(const std::string& code, std::span<const std::filesystem::path> folders);

}  // namespace chipgraph
