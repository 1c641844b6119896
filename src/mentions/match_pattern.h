#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/ontology.h"
#include "knowledge/pattern.h"
#include "mentions/analysis.h"
#include "mentions/language_model.h"

namespace chipgraph {

/// A mention that a slot of a pattern took.
struct SlotFill {
  std::string_view role;    ///< borrowed from the pattern
  std::size_t mention = 0;  ///< index into `Analysis::mentions`
};

/// Where a pattern holds.
struct PatternMatch {
  Span words;
  std::vector<SlotFill> slots;   ///< in pattern order
  std::vector<Span> phrases;     ///< the words of its phrases, in pattern order
  std::optional<Span> captured;  ///< what stands in brackets, else the first NAME
};

/// Tries patterns against one sentence. Borrows its arguments; cheap to make.
class PatternMatcher {
 public:
  PatternMatcher(const AnalysedDocument& document, const Analysis& analysis, const LanguageModel& model,
                 const Ontology& ontology)
      : document_(document), analysis_(analysis), model_(model), ontology_(ontology) {}

  /// The first match (elements prefer to be there, gaps to be short, mentions and names to be long) that begins at
  /// `word`, or nothing.
  [[nodiscard]] std::optional<PatternMatch> match_at(const Pattern& pattern, std::uint32_t word) const;

  /// All matches from left to right, at most one for each first word.
  [[nodiscard]] std::vector<PatternMatch> find_all(const Pattern& pattern) const;

  /// The longest run of words that could be a new name and begins at `word`: capitalised, in no mention, not known as
  /// other words (see `not-a-name`), joined at most by connectors ("van", "&") and hyphens; or nothing.
  /// Whether an apostrophe marks the word as a genitive, so that no name goes on behind it.
  [[nodiscard]] bool is_marked_genitive(std::uint32_t word) const;
  [[nodiscard]] std::optional<Span> name_at(std::uint32_t word) const;

 private:
  bool match_from(const Pattern& pattern, std::size_t element, std::uint32_t word, PatternMatch& match) const;
  bool match_element(const Pattern& pattern, std::size_t element, std::uint32_t word, PatternMatch& match) const;
  bool match_words(const Pattern& pattern, std::size_t element, std::uint32_t word, PatternMatch& match) const;
  bool match_slot(const Pattern& pattern, std::size_t element, std::uint32_t word, PatternMatch& match) const;
  bool match_name(const Pattern& pattern, std::size_t element, std::uint32_t word, PatternMatch& match) const;
  bool match_gap(const Pattern& pattern, std::size_t element, std::uint32_t word, PatternMatch& match) const;
  bool go_on(const Pattern& pattern, std::size_t element, const Span& taken, PatternMatch& match) const;
  [[nodiscard]] bool fits(const PatternElement& slot, const Mention& mention) const;
  [[nodiscard]] bool is_part_of_name(const PlacedMention& placed) const;
  [[nodiscard]] bool can_be_named(std::uint32_t word, bool in_name) const;
  [[nodiscard]] bool continues_name(std::uint32_t word) const;

  const AnalysedDocument& document_;
  const Analysis& analysis_;
  const LanguageModel& model_;
  const Ontology& ontology_;
};

/// Whether a mention can fill `role` by its kind and class.
[[nodiscard]] bool can_fill(const Ontology& ontology, const Role& role, const Mention& mention);

}  // namespace chipgraph
