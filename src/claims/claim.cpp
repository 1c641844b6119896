#include "claims/claim.h"

#include <array>

namespace chipgraph {

std::string_view to_string(Certainty certainty) {
  static constexpr std::array<std::string_view, 4> names = {"disputed", "expected", "reported", "asserted"};
  return names.at(static_cast<std::size_t>(certainty));
}

std::vector<std::string> Claim::values(std::string_view role) const {
  std::vector<std::string> found;
  for (const Filler& filler : fillers) {
    if (filler.role == role) found.push_back(filler.value);
  }
  return found;
}

}  // namespace chipgraph
