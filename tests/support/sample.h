#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/claim.h"
#include "knowledge/entities.h"
#include "knowledge/ontology.h"

namespace chipgraph::test {

/// A vocabulary with all six fact types and two relations, made without reading any file.
Ontology sample_ontology();

/// A dozen entities for `sample_ontology`: chips, companies, places, regulators.
EntityMap sample_entities();

using Fillers = std::initializer_list<std::pair<std::string_view, std::string_view>>;

/// An asserted claim that rests on the code points 10 to 20. A filler's value may hold a unit behind a space ("400
/// GB/s").
Claim make_claim(std::string_view type, std::string_view status, Fillers fillers,
                 Certainty certainty = Certainty::Asserted);

/// A direct relation as a claim.
Claim make_relation(std::string_view subject, std::string_view predicate, std::string_view object,
                    Certainty certainty = Certainty::Asserted);

/// An English article of July 2025 whose address ends in `hash`, with the entities that its claims name.
ArticleClaims make_article(std::string_view hash, std::vector<Claim> claims);

}  // namespace chipgraph::test
