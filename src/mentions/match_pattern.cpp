#include "mentions/match_pattern.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "mentions/pattern_index.h"

namespace chipgraph {
namespace {

constexpr std::uint32_t longest_name = 5;

bool ends_in_letter(std::string_view text) { return text.back() >= 'a' && text.back() <= 'z'; }

MentionKind kind_of(RoleKind kind) {
  switch (kind) {
    case RoleKind::Entity:
      return MentionKind::Entity;
    case RoleKind::Concept:
      return MentionKind::Concept;
    case RoleKind::Date:
      return MentionKind::Date;
    case RoleKind::Integer:
      return MentionKind::Integer;
    case RoleKind::Amount:
      return MentionKind::Amount;
    case RoleKind::Measure:
      return MentionKind::Measure;
  }
  return MentionKind::Entity;
}

/// Slots that name no role of the ontology: those of relations and attributions take any entity of their classes.
constexpr std::array<std::string_view, 3> free_slots{"subject", "object", "speaker"};

}  // namespace

bool can_fill(const Ontology& ontology, const Role& role, const Mention& mention) {
  if (mention.kind != kind_of(role.kind)) return false;
  if (role.kind == RoleKind::Concept)
    return std::find(role.ranges.begin(), role.ranges.end(), mention.value) != role.ranges.end();
  return role.kind != RoleKind::Entity || ontology.can_fill(role, mention.type);
}

std::optional<PatternMatch> PatternMatcher::match_at(const Pattern& pattern, std::uint32_t word) const {
  PatternMatch match;
  match.words = {.first = word, .last = word};
  if (!match_from(pattern, 0, word, match)) return std::nullopt;
  return match;
}

std::vector<PatternMatch> PatternMatcher::find_all(const Pattern& pattern) const {
  std::vector<PatternMatch> matches;
  for (const std::uint32_t word : starts_of(pattern, analysis_)) {
    if (auto match = match_at(pattern, word)) matches.push_back(std::move(*match));
  }
  return matches;
}

bool PatternMatcher::match_from(const Pattern& pattern, std::size_t element, std::uint32_t word,
                                PatternMatch& match) const {
  if (element == pattern.size()) return true;
  if (match_element(pattern, element, word, match)) return true;
  return pattern[element].optional && match_from(pattern, element + 1, word, match);
}

bool PatternMatcher::match_element(const Pattern& pattern, std::size_t element, std::uint32_t word,
                                   PatternMatch& match) const {
  if (pattern[element].kind == PatternElement::Kind::Gap) return match_gap(pattern, element, word, match);
  if (word >= analysis_.words.size()) return false;
  switch (pattern[element].kind) {
    case PatternElement::Kind::Words:
      return match_words(pattern, element, word, match);
    case PatternElement::Kind::Slot:
      return match_slot(pattern, element, word, match);
    case PatternElement::Kind::Name:
      return match_name(pattern, element, word, match);
    case PatternElement::Kind::Gap:
      break;
  }
  return false;
}

/// Takes `taken` for `element` and tries the rest behind it; on failure `match` is as before.
bool PatternMatcher::go_on(const Pattern& pattern, std::size_t element, const Span& taken, PatternMatch& match) const {
  const PatternMatch before = match;
  match.words.last = taken.last;
  if (pattern[element].kind == PatternElement::Kind::Words) match.phrases.push_back(taken);
  if (pattern[element].capture_begin) match.captured = taken;
  const bool open =
      match.captured && std::any_of(pattern.begin(), pattern.begin() + static_cast<std::ptrdiff_t>(element) + 1,
                                    [](const PatternElement& part) { return part.capture_begin; });
  const bool closed = std::any_of(pattern.begin(), pattern.begin() + static_cast<std::ptrdiff_t>(element),
                                  [](const PatternElement& part) { return part.capture_end; });
  if (open && !closed) match.captured->last = taken.last;
  if (match_from(pattern, element + 1, taken.last + 1, match)) return true;
  match = before;
  return false;
}

bool PatternMatcher::match_words(const Pattern& pattern, std::size_t element, std::uint32_t word,
                                 PatternMatch& match) const {
  const std::span<const Hit> hits = analysis_.hits_at(word);
  return std::any_of(hits.rbegin(), hits.rend(), [&](const Hit& hit) {
    return hit.set == pattern[element].set && go_on(pattern, element, hit.words, match);
  });
}

bool PatternMatcher::fits(const PatternElement& slot, const Mention& mention) const {
  const Role* role = ontology_.find_role(slot.role);
  const bool is_free = std::find(free_slots.begin(), free_slots.end(), slot.role) != free_slots.end();
  if (mention.kind == MentionKind::Amount || mention.kind == MentionKind::Measure) {
    const bool unit_fits =
        slot.classes.empty() || std::find(slot.classes.begin(), slot.classes.end(), mention.unit) != slot.classes.end();
    return unit_fits && role != nullptr && can_fill(ontology_, *role, mention);
  }
  if (slot.classes.empty()) {
    return is_free ? mention.kind == MentionKind::Entity : role != nullptr && can_fill(ontology_, *role, mention);
  }
  return mention.kind == MentionKind::Entity &&
         std::any_of(slot.classes.begin(), slot.classes.end(),
                     [&](const std::string& name) { return ontology_.is_a(mention.type, name); });
}

/// "CHIPS Act" in "SAFE CHIPS Act" is not meant; "H20" in "Nvidia H20" is the same.
bool PatternMatcher::is_part_of_name(const PlacedMention& placed) const {
  return placed.nested &&
         std::any_of(analysis_.mentions.begin(), analysis_.mentions.end(), [&placed](const PlacedMention& outer) {
           return outer.words != placed.words && outer.words.contains(placed.words) &&
                  outer.mention.type == placed.mention.type && outer.mention.value != placed.mention.value;
         });
}

bool PatternMatcher::match_slot(const Pattern& pattern, std::size_t element, std::uint32_t word,
                                PatternMatch& match) const {
  for (std::size_t i = analysis_.first_mention_at(word);
       i < analysis_.mentions.size() && analysis_.mentions[i].words.first == word; ++i) {
    const PlacedMention& placed = analysis_.mentions[i];
    if (placed.modifier || !fits(pattern[element], placed.mention) || is_part_of_name(placed)) continue;
    match.slots.push_back({.role = pattern[element].role, .mention = i});
    if (go_on(pattern, element, placed.words, match)) return true;
    match.slots.pop_back();
  }
  return false;
}

bool PatternMatcher::match_name(const Pattern& pattern, std::size_t element, std::uint32_t word,
                                PatternMatch& match) const {
  const std::optional<Span> name = name_at(word);
  if (!name) return false;
  const std::optional<Span> before = match.captured;
  for (std::uint32_t last = name->last; last + 1 >= word + pattern[element].limit; --last) {
    if (continues_name(last)) {
      const Span taken{.first = word, .last = last};
      if (!match.captured) match.captured = taken;
      if (go_on(pattern, element, taken, match)) return true;
      match.captured = before;
    }
    if (last == word) break;
  }
  return false;
}

bool PatternMatcher::match_gap(const Pattern& pattern, std::size_t element, std::uint32_t word,
                               PatternMatch& match) const {
  for (std::uint32_t skipped = 0; skipped <= pattern[element].limit; ++skipped) {
    if (word + skipped > analysis_.words.size()) return false;
    if (match_from(pattern, element + 1, word + skipped, match)) return true;
  }
  return false;
}

bool PatternMatcher::can_be_named(std::uint32_t word, bool in_name) const {
  const Word& here = analysis_.words[word];
  if (here.kind != TokenKind::Word || !starts_upper(document_.text(here))) return false;
  const auto covers = [word](const auto& item) { return item.words.first <= word && word <= item.words.last; };
  if (std::any_of(analysis_.mentions.begin(), analysis_.mentions.end(), covers)) return false;
  // Where a capital says little, a word that rules know begins no name.
  const bool any_set_blocks = !in_name && (word == 0 || model_.rules().capital_nouns);
  const auto not_a_name = model_.grammar().not_a_name;
  const auto legal_form = model_.grammar().legal_form;
  return std::none_of(analysis_.hits.begin(), analysis_.hits.end(), [&](const Hit& hit) {
    return covers(hit) && (any_set_blocks || hit.set == not_a_name || hit.set == legal_form);
  });
}

bool PatternMatcher::continues_name(std::uint32_t word) const {
  const Word& here = analysis_.words[word];
  if (can_be_named(word, true)) return true;
  const auto not_a_name = model_.grammar().not_a_name;
  const bool known = not_a_name && analysis_.has_hit_over(word, *not_a_name);
  return here.hyphenated && here.kind == TokenKind::Word && !known;  // "Han-koo", not "Seoul-based"
}

bool PatternMatcher::is_marked_genitive(std::uint32_t word) const {
  const std::string_view text = document_.text(analysis_.words[word]);
  const std::vector<std::string>& endings = model_.language().inflections;
  return std::any_of(endings.begin(), endings.end(), [text](const std::string& ending) {
    return (ending.starts_with('\'') || ending.starts_with("’")) && ends_in_letter(ending) && text.ends_with(ending);
  });
}

std::optional<Span> PatternMatcher::name_at(std::uint32_t word) const {
  if (word >= analysis_.words.size() || !can_be_named(word, false)) return std::nullopt;
  Span name{.first = word, .last = word};
  const auto connector = model_.grammar().name_connector;
  for (std::uint32_t next = word + 1; next < analysis_.words.size() && next < word + longest_name; ++next) {
    if (is_marked_genitive(next - 1)) break;  // "Chennai's Kaveri Compute": the next name begins
    if (continues_name(next)) {
      name.last = next;
    } else if (!connector || !analysis_.has_hit_over(next, *connector)) {
      break;
    }
  }
  return name;
}

}  // namespace chipgraph
