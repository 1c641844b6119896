#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.h"

namespace chipgraph {

/// How an article came to its claims, as plain values for people and programs. Sentences and the drafts of one are
/// numbered from 1. Places are code points of the document's text, as in `Evidence`.

/// A stretch of the article.
struct ExplainedWords {
  std::uint32_t begin = 0, end = 0;  ///< half open
  std::string text;
};

struct ExplainedMention {
  ExplainedWords words;
  std::string kind;    ///< "entity", "concept", "date", "integer", "amount", "measure"
  std::string value;   ///< as in `Filler`
  std::string unit;    ///< or empty
  std::string type;    ///< class of an entity, or empty
  std::string source;  ///< "lexicon", "minted", "anaphor", "value"
  std::string rule;    ///< that made it, or empty
  bool nested = false, modifier = false, possessive = false;  ///< as in `PlacedMention`
};

/// A feature of a candidate and what it adds to its score.
struct ExplainedFeature {
  std::string name;  ///< as in `mappings/fillers.xml`; "preferred" for the feature that the rule prefers
  double weight = 0;
};

/// A mention that could fill a role, as it was when that role's turn came.
struct ExplainedCandidate {
  std::size_t sentence = 0;  ///< number of the one it stands in
  std::size_t mention = 0;   ///< index into that sentence's mentions
  ExplainedWords words = {};
  std::string value = {}, unit = {};
  double score = 0;
  bool chosen = false;
  std::uint32_t distance = 0;  ///< words to the rule's anchor; 0 in other sentences
  std::vector<ExplainedFeature> features =
      {};                      ///< all that hold, also those without weight; "distance" is none of them
  double distance_weight = 0;  ///< what the distance adds to the score
};

struct ExplainedFiller {
  std::string value, unit;
  /// "slot" of a cue; "sentence": best candidate; "coordination" with one of these; else the fallback that gave it:
  /// "previous", "told", "title", "article", "maker", "around", "heading", "law", "home".
  std::string reason;
  std::size_t sentence = 0;  ///< number of the one that gave it
  ExplainedWords words;      ///< of the mention
  double score = 0;          ///< as of its candidate; 0 for slots
};

struct ExplainedRole {
  std::string role;
  double threshold = 0;  ///< a candidate needs a higher score
  std::vector<ExplainedFiller> fillers;
  std::vector<ExplainedCandidate> candidates;  ///< those of the sentence in text order, then those of fallbacks
};

/// An attribution rule that holds for a draft.
struct ExplainedAttribution {
  std::string rule, certainty, speaker;
  ExplainedWords words;
};

/// Roles of which a draft has none but needs one.
struct ExplainedGap {
  std::vector<std::string> roles;
  bool from_sentence = false;  ///< by the rule, and from this very sentence
};

/// What became of a draft.
enum class Fate : std::uint8_t {
  Claimed,      ///< it is one of the article's claims, or several
  Incomplete,   ///< roles are missing: `gaps`
  Merged,       ///< it tells the same as draft `into`
  Unsupported,  ///< its type needs one of `beside` in the article
  Repeated,     ///< another rule, or the same elsewhere, found the same claim
};

/// "claimed", "incomplete", "merged", "unsupported", "repeated"
[[nodiscard]] std::string_view to_string(Fate fate);

/// A rule that fired.
struct ExplainedDraft {
  std::size_t number = 0;
  std::string rule, type, status;
  std::vector<ExplainedWords> cues = {};  ///< the anchor first
  std::string certainty = {}, speaker = {};
  bool own_certainty = false;  ///< the rule itself sets the certainty, whatever `attributions` say
  std::vector<ExplainedAttribution> attributions = {};
  std::vector<ExplainedRole> roles = {};  ///< in the order in which they were filled
  Fate fate = Fate::Claimed;
  std::vector<ExplainedGap> gaps = {};
  std::size_t into = 0;
  std::vector<std::string> beside = {};
  std::vector<Claim> claims = {};  ///< what it became, with what others that tell the same added
};

struct ExplainedRelation {
  std::string rule, predicate, subject, object;
};

struct ExplainedSentence {
  std::size_t number = 0;
  std::size_t paragraph = 0;  ///< from 0
  bool in_title = false;
  ExplainedWords words;
  std::vector<ExplainedMention> mentions;
  std::vector<ExplainedDraft> drafts;
  std::vector<ExplainedRelation> relations;
};

/// One cue of a rule that came near.
struct ExplainedCue {
  std::string pattern;  ///< as in the mappings
  bool holds = false;
  ExplainedWords words;      ///< where it holds
  ExplainedWords elsewhere;  ///< else where it stands in the sentence, out of the rule's reach; or empty
};

/// A blocker that keeps a rule from firing.
struct ExplainedBlocker {
  std::string pattern;
  ExplainedWords words;
};

/// A rule that states what was asked for and almost did.
struct NearMiss {
  std::size_t sentence = 0;  ///< number
  std::string rule, type, status;
  std::size_t draft = 0;  ///< number of the draft it made, which was dropped; 0 if it did not fire
  std::vector<ExplainedCue> cues = {};
  std::vector<ExplainedBlocker> blockers = {};
  ExplainedWords negation = {};  ///< or empty
  std::string negated = {};      ///< "License/denied" if it states that instead
  std::size_t failed = 0;        ///< how many conditions do not hold: the fewer, the nearer
};

struct Explanation {
  std::string hash, url, title, date, language;  ///< as in `ArticleClaims`
  std::vector<ExplainedSentence> sentences;      ///< in text order
  /// Of sentences in which a cue of a rule asked for holds: at most three rules each. The sentence with the nearest
  /// rule first, and of one sentence the nearest rule first. A dropped draft is nearer than a rule that did not fire.
  std::vector<NearMiss> near_misses;
  std::string why;  ///< "License/granted" or "License" if it was asked for, else empty
};

}  // namespace chipgraph
