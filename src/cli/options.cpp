#include "cli/options.h"

#include <optional>
#include <sstream>

#include <CLI/CLI.hpp>

#include "base/date.h"

namespace chipgraph::cli {
namespace {

constexpr int wrong_usage = 2;

std::string check_date(const std::string& text) {
  return parse_date(text) ? "" : "'" + text + "' is not a date like 2025, 2025-07 or 2025-07-15";
}

std::optional<PictureFormat> picture_format(const std::filesystem::path& path) {
  if (path.extension() == ".svg") return PictureFormat::Svg;
  if (path.extension() == ".png") return PictureFormat::Png;
  if (path.extension() == ".dot") return PictureFormat::Dot;
  return std::nullopt;
}

std::string check_picture(const std::string& text) {
  return picture_format(text) ? "" : "'" + text + "' does not end in .svg, .png or .dot";
}

std::string check_syntax(const std::string& text) {
  return syntax_named(text) ? "" : "'" + text + "' is none of turtle, trig, ntriples, nquads";
}

/// What is known of articles from outside.
void add_defaults(CLI::App& command, InputOptions& options) {
  command.add_option("--date", options.date, "Date of articles that state none: YYYY, YYYY-MM or YYYY-MM-DD")
      ->check(CLI::Validator(check_date, ""))
      ->type_name("DATE");
  command.add_option("--language", options.language, "Language of articles that state none (de, en, nl)")
      ->type_name("TAG");
  command.add_option("--metadata", options.metadata, "Table of path, date, language, source, apart by tabs")
      ->check(CLI::ExistingFile.description(""))
      ->type_name("FILE");
}

void add_input(CLI::App& command, InputOptions& options) {
  command.add_option("INPUT", options.inputs, "Files or folders with articles; - for standard input")
      ->required()
      ->type_name("");
  add_defaults(command, options);
  command.add_option("--threads", options.threads, "Number of threads; default: one a core")
      ->check(CLI::PositiveNumber.description(""))
      ->type_name("N");
}

void add_folders(CLI::App& command, const std::string& name, std::vector<std::filesystem::path>& folders,
                 const std::string& text) {
  command.add_option(name, folders, text)
      ->check(CLI::ExistingDirectory.description(""))
      ->allow_extra_args(false)
      ->type_name("DIR");
}

void add_ontology(CLI::App& command, KnowledgeOptions& options) {
  add_folders(command, "--ontology", options.ontology, "Folder with more *.ttl: classes, entities, names");
  command.add_flag("--no-defaults", options.no_defaults, "Leave out what is built in");
}

void add_knowledge(CLI::App& command, KnowledgeOptions& options) {
  add_ontology(command, options);
  add_folders(command, "--mappings", options.mappings, "Folder with more rules: LANGUAGE/*.xml");
}

void add_output_file(CLI::App& command, std::string& output) {
  command.add_option("--output,-o", output, "File to write; - for standard output")
      ->capture_default_str()
      ->type_name("FILE");
}

void add_output(CLI::App& command, OutputOptions& options) {
  add_output_file(command, options.output);
  command
      .add_option_function<std::string>(
          "--format", [&options](const std::string& name) { options.syntax = syntax_named(name); },
          "turtle, trig, ntriples or nquads; default: by the ending of --output, else turtle")
      ->check(CLI::Validator(check_syntax, ""))
      ->type_name("NAME");
  command.add_flag("--background", options.background,
                   "Add what the ontology knows of the entities that occur, in a graph of its own");
}

void add_verbosity(CLI::App& command, Verbosity& verbosity) {
  auto* quiet = command.add_flag_callback(
      "--quiet,-q", [&verbosity] { verbosity = Verbosity::Quiet; }, "Say only what went wrong");
  command
      .add_flag_callback(
          "--verbose,-v", [&verbosity] { verbosity = Verbosity::Verbose; }, "Say what was found, as a table")
      ->excludes(quiet);
}

CLI::App& add_command(CLI::App& program, const std::string& name, const std::string& text, const std::string& example) {
  CLI::App& command = *program.add_subcommand(name, text);
  command.footer("Example:\n  " + example);
  return command;
}

constexpr const char* overview = R"(Examples:
  chipgraph build articles/ --output graph.trig
  chipgraph extract monday/ -o monday.nq; chipgraph extract tuesday/ -o tuesday.nq
  chipgraph assemble monday.nq tuesday.nq --output week.ttl
  chipgraph draw week.ttl --focus h20 --output h20.svg
  chipgraph explain today.txt --why License/granted

Exit status: 0 all went well, 1 some inputs were skipped, 2 wrong usage,
             3 bad ontology or mapping, 4 output could not be written.)";

/// All commands with their options, bound to the structs that they fill.
struct CommandLine {
  CLI::App program{"News articles in, a knowledge graph of chip export controls out.", "chipgraph"};
  BuildOptions build_options;
  ExtractOptions extract_options;
  AssembleOptions assemble_options;
  DrawOptions draw_options;
  ExplainOptions explain_options;
  RulesOptions rules_options;
  CLI::App* build = nullptr;
  CLI::App* extract = nullptr;
  CLI::App* assemble = nullptr;
  CLI::App* draw = nullptr;
  CLI::App* explain = nullptr;
  CLI::App* rules = nullptr;

  CommandLine() {
    program.set_version_flag("--version", std::string("chipgraph ") + CHIPGRAPH_VERSION);
    program.require_subcommand(1);
    program.footer(overview);
    declare_build();
    declare_extract();
    declare_assemble();
    declare_draw();
    declare_explain();
    declare_rules();
  }

  void declare_build() {
    build = &add_command(program, "build", "Articles to a graph",
                         "chipgraph build articles/ --date 2025-07-15 --output graph.trig");
    add_input(*build, build_options.input);
    add_output(*build, build_options.output);
    add_knowledge(*build, build_options.knowledge);
    add_verbosity(*build, build_options.verbosity);
  }

  void declare_extract() {
    extract = &add_command(program, "extract", "Articles to claims: N-Quads, one graph an article, in order of reading",
                           "chipgraph extract articles/ --output claims.nq");
    add_input(*extract, extract_options.input);
    add_output_file(*extract, extract_options.output);
    add_knowledge(*extract, extract_options.knowledge);
    add_verbosity(*extract, extract_options.verbosity);
  }

  void declare_assemble() {
    assemble = &add_command(program, "assemble", "Claims of any number of extract runs to the graph that build gives",
                            "chipgraph assemble monday.nq tuesday.nq --output week.ttl");
    assemble->add_option("CLAIMS", assemble_options.claims, "Files that extract wrote; - for standard input")
        ->required()
        ->type_name("");
    add_output(*assemble, assemble_options.output);
    add_knowledge(*assemble, assemble_options.knowledge);
    add_verbosity(*assemble, assemble_options.verbosity);
  }

  void declare_draw() {
    draw = &add_command(program, "draw", "A picture of a graph",
                        "chipgraph draw graph.trig --focus nvidia --depth 1 --output nvidia.svg");
    draw->add_option("GRAPH", draw_options.graphs, "Files that build or assemble wrote; - for standard input")
        ->required()
        ->type_name("");
    draw->add_option("--output,-o", draw_options.output, "File to write: .svg, .png or .dot")
        ->required()
        ->check(CLI::Validator(check_picture, ""))
        ->type_name("FILE");
    chipgraph::DrawOptions& picture = draw_options.picture;
    draw->add_option("--focus", picture.focus, "Draw only what is near this entity (h20, nvidia, ...)")
        ->type_name("SLUG");
    draw->add_option("--depth", picture.depth, "Steps around --focus")->capture_default_str()->type_name("N");
    draw->add_option("--language", picture.language, "Language of the labels")->capture_default_str()->type_name("TAG");
    add_ontology(*draw, draw_options.knowledge);
    add_verbosity(*draw, draw_options.verbosity);
  }

  void declare_explain() {
    explain = &add_command(program, "explain", "How an article's claims were found, sentence by sentence",
                           "chipgraph explain today.txt --why License/granted");
    explain->add_option("ARTICLE", explain_options.input.inputs, "File with one article; - for standard input")
        ->required()
        ->expected(1)
        ->type_name("");
    explain
        ->add_option("--why", explain_options.why, "Tell instead how near the rules of this kind came, and what failed")
        ->type_name("TYPE[/STATUS]");
    explain->add_flag("--json", explain_options.as_json, "Write JSON, with all candidates for each role");
    add_output_file(*explain, explain_options.output);
    add_defaults(*explain, explain_options.input);
    add_knowledge(*explain, explain_options.knowledge);
  }

  void declare_rules() {
    rules = &add_command(program, "rules", "How many rules and phrases there are by language, fact type and status",
                         "chipgraph rules --mappings my/rules");
    auto* markdown = rules->add_flag("--markdown", rules_options.markdown, "As a Markdown table");
    rules->add_flag("--check", rules_options.check, "No table: try every rule on its examples and counter-examples")
        ->excludes(markdown);
    rules->add_option("--language", rules_options.language, "Only the rules of this language")->type_name("TAG");
    add_knowledge(*rules, rules_options.knowledge);
  }

  /// The command that was given. Throws `CLI::ParseError` where options do not go together.
  [[nodiscard]] Command chosen() {
    if (build->parsed()) {
      check_knowledge(build_options.knowledge, true);
      return choose_syntax(build_options);
    }
    if (extract->parsed()) {
      check_knowledge(extract_options.knowledge, true);
      return extract_options;
    }
    if (assemble->parsed()) {
      check_knowledge(assemble_options.knowledge, false);
      return choose_syntax(assemble_options);
    }
    if (explain->parsed()) {
      check_knowledge(explain_options.knowledge, true);
      return explain_options;
    }
    if (rules->parsed()) {
      check_knowledge(rules_options.knowledge, true);
      return rules_options;
    }
    check_knowledge(draw_options.knowledge, false);
    draw_options.picture.format = picture_format(draw_options.output).value_or(PictureFormat::Svg);
    return draw_options;
  }

  /// Throws `CLI::ParseError` where nothing would be known.
  static void check_knowledge(const KnowledgeOptions& options, bool needs_mappings) {
    if (!options.no_defaults) return;
    if (options.ontology.empty()) throw CLI::RequiresError("--no-defaults", "--ontology");
    if (needs_mappings && options.mappings.empty()) throw CLI::RequiresError("--no-defaults", "--mappings");
  }

  template <class Options>
  static Options choose_syntax(Options options) {
    OutputOptions& output = options.output;
    const std::filesystem::path ending = std::filesystem::path(output.output).extension();
    if (!output.syntax) output.syntax = ending.empty() ? Syntax::Turtle : syntax_of(output.output);
    if (!output.syntax) {
      throw CLI::ValidationError("--output", "'" + ending.string() + "' stands for no format; say which with --format");
    }
    return options;
  }
};

/// The first word, if it is meant as a command but is none; else empty.
std::string unknown_command(const CLI::App& program, int argc, const char* const* argv) {
  const std::string word = argc > 1 ? argv[1] : "";
  const bool is_command =
      !program.get_subcommands([&word](const CLI::App* command) { return command->check_name(word); }).empty();
  return word.empty() || word.front() == '-' || is_command ? "" : word;
}

}  // namespace

Command parse_command_line(int argc, const char* const* argv) {
  CommandLine line;
  const std::string unknown = unknown_command(line.program, argc, argv);
  if (!unknown.empty()) {
    return Stop{.status = wrong_usage,
                .text = "'" + unknown + "' is no command\nRun with --help for more information.\n"};
  }
  try {
    line.program.parse(argc, argv);
    return line.chosen();
  } catch (const CLI::ParseError& error) {
    std::ostringstream out;
    std::ostringstream message;
    const int status = line.program.exit(error, out, message);
    return Stop{.status = status == 0 ? 0 : wrong_usage, .text = status == 0 ? out.str() : message.str()};
  }
}

}  // namespace chipgraph::cli
