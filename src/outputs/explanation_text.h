#pragma once

#include <string>

#include "claims/explanation.h"

namespace chipgraph {

/// An explanation for people: sentence by sentence with mentions, rules, roles and relations, in columns, without
/// colour. If near misses were asked for (`Explanation::why`), only these, each with its sentence, and where the kind
/// asked for was found. Equal explanations give equal bytes.
[[nodiscard]] std::string explanation_text(const Explanation& explanation);

}  // namespace chipgraph
