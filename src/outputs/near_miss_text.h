#pragma once

#include <string>

#include "claims/explanation.h"

namespace chipgraph {

/// Where the kind asked for was found, then the near misses in their order, sentence by sentence.
[[nodiscard]] std::string near_miss_text(const Explanation& explanation);

}  // namespace chipgraph
