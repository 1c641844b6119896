#include "rdf/syntax.h"

#include <catch2/catch.hpp>

using namespace chipgraph;

TEST_CASE("a syntax has a name and a file ending") {
  CHECK(syntax_named("turtle") == Syntax::Turtle);
  CHECK(syntax_named("nquads") == Syntax::NQuads);
  CHECK_FALSE(syntax_named("Turtle"));
  CHECK_FALSE(syntax_named(""));
  CHECK(syntax_of("out/graph.trig") == Syntax::TriG);
  CHECK(syntax_of("a.b.nt") == Syntax::NTriples);
  CHECK_FALSE(syntax_of("graph.rdf"));
  CHECK_FALSE(syntax_of("nt"));
}

TEST_CASE("the first statement shows the syntax") {
  CHECK(guess_syntax("<a:b> <a:c> <a:d> .\n") == Syntax::NQuads);
  CHECK(guess_syntax("# note\n\n_:b <a:c> \"d\" <a:g> .\r\n") == Syntax::NQuads);
  CHECK(guess_syntax("@prefix a: <a:> .\na:b a:c a:d .") == Syntax::TriG);
  CHECK(guess_syntax("<a:b>\n\t<a:c> <a:d> .") == Syntax::TriG);
  CHECK(guess_syntax("<a:g> {\n") == Syntax::TriG);
  CHECK(guess_syntax("") == Syntax::NQuads);
  CHECK(guess_syntax("# note") == Syntax::NQuads);
}
