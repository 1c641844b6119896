#pragma once

#include "cli/options.h"
#include "knowledge/knowledge.h"

namespace chipgraph::cli {

/// Reads the ontology and the rules that `options` ask for: the built-in ones first, unless left out.
/// The built-in ones are those installed with the running program, else those of the checkout that it was built from.
/// Throws `KnowledgeError`.
[[nodiscard]] Knowledge load_knowledge(const KnowledgeOptions& options);

/// What a picture needs to know: what things are called.
struct Names {
  Ontology ontology;
  EntityMap entities;
};

/// Reads the ontology alone. Throws `KnowledgeError`.
[[nodiscard]] Names load_names(const KnowledgeOptions& options);

}  // namespace chipgraph::cli
