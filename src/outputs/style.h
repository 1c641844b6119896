#pragma once

#include <string_view>

#include "knowledge/ontology.h"

namespace chipgraph {

/// How the entities of a class look. Shapes are Graphviz's; colours tell classes apart also for the colour-blind.
struct EntityStyle {
  std::string_view type;  ///< the class the style was made for
  std::string_view shape;
  bool rounded = false, doubled = false;
  std::string_view fill, border;
  bool acts = false;  ///< stands on the left, with those who act
};

/// The style of a class, or of the nearest class above it that has one; a plain box for others.
[[nodiscard]] const EntityStyle& style_of(std::string_view type, const Ontology& ontology);

/// The colour of a fact type's cards; types that extensions add share one.
[[nodiscard]] std::string_view color_of_fact_type(std::string_view type);

}  // namespace chipgraph
