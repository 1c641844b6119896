#pragma once

#include <vector>

#include "claims/claim.h"

namespace chipgraph::test {

/// Three articles that have everything the graph can hold: all fact types and value kinds, relations, certainties, a
/// speaker, a minted entity, a fact that two articles share, measures that follow and end each other, an article
/// without claims.
std::vector<ArticleClaims> sample_articles();

/// An article whose every text is hard to write: quotes, controls, line ends, NUL, broken UTF-8, no-language tags,
/// spaces and brackets in addresses.
std::vector<ArticleClaims> hostile_articles();

/// A build with made-up hashes.
Build sample_build();

}  // namespace chipgraph::test
