#include "mentions/slug.h"

#include <catch2/catch.hpp>

using chipgraph::make_slug;

TEST_CASE("a slug is lower-case ASCII with hyphens") {
  CHECK(make_slug("Moonshot AI") == "moonshot-ai");
  CHECK(make_slug("  T-Head & Co.  ") == "t-head-and-co");
  CHECK(make_slug("Büro für Größe") == "buero-fuer-groesse");
  CHECK(make_slug("Crédit Agricole") == "credit-agricole");
  CHECK(make_slug("El Ouali’s") == "el-ouali-s");
  CHECK(make_slug("36Kr") == "36kr");
}

TEST_CASE("a name without letters or digits has no slug") {
  CHECK(make_slug("").empty());
  CHECK(make_slug("–!?").empty());
}
