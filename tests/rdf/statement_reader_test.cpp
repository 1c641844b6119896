#include "rdf/statement_reader.h"

#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

using namespace chipgraph;

namespace {

struct Result {
  std::vector<std::string> objects;
  std::vector<std::string> problems;  ///< "file:line:column"
};

Result read(const std::string& text, Syntax syntax) {
  std::istringstream input(text);
  Result result;
  const auto problems = read_statements(
      input, "in", syntax, [&](const StatementView& statement) { result.objects.emplace_back(statement.object); });
  for (const Diagnostic& problem : problems) {
    CHECK_FALSE(problem.message.empty());
    result.problems.push_back(to_string(problem.place));
  }
  return result;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("every part of a statement is read") {
  std::istringstream input("# note\n<a:s> <a:p> \"\\u00FC\\n\"@de <a:g> .\r\n_:b <a:p> \"5\"^^<a:t> .\n");
  std::vector<std::string> seen;
  const auto problems = read_statements(input, "in", Syntax::NQuads, [&](const StatementView& statement) {
    std::ostringstream text;
    text << statement.line << '|' << statement.graph << '|' << statement.subject << '|' << statement.predicate << '|'
         << statement.object << '|' << statement.datatype << '|' << statement.language << '|'
         << statement.object_is_literal << statement.has_blank;
    seen.push_back(text.str());
  });
  CHECK(problems.empty());
  CHECK(seen == Texts{"2|a:g|a:s|a:p|\xC3\xBC\n||de|10", "3||b|a:p|5|a:t||11"});
}

TEST_CASE("a bad line costs only itself and is named") {
  const Result result = read(
      "<a:s> <a:p> \"1\" .\n"
      "<a:s> <a:p> \"2\"\n"
      "<a:s <a:p> \"3\" .\n"
      "<a:s> <a:p> \"4\n"
      "<a:s> <a:p> \"5\xFF\" .\n"
      "\n"
      "nonsense\n"
      "<a:s> <a:p> <s> .\n"
      "<a:s> <a:p> \"\\q\" .\n"
      "<a:s> <a:p> \"6\" .",
      Syntax::NQuads);
  CHECK(result.objects == Texts{"1", "6"});
  REQUIRE(result.problems.size() == 7);
  for (std::size_t index = 0; index < 4; ++index)
    CHECK(result.problems[index].starts_with("in:" + std::to_string(index + 2)));
  CHECK(result.problems[4].starts_with("in:7:"));
  CHECK(result.problems[6].starts_with("in:9:"));
}

TEST_CASE("thousands of bad lines give a short list of problems") {
  std::string text;
  for (int line = 0; line < 5000; ++line) text += "nonsense\n";
  const Result result = read(text + "<a:s> <a:p> \"1\" .\n", Syntax::NTriples);
  CHECK(result.objects == Texts{"1"});
  CHECK(result.problems.size() == 101);
}

TEST_CASE("Turtle and TriG are read with prefixes, up to the first mistake") {
  const std::string good =
      "@prefix a: <http://a/> .\n@base <http://b/> .\na:s a:p a:o , \"l\" ; a a:T .\n<r> a:p <#x> .\n";
  CHECK(read(good, Syntax::Turtle).objects == Texts{"http://a/o", "l", "http://a/T", "#x"});
  CHECK(read("@prefix a: <http://a/> .\na:g { a:s a:p 5 , 1.5 , true . }\n", Syntax::TriG).objects ==
        Texts{"5", "1.5", "true"});
  const Result cut =
      read("@prefix a: <http://a/> .\na:s a:p \"1\" .\na:s a:p \"2\n\" .\na:s a:p \"3\" .\n", Syntax::Turtle);
  CHECK(cut.objects == Texts{"1"});
  REQUIRE(cut.problems.size() == 1);
  CHECK(cut.problems[0].starts_with("in:3:"));
  CHECK(read("a:s a:p a:o .\n", Syntax::Turtle).problems.size() == 1);
  CHECK(read("<a:g> { <a:s> <a:p> <a:o> .", Syntax::TriG).problems.size() == 1);
}

TEST_CASE("an input longer than any buffer is read whole") {
  std::string text = "@prefix a: <http://a/> .\n";
  for (int number = 0; number < 20000; ++number)
    text += "a:s" + std::to_string(number) + "\n\ta:p a:o" + std::to_string(number) + " .\n\n";
  for (std::size_t cut = 0; cut < 40; ++cut) {
    const Result result = read(text + std::string(cut, '\n'), cut % 2 == 0 ? Syntax::Turtle : Syntax::TriG);
    CHECK(result.objects.size() == 20000);
    CHECK(result.problems.empty());
  }
}
