#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace chipgraph {

/// From weakest to strongest, so that `std::max` gives a fact the strongest of its claims.
enum class Certainty : std::uint8_t { Disputed, Expected, Reported, Asserted };

/// "disputed", "expected", "reported", "asserted": the local names in the ontology.
[[nodiscard]] std::string_view to_string(Certainty certainty);

/// One filler of one role. `value` is a slug, a concept, an ISO date cut to what is known, or a canonical decimal
/// number without exponent, sign or trailing zeros ("400", "0.5"); the ontology's role kind says which.
struct Filler {
  std::string role;
  std::string value;
  std::string unit;  ///< ISO 4217 code or unit of measure; else empty

  auto operator<=>(const Filler&) const = default;
};

/// A sentence of the article that a claim rests on.
struct Evidence {
  std::uint32_t begin = 0, end = 0;  ///< code points of the document's text, half open
  std::string quote;                 ///< that stretch of the text

  auto operator<=>(const Evidence&) const = default;
};

/// What one article says in one place: a fact of `type` with `status`, or a direct relation
/// (`type` is the relation's name and the fillers are the roles "subject" and "object").
struct Claim {
  std::string type;             ///< "License", "manufacturer"
  std::string status;           ///< "granted"; empty for types without status and for relations
  std::vector<Filler> fillers;  ///< sorted, no duplicates; at most one date, one amount and one measure
  Certainty certainty = Certainty::Asserted;
  std::string speaker;             ///< slug of who says so; empty for the article itself
  std::string rule;                ///< id of the rule that found it
  std::vector<Evidence> evidence;  ///< sorted, no duplicates, never empty; all sentences that gave a role

  /// Values of all fillers of `role`, in order.
  [[nodiscard]] std::vector<std::string> values(std::string_view role) const;

  auto operator<=>(const Claim&) const = default;
};

/// An entity that an article mentions, with what is needed to write it.
struct EntityUse {
  std::string slug;
  std::string type;   ///< most specific class known
  std::string label;  ///< for a minted entity the longest spelling met; empty for one that `entities.ttl` holds

  auto operator<=>(const EntityUse&) const = default;
};

/// What made a graph: the same build on the same input gives the same bytes.
struct Build {
  std::string version;          ///< of the program: "0.1.0"
  std::string ontology_sha256;  ///< as in `Knowledge`
  std::string mappings_sha256;

  auto operator<=>(const Build&) const = default;
};

/// Everything extraction gives for one article: what `extract` writes and `assemble` reads.
struct ArticleClaims {
  std::string hash;  ///< last step of the article's address: of the canonical URL, else of the text
  std::string url, title, date, language, sha256;  ///< as in `Document`; empty where unknown
  std::vector<EntityUse> entities;                 ///< sorted by slug, no duplicates
  std::vector<Claim> claims;                       ///< sorted, no duplicates
  Build build{};                                   ///< that found the claims; all empty for the one that is running

  auto operator<=>(const ArticleClaims&) const = default;
};

}  // namespace chipgraph
