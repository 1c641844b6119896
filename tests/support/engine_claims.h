#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claims/claim.h"
#include "support/engine.h"

namespace chipgraph::test {

/// "License/granted holder=nvidia item=h20 amount=5 USD"; if not plainly asserted with " [reported]" or
/// " [reported by donald-trump]" behind.
std::string describe(const Claim& claim);

/// What an article states by the rules of `setup`, sorted.
std::vector<std::string> claims(const Setup& setup, std::string_view body, std::string_view title = "",
                                std::string_view date = "2025-07-16");

}  // namespace chipgraph::test
