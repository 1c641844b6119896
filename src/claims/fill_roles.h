#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/draft.h"

namespace chipgraph {

/// A mention that could fill a role, with what speaks for it.
struct Candidate {
  std::size_t mention = 0;  ///< index into the sentence's mentions
  std::string value;        ///< what would fill the role: for indirect candidates the body, not the place
  double score = 0;
  std::uint32_t features = 0;  ///< bit i: `Feature(i)` holds

  [[nodiscard]] bool has(Feature feature) const { return ((features >> static_cast<unsigned>(feature)) & 1U) != 0; }
};

/// All mentions of the draft's sentence that could fill `role`, scored by `FillerModel`; in text order.
[[nodiscard]] std::vector<Candidate> find_candidates(const ArticleContext& article, const Draft& draft,
                                                     const RoleModel& role);

/// Fills the roles of a draft that are still empty: from its sentence where a candidate scores above the role's
/// threshold (and what is coordinated with it), else by the role's fallbacks.
void fill_roles(const ArticleContext& article, Draft& draft);

/// The mention's own value if it can fill `role`, else the state body through which it acts on the article's date, else
/// nothing.
[[nodiscard]] std::string filler_value(const ArticleContext& article, const Role& role, const Mention& mention);

/// The country of a place (itself) or of an organization; empty if unknown.
[[nodiscard]] std::string country_of(const ArticleContext& article, std::string_view slug);

/// Whether the rule is about exports and `value` (a state body or a place) is where a maker of the draft's items is at
/// home; nothing if no maker's home is known.
[[nodiscard]] std::optional<bool> is_maker_home(const ArticleContext& article, const Draft& draft,
                                                std::string_view value);

/// Whether `value` as `role` and `other` are an authority and a destination at the wrong ends of a trade: a state does
/// not ban exports to itself, nor imports into another country.
[[nodiscard]] bool is_at_wrong_end(const ArticleContext& article, Direction direction, std::string_view role,
                                   std::string_view value, const Filler& other);

}  // namespace chipgraph
