#pragma once

#include "cli/options.h"
#include "knowledge/knowledge.h"

namespace chipgraph::cli {

/// The folders that `options` ask for: the built-in ontology and mappings first, unless left out.
/// The built-in ones are those installed with the running program, else those of the checkout that it was built from.
/// Throws `FileError` if neither is there.
[[nodiscard]] KnowledgeFolders find_knowledge(const KnowledgeOptions& options);

}  // namespace chipgraph::cli
