#pragma once

#include <optional>
#include <string>

#include "knowledge/ontology.h"
#include "knowledge/rules.h"

namespace chipgraph::cli {

/// The kind that "License/granted" or "License" (any status) names; nothing if `text` is empty.
/// Throws `UsageError`, which names the possible ones, for a type or status that the ontology does not have.
[[nodiscard]] std::optional<FactKind> kind_asked_for(const std::string& text, const Ontology& ontology);

}  // namespace chipgraph::cli
