#include "cli/options.h"

#include <vector>

#include <catch2/catch.hpp>

namespace chipgraph::cli {
namespace {

Command parse(std::vector<const char*> words) {
  words.insert(words.begin(), "chipgraph");
  return parse_command_line(static_cast<int>(words.size()), words.data());
}

int stop_status(const std::vector<const char*>& words) {
  const Command command = parse(words);
  const Stop* stop = std::get_if<Stop>(&command);
  return stop == nullptr ? -1 : stop->status;
}

TEST_CASE("build takes inputs before, between and after its options") {
  const Command command = parse({"build", "a", "--date", "2025-07", "b", "--threads", "3", "--ontology", ".", "c"});
  const auto& options = std::get<BuildOptions>(command);
  CHECK(options.input.inputs == std::vector<std::string>{"a", "b", "c"});
  CHECK(options.input.date == "2025-07");
  CHECK(options.input.threads == 3);
  CHECK(options.knowledge.ontology == std::vector<std::filesystem::path>{"."});
  CHECK(options.output.output == "-");
  CHECK(options.verbosity == Verbosity::Normal);
}

TEST_CASE("ontology and mappings may be given several times") {
  const Command command =
      parse({"extract", "-", "--mappings", ".", "--mappings", "..", "-q", "--no-defaults", "--ontology", "."});
  const auto& options = std::get<ExtractOptions>(command);
  CHECK(options.input.inputs == std::vector<std::string>{"-"});
  CHECK(options.knowledge.mappings == std::vector<std::filesystem::path>{".", ".."});
  CHECK(options.knowledge.no_defaults);
  CHECK(options.verbosity == Verbosity::Quiet);
}

TEST_CASE("explain takes one article, and what to explain") {
  const Command command = parse({"explain", "a.txt", "--why", "License/granted", "--json", "--date", "2025-07",
                                 "--language", "nl", "--mappings", ".", "-o", "x.json"});
  const auto& options = std::get<ExplainOptions>(command);
  CHECK(options.input.inputs == std::vector<std::string>{"a.txt"});
  CHECK(options.input.date == "2025-07");
  CHECK(options.input.language == "nl");
  CHECK(options.why == "License/granted");
  CHECK(options.as_json);
  CHECK(options.knowledge.mappings == std::vector<std::filesystem::path>{"."});
  CHECK(options.output == "x.json");
  CHECK_FALSE(std::get<ExplainOptions>(parse({"explain", "-"})).as_json);
  CHECK(stop_status({"explain"}) == 2);
  CHECK(stop_status({"explain", "a.txt", "b.txt"}) == 2);
  CHECK(stop_status({"explain", "a.txt", "--no-defaults", "--ontology", "."}) == 2);
}

TEST_CASE("a date is a year, a month or a day of the calendar") {
  for (const char* date : {"2025", "2025-12", "2025-02-28", "2024-02-29", "1999-04-30"}) {
    CAPTURE(date);
    CHECK(stop_status({"build", "a", "--date", date}) == -1);
  }
  for (const char* date :
       {"", "25", "2025-", "2025-13", "2025-00", "2025-02-29", "2025-04-31", "2025-4-1", "2025-04-00", "April"}) {
    CAPTURE(date);
    CHECK(stop_status({"build", "a", "--date", date}) == 2);
  }
}

TEST_CASE("the format follows the ending of the output unless it is given") {
  const auto syntax = [](const std::vector<const char*>& words) {
    return std::get<BuildOptions>(parse(words)).output.syntax;
  };
  CHECK(syntax({"build", "a"}) == Syntax::Turtle);
  CHECK(syntax({"build", "a", "-o", "x.trig"}) == Syntax::TriG);
  CHECK(syntax({"build", "a", "-o", "x.nt"}) == Syntax::NTriples);
  CHECK(syntax({"build", "a", "-o", "/dev/null"}) == Syntax::Turtle);
  CHECK(syntax({"build", "a", "-o", "x.nt", "--format", "nquads"}) == Syntax::NQuads);
  CHECK(syntax({"build", "a", "-o", "x.txt", "--format", "nquads"}) == Syntax::NQuads);
  CHECK(stop_status({"build", "a", "-o", "x.txt"}) == 2);
  CHECK(stop_status({"build", "a", "--format", "json"}) == 2);
}

TEST_CASE("draw wants a kind of picture that it can draw") {
  for (const char* output : {"a.svg", "a.b.png", "folder/a.dot"}) {
    CHECK(std::get<DrawOptions>(parse({"draw", "a.ttl", "--output", output})).output == output);
  }
  for (const char* output : {"a.gif", "svg", "a.svg.txt", "-"}) {
    CAPTURE(output);
    CHECK(stop_status({"draw", "a.ttl", "--output", output}) == 2);
  }
}

TEST_CASE("rules needs nothing and takes folders") {
  CHECK_FALSE(std::get<RulesOptions>(parse({"rules"})).markdown);
  const Command command = parse({"rules", "--markdown", "--mappings", ".", "--mappings", ".."});
  const auto& options = std::get<RulesOptions>(command);
  CHECK(options.markdown);
  CHECK(options.knowledge.mappings == std::vector<std::filesystem::path>{".", ".."});
}

TEST_CASE("help and version stop well, wrong usage does not") {
  CHECK(stop_status({"--help"}) == 0);
  CHECK(stop_status({"--version"}) == 0);
  CHECK(stop_status({"assemble", "--help"}) == 0);
  CHECK(stop_status({}) == 2);
  CHECK(stop_status({"build"}) == 2);
  CHECK(stop_status({"--quiet"}) == 2);
  CHECK(stop_status({"draw", "a.ttl"}) == 2);
  CHECK(stop_status({"build", "a", "--no-defaults"}) == 2);
  CHECK(stop_status({"build", "a", "--no-defaults", "--ontology", "."}) == 2);
  CHECK(stop_status({"rules", "--no-defaults", "--ontology", "."}) == 2);
  CHECK(stop_status({"rules", "a"}) == 2);
  CHECK(stop_status({"rules", "--check", "--language", "de"}) == -1);
  CHECK(stop_status({"rules", "--check", "--markdown"}) == 2);
  CHECK(stop_status({"assemble", "a", "--no-defaults", "--ontology", "."}) == -1);
}

TEST_CASE("a command that does not exist is named") {
  const Command command = parse({"bulid", "articles"});
  const auto& stop = std::get<Stop>(command);
  CHECK(stop.status == 2);
  CHECK(stop.text.find("bulid") != std::string::npos);
}

}  // namespace
}  // namespace chipgraph::cli
