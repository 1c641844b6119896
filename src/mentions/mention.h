#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/range.h"
#include "knowledge/entities.h"

namespace chipgraph {

/// What a mention denotes: an entity, a concept of the ontology, or a value; says which kind of role it can fill.
enum class MentionKind : std::uint8_t { Entity, Concept, Date, Integer, Amount, Measure };

/// How the mention came to its entity; shown to people who ask why.
enum class MentionSource : std::uint8_t {
  Lexicon,  ///< a name in `ontology/`
  Minted,   ///< a new name whose class a cue gave away
  Anaphor,  ///< "the chip", "der Konzern": resolved to an earlier mention
  Value,    ///< a number, an amount, a date
};

/// A stretch of a sentence that denotes an entity or a value. Inner mentions ("Nvidia" in "Nvidia H20") are kept.
struct Mention {
  MentionKind kind = MentionKind::Entity;
  MentionSource source = MentionSource::Lexicon;
  Range range;                                    ///< bytes of the document's text
  std::uint32_t first_token = 0, last_token = 0;  ///< inclusive, indices into the sentence's tokens
  std::string
      value;  ///< slug; concept; or ISO date cut to what is known; or canonical decimal digits ("5500000000", "0.15")
  std::string unit;                ///< ISO 4217 code for Amount, "GB/s" and so on for Measure; else empty
  std::string type;                ///< most specific class for Entity; else empty
  const Entity* entity = nullptr;  ///< borrowed from the knowledge; null for minted names and values
  std::string label;               ///< the name to show for a minted entity; else empty
  std::string rule;                ///< id of the rule that made it; empty for names of the lexicon and values
};

}  // namespace chipgraph
