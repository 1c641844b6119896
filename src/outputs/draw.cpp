#include "outputs/draw.h"

#include "outputs/picture.h"
#include "outputs/words.h"

namespace chipgraph {

std::string draw_graph(const KnowledgeGraph& graph, const Ontology& ontology, const EntityMap& entities,
                       const DrawOptions& options) {
  const Words words(ontology, entities, options.language);
  const std::string dot = to_dot(compose_picture(graph, ontology, words, options));
  return options.format == PictureFormat::Dot ? dot : render(dot, options.format);
}

}  // namespace chipgraph
