#pragma once

#include <string_view>

namespace chipgraph {

/// Where the terms of the ontology live: `cg:`.
inline constexpr std::string_view ontology_namespace = "https://w3id.org/chipgraph/ontology#";
/// Where entities live: this and a slug.
inline constexpr std::string_view entity_namespace = "https://w3id.org/chipgraph/id/";

/// `iri` without `prefix`; empty if it does not begin with it.
[[nodiscard]] constexpr std::string_view local_name(std::string_view iri, std::string_view prefix) {
  return iri.starts_with(prefix) ? iri.substr(prefix.size()) : std::string_view{};
}

}  // namespace chipgraph
