#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "knowledge/knowledge.h"

namespace chipgraph {

/// How much the rules of one language know of one thing.
struct Coverage {
  std::size_t rules = 0;
  std::size_t triggers =
      0;  ///< distinct phrases and units that their patterns ask for, as written; of facts, the anchors alone
};

/// What rules can state.
struct CoverageRow {
  std::string type;    ///< a fact type or relation; "certainty"; the role of a concept
  std::string detail;  ///< the status; the certainty; the concept; or empty
  std::map<std::string, Coverage, std::less<>> languages;  ///< by code: every language that has rules
};

/// Counts rules and triggers: a row for every fact type and status of the ontology, then rows for the relations,
/// certainties and concepts that any language has rules for; each part in order of name, statuses as in the ontology.
[[nodiscard]] std::vector<CoverageRow> count_coverage(const Knowledge& knowledge);

}  // namespace chipgraph
