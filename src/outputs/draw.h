#pragma once

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>

#include "graph/graph.h"
#include "knowledge/entities.h"
#include "knowledge/ontology.h"

namespace chipgraph {

enum class PictureFormat : std::uint8_t { Svg, Png, Dot };

struct DrawOptions {
  PictureFormat format = PictureFormat::Svg;
  std::string focus{};          ///< slug of the entity around which to draw; empty: everything
  std::size_t depth = 2;        ///< how many steps around `focus`, as in `select_around`
  std::string language = "en";  ///< of labels; where there is none, English or any other
  std::size_t max_facts = 80;   ///< of more, those told by most articles are drawn, and the title says so
};

/// A picture that cannot be drawn: `focus` is not in the graph, or Graphviz failed. `what()` says which.
class DrawError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A picture of `graph` for people: facts as cards in the middle, who acts on the left, goods, places and laws on the
/// right, the role on each line; measures that end or precede each other joined by arrows; a legend. The DOT is the
/// source of the picture without positions; SVG has the evidence as tooltips and links to the sources. Equal arguments
/// give equal bytes with one version of Graphviz and its fonts. Throws `DrawError`. Graphviz keeps global state: call
/// from one thread at a time.
[[nodiscard]] std::string draw_graph(const KnowledgeGraph& graph, const Ontology& ontology, const EntityMap& entities,
                                     const DrawOptions& options);

}  // namespace chipgraph
