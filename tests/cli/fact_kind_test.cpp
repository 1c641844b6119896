#include "cli/fact_kind.h"

#include <catch2/catch.hpp>

#include "cli/usage_error.h"
#include "support/sample.h"

namespace chipgraph::cli {
namespace {

using Catch::Matchers::Contains;

const Ontology ontology = test::sample_ontology();

}  // namespace

TEST_CASE("a kind of facts is a type with or without one of its statuses") {
  CHECK_FALSE(kind_asked_for("", ontology));
  CHECK(kind_asked_for("License", ontology) == FactKind{.type = "License", .status = ""});
  CHECK(kind_asked_for("License/granted", ontology) == FactKind{.type = "License", .status = "granted"});
  CHECK(kind_asked_for("Specification", ontology) == FactKind{.type = "Specification", .status = ""});
}

TEST_CASE("an unknown type or status is refused with the possible ones") {
  CHECK_THROWS_WITH(kind_asked_for("Licence", ontology), Contains("'Licence'") && Contains("Deployment, ") &&
                                                             Contains("License") && Contains("Specification"));
  CHECK_THROWS_WITH(kind_asked_for("License/given", ontology),
                    Contains("License has no status 'given'") && Contains("granted"));
  CHECK_THROWS_WITH(kind_asked_for("License/", ontology), Contains("no status ''"));
  CHECK_THROWS_WITH(kind_asked_for("Specification/new", ontology), Contains("Specification has no status"));
  CHECK_THROWS_AS(kind_asked_for("/granted", ontology), UsageError);
}

}  // namespace chipgraph::cli
