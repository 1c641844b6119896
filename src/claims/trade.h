#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "claims/draft.h"

namespace chipgraph {

/// What fills `role` when `mention` stands for it: its own value, or the state body through which it acts on the
/// article's date (a place, a person in office, an agency whose acts count as its government's); empty if neither can.
[[nodiscard]] std::string filler_value(const ArticleContext& article, const Role& role, const Mention& mention);

/// The country of a place (itself) or of an organization; empty if unknown.
[[nodiscard]] std::string country_of(const ArticleContext& article, std::string_view slug);

/// Whether the rule is about exports and `value` (a state body or a place) is where a maker of the draft's items is at
/// home (for a group without maker, of the members that the article names most); nothing if no maker's home is known.
[[nodiscard]] std::optional<bool> is_maker_home(const ArticleContext& article, const Draft& draft,
                                                std::string_view value);

/// Whether `value` as `role` and `other` are an authority and a destination at the wrong ends of a trade: a state does
/// not ban exports to itself, nor imports into another country.
[[nodiscard]] bool is_at_wrong_end(const ArticleContext& article, Direction direction, std::string_view role,
                                   std::string_view value, const Filler& other);

}  // namespace chipgraph
