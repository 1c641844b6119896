#pragma once

#include <string>

#include "claims/explanation.h"

namespace chipgraph {

/// An explanation as one JSON object, in UTF-8, indented, with a line feed at the end. Members are those of the structs
/// of `claims/explanation.h` under their names in camelCase and in their order, with these differences:
/// - what is empty, unset or false is left out, except lists and `chosen`;
/// - `words` is spread: `begin`, `end` and `text` are members of what they belong to;
/// - `features` of a candidate is an object from name to weight, with `distance` in words beside it;
/// - `nearMisses` is there only if they were asked for (`why`).
/// Equal explanations give equal bytes.
[[nodiscard]] std::string explanation_json(const Explanation& explanation);

}  // namespace chipgraph
