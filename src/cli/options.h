#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "outputs/draw.h"
#include "rdf/syntax.h"

namespace chipgraph::cli {

/// What a run says on standard error besides errors.
enum class Verbosity { Quiet, Normal, Verbose };

/// Which articles are read, and what is known of them from outside.
struct InputOptions {
  std::vector<std::string> inputs;  ///< files, folders, or "-" for standard input
  std::string date;                 ///< "2025-07-15", "2025-07" or "2025" for articles that state none; or empty
  std::string language;             ///< "de" for articles that state none; empty: found from the text
  std::filesystem::path metadata;   ///< tab-separated table of path, date, language, source; or empty
  std::size_t threads = 0;          ///< 0: one a core
};

/// Which ontology and rules are used.
struct KnowledgeOptions {
  std::vector<std::filesystem::path> ontology;  ///< folders added to the built-in one
  std::vector<std::filesystem::path> mappings;  ///< folders added to the built-in one
  bool no_defaults = false;                     ///< leave the built-in folders out
};

/// Where the graph goes, and how it is written.
struct OutputOptions {
  std::string output = "-";      ///< a file, or "-" for standard output
  std::optional<Syntax> syntax;  ///< set after parsing: as told, else by the ending of `output`, else Turtle
  bool background = false;       ///< add what is known of the entities beyond what articles say
};

struct BuildOptions {
  InputOptions input;
  KnowledgeOptions knowledge;
  OutputOptions output;
  Verbosity verbosity = Verbosity::Normal;
};

struct ExtractOptions {
  InputOptions input;
  KnowledgeOptions knowledge;
  std::string output = "-";
  Verbosity verbosity = Verbosity::Normal;
};

struct AssembleOptions {
  std::vector<std::string> claims;  ///< files that `extract` wrote, or "-"
  KnowledgeOptions knowledge;
  OutputOptions output;
  Verbosity verbosity = Verbosity::Normal;
};

struct DrawOptions {
  std::vector<std::string> graphs;  ///< RDF files that `build` wrote, or "-"
  KnowledgeOptions knowledge;
  std::string output;              ///< a file that ends in .svg, .png or .dot
  chipgraph::DrawOptions picture;  ///< `format` is set by the ending of `output`
  Verbosity verbosity = Verbosity::Normal;
};

struct ExplainOptions {
  InputOptions input;  ///< of one article
  KnowledgeOptions knowledge;
  std::string why;  ///< "License/granted" or "License": tell how near its rules came; or empty
  bool as_json = false;
  std::string output = "-";
};

struct RulesOptions {
  KnowledgeOptions knowledge;
  std::string language;   ///< "de": only its rules; empty: those of all languages
  bool markdown = false;  ///< a table for documents instead of one for a terminal
  bool check = false;     ///< run the examples of the rules instead
};

/// Nothing to do, because help or version was asked for (status 0) or the usage is wrong (status 2).
struct Stop {
  int status = 0;
  std::string text;  ///< what to print: on standard output for status 0, else on standard error
};

using Command =
    std::variant<Stop, BuildOptions, ExtractOptions, AssembleOptions, DrawOptions, ExplainOptions, RulesOptions>;

/// Reads the command line. Never prints, never exits.
[[nodiscard]] Command parse_command_line(int argc, const char* const* argv);

}  // namespace chipgraph::cli
