#include "cli/commands.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <iostream>
#include <utility>

#include "base/file.h"
#include "claims/check_examples.h"
#include "cli/coverage_table.h"
#include "cli/fact_kind.h"
#include "cli/load_knowledge.h"
#include "cli/messages.h"
#include "cli/output_file.h"
#include "cli/read_rdf.h"
#include "cli/summary.h"
#include "cli/usage_error.h"
#include "documents/inputs.h"
#include "documents/metadata.h"
#include "graph/graph.h"
#include "knowledge/coverage.h"
#include "outputs/draw.h"
#include "outputs/explanation_json.h"
#include "outputs/explanation_text.h"
#include "pipeline.h"
#include "rdf/write.h"

namespace chipgraph::cli {
namespace {

class Stopwatch {
 public:
  [[nodiscard]] double seconds() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point start_ = Clock::now();
};

/// Runs `work` and turns what it throws into a message and an exit status.
template <class Work>
ExitStatus guard(Work work) {
  Messages messages;
  try {
    work(messages);
    return messages.skipped() == 0 ? ExitStatus::Done : ExitStatus::SomeSkipped;
  } catch (const KnowledgeError& error) {
    messages.say(error.what());
    return ExitStatus::BadKnowledge;
  } catch (const UsageError& error) {
    messages.say(error.what());
    return ExitStatus::WrongUsage;
  } catch (const std::exception& error) {
    messages.say(error.what());
    return ExitStatus::NoOutput;
  }
}

Build this_build(const Knowledge& knowledge) {
  return {.version = CHIPGRAPH_VERSION,
          .ontology_sha256 = knowledge.ontology_sha256,
          .mappings_sha256 = knowledge.mappings_sha256};
}

ReadOptions read_options(const InputOptions& options, Messages& messages) {
  ReadOptions read;
  read.defaults = {.date = options.date, .language = options.language};
  if (options.metadata.empty()) return read;
  MetadataResult result = read_metadata(options.metadata);
  for (const Diagnostic& diagnostic : result.diagnostics) messages.skip(diagnostic);
  read.metadata = std::move(result.metadata);
  return read;
}

/// Gives `take` the claims of every article that `options` name.
void read_articles(const InputOptions& options, const Knowledge& knowledge, Messages& messages,
                   std::function<void(ArticleClaims)> take) {
  const PipelineOptions pipeline = {.read = read_options(options, messages), .threads = options.threads};
  InputList list = list_inputs(options.inputs);
  for (const Diagnostic& diagnostic : list.diagnostics) messages.skip(diagnostic);
  const Extractor extractor(knowledge);
  extract_articles(std::move(list.inputs), extractor, pipeline,
                   {.take = std::move(take),
                    .warn = [&](const Diagnostic& diagnostic) { messages.warn(diagnostic); },
                    .skip = [&](const Diagnostic& diagnostic) { messages.skip(diagnostic); }});
}

void write_graph(const KnowledgeGraph& graph, const Knowledge& knowledge, const OutputOptions& options,
                 OutputFile& output) {
  const WriteOptions write = {.syntax = options.syntax.value_or(Syntax::Turtle),
                              .background = options.background,
                              .build = this_build(knowledge)};
  write_dataset(graph, knowledge.ontology, knowledge.entities, write,
                [&](std::string_view bytes) { output.write(bytes); });
  output.commit();
}

/// The one article that `options` name, explained; nothing if it was skipped.
std::optional<Explanation> explain_input(const InputOptions& options, const Knowledge& knowledge,
                                         const std::optional<FactKind>& why, Messages& messages) {
  const PipelineHandlers handlers = {.take = {},
                                     .warn = [&](const Diagnostic& diagnostic) { messages.warn(diagnostic); },
                                     .skip = [&](const Diagnostic& diagnostic) { messages.skip(diagnostic); }};
  const ReadOptions read = read_options(options, messages);
  const InputList list = list_inputs(options.inputs);
  for (const Diagnostic& diagnostic : list.diagnostics) messages.skip(diagnostic);
  if (list.inputs.size() > 1)
    throw UsageError("explain takes one article, and '" + options.inputs.front() + "' holds more");
  if (list.inputs.empty()) return std::nullopt;
  return explain_article(list.inputs.front(), Extractor(knowledge), read, why, handlers);
}

void check_focus(const KnowledgeGraph& graph, const std::string& focus) {
  const auto is_focus = [&](const EntityUse& use) { return use.slug == focus; };
  if (!focus.empty() && std::none_of(graph.entities.begin(), graph.entities.end(), is_focus)) {
    throw UsageError("--focus: the graph has no '" + focus + "'");
  }
}

void summarise(const KnowledgeGraph& graph, const Stopwatch& watch, Verbosity verbosity, const Messages& messages) {
  if (verbosity == Verbosity::Verbose) std::cerr << fact_table(graph);
  if (verbosity != Verbosity::Quiet) messages.say(summary_line(graph, watch.seconds()));
}

/// Leaves the rules of other languages out.
void keep_language(Knowledge& knowledge, const std::string& language) {
  std::erase_if(knowledge.rules, [&](const auto& entry) { return entry.first != language; });
  if (knowledge.rules.empty()) throw UsageError("--language: there are no rules for '" + language + "'");
}

/// Says which examples do not hold. Throws `KnowledgeError` with the last of them, if there are any.
void check_rules(const Knowledge& knowledge, const Messages& messages) {
  std::vector<Diagnostic> problems = check_examples(knowledge);
  if (problems.empty()) return messages.say("all examples hold");
  const Diagnostic last = std::move(problems.back());
  problems.pop_back();
  for (const Diagnostic& problem : problems) messages.warn(problem);
  throw KnowledgeError(last.place, last.message);
}

}  // namespace

ExitStatus run(const BuildOptions& options) {
  return guard([&](Messages& messages) {
    const Stopwatch watch;
    const Knowledge knowledge = load_knowledge(options.knowledge);
    OutputFile output(options.output.output);
    std::vector<ArticleClaims> articles;
    read_articles(options.input, knowledge, messages,
                  [&](ArticleClaims article) { articles.push_back(std::move(article)); });
    const KnowledgeGraph graph = assemble(std::move(articles), knowledge.ontology, knowledge.entities);
    write_graph(graph, knowledge, options.output, output);
    summarise(graph, watch, options.verbosity, messages);
  });
}

ExitStatus run(const ExtractOptions& options) {
  return guard([&](Messages& messages) {
    const Stopwatch watch;
    const Knowledge knowledge = load_knowledge(options.knowledge);
    const Build build = this_build(knowledge);
    OutputFile output(options.output);
    ExtractionCounts counts;
    read_articles(options.input, knowledge, messages, [&](const ArticleClaims& article) {
      output.write(write_article(article, knowledge.ontology, knowledge.entities, build));
      counts.add(article);
    });
    output.commit();
    if (options.verbosity != Verbosity::Quiet) messages.say(summary_line(counts, watch.seconds()));
  });
}

ExitStatus run(const AssembleOptions& options) {
  return guard([&](Messages& messages) {
    const Stopwatch watch;
    const Knowledge knowledge = load_knowledge(options.knowledge);
    OutputFile output(options.output.output);
    const KnowledgeGraph graph =
        assemble(read_all_claims(options.claims, knowledge.ontology, messages), knowledge.ontology, knowledge.entities);
    write_graph(graph, knowledge, options.output, output);
    summarise(graph, watch, options.verbosity, messages);
  });
}

ExitStatus run(const DrawOptions& options) {
  return guard([&](Messages& messages) {
    const Names names = load_names(options.knowledge);
    const KnowledgeGraph graph = read_all_graphs(options.graphs, names.ontology, messages);
    check_focus(graph, options.picture.focus);
    OutputFile output(options.output);
    output.write(draw_graph(graph, names.ontology, names.entities, options.picture));
    output.commit();
  });
}

ExitStatus run(const ExplainOptions& options) {
  return guard([&](Messages& messages) {
    const Knowledge knowledge = load_knowledge(options.knowledge);
    const std::optional<FactKind> why = kind_asked_for(options.why, knowledge.ontology);
    const std::optional<Explanation> explanation = explain_input(options.input, knowledge, why, messages);
    if (!explanation) return;
    OutputFile output(options.output);
    output.write(options.as_json ? explanation_json(*explanation) : explanation_text(*explanation));
    output.commit();
  });
}

ExitStatus run(const RulesOptions& options) {
  return guard([&](Messages& messages) {
    Knowledge knowledge = load_knowledge(options.knowledge);
    if (!options.language.empty()) keep_language(knowledge, options.language);
    if (options.check) return check_rules(knowledge, messages);
    const std::vector<CoverageRow> rows = count_coverage(knowledge);
    OutputFile output("-");
    output.write(options.markdown ? markdown_coverage(rows) : coverage_table(rows));
    output.commit();
  });
}

ExitStatus run(const Stop& stop) {
  (stop.status == 0 ? std::cout : std::cerr) << stop.text;
  return stop.status == 0 ? ExitStatus::Done : ExitStatus::WrongUsage;
}

}  // namespace chipgraph::cli
