#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "graph/graph.h"
#include "knowledge/ontology.h"
#include "outputs/draw.h"
#include "outputs/style.h"
#include "outputs/words.h"

namespace chipgraph {

/// A fact as a card: a coloured title and lines of text.
struct FactCard {
  std::string hash, type, title;
  std::vector<std::string> lines;
  std::string footer;  ///< how certain, and how many articles
  bool uncertain = false;
  std::string tooltip;  ///< what the first article says
  std::string url;      ///< of the first article that has one
};

struct EntityNode {
  std::string slug, type, label;
  std::vector<std::string> lines;  ///< direct relations that are not drawn as lines
  const EntityStyle* style = nullptr;
  bool is_focus = false;
};

/// A labelled line between two nodes: from left to right, but for links between facts, which stand in one column.
struct Line {
  enum class Kind : std::uint8_t {
    Role,
    Relation,
    RelationBack,  ///< from object to subject
    Precedes,
    Ends,
  };
  std::string from, to;  ///< "id:SLUG" or "fact:HASH"
  std::string label;
  Kind kind = Kind::Role;
};

/// What is to be seen, before it is known how to say that to Graphviz.
struct Picture {
  std::string title;
  std::vector<FactCard> facts;
  std::vector<EntityNode> entities;
  std::vector<Line> lines;
  struct LegendEntry {
    std::string label;
    const EntityStyle* style = nullptr;
  };
  std::vector<LegendEntry> legend;  ///< the classes that occur
};

/// Chooses what of `graph` to draw, and puts it into words. Throws `DrawError` if it does not hold `options.focus`.
[[nodiscard]] Picture compose_picture(const KnowledgeGraph& graph, const Ontology& ontology, const Words& words,
                                      const DrawOptions& options);

/// The picture in Graphviz's language.
[[nodiscard]] std::string to_dot(const Picture& picture);

/// The bytes of the picture that `dot` describes. Throws `DrawError`.
[[nodiscard]] std::string render(const std::string& dot, PictureFormat format);

}  // namespace chipgraph
