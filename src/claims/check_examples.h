#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "knowledge/knowledge.h"

namespace chipgraph {

/// Examples in which their rule does not fire and counter-examples in which it does, each with the place of the rule,
/// by language and in the order of the files. Every text is taken for an article of its own.
[[nodiscard]] std::vector<Diagnostic> check_examples(const Knowledge& knowledge);

}  // namespace chipgraph
