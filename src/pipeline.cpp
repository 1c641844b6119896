#include "pipeline.h"

#include <algorithm>
#include <exception>
#include <optional>
#include <string>
#include <thread>
#include <unordered_map>
#include <utility>

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include "text/detect_language.h"

namespace chipgraph {
namespace {

constexpr std::size_t articles_in_flight_per_thread = 4;

/// What became of one input: its claims, or only diagnostics that say why there are none.
struct Outcome {
  std::string input;
  std::optional<ArticleClaims> article;
  std::vector<Diagnostic> diagnostics;

  void refuse(const std::string& reason) { diagnostics.push_back({.place = {.file = input}, .message = reason}); }
};

std::string language_problem(const std::string& language) {
  return language.empty() ? "its language could not be told" : "no rules for its language '" + language + "'";
}

/// The document of an input, in a language that there are rules for.
std::optional<Document> read_known(const Input& input, const ReadOptions& options, const Extractor& extractor,
                                   Outcome& outcome) {
  ReadResult result = read_document(input, options);
  outcome.diagnostics = std::move(result.diagnostics);
  if (!result.document) return std::nullopt;
  Document& document = *result.document;
  if (document.language.empty()) document.language = detect_language(document.text);
  if (extractor.knows(document.language)) return std::move(result.document);
  outcome.refuse(language_problem(document.language));
  return std::nullopt;
}

void find_claims(const Input& input, const ReadOptions& options, const Extractor& extractor, Outcome& outcome) {
  const std::optional<Document> document = read_known(input, options, extractor, outcome);
  if (document) outcome.article = extractor.extract(*document);
}

/// From one input to its outcome. Nothing that one article does to the program may cost the others.
Outcome process(const Input& input, const ReadOptions& options, const Extractor& extractor) {
  Outcome outcome{.input = input.name, .article = std::nullopt, .diagnostics = {}};
  try {
    find_claims(input, options, extractor, outcome);
  } catch (const std::exception& error) {
    outcome.article.reset();
    outcome.refuse(error.what());
  }
  return outcome;
}

/// Hands outcomes on, each article once.
class Gate {
 public:
  explicit Gate(const PipelineHandlers& handlers) : handlers_(handlers) {}

  void pass(Outcome outcome) {
    const auto& report = outcome.article ? handlers_.warn : handlers_.skip;
    for (const Diagnostic& diagnostic : outcome.diagnostics) report(diagnostic);
    if (!outcome.article) return;
    ArticleClaims& article = *outcome.article;
    const auto [first, is_new] = seen_.try_emplace(article.hash, article.sha256);
    if (is_new) {
      handlers_.take(std::move(article));
    } else if (first->second != article.sha256) {
      outcome.diagnostics.clear();
      outcome.refuse("another text came from " + article.url + " before");
      handlers_.skip(outcome.diagnostics.front());
    }
  }

 private:
  const PipelineHandlers& handlers_;
  std::unordered_map<std::string, std::string> seen_;  // article hash to SHA-256 of its text
};

}  // namespace

void extract_articles(std::vector<Input> inputs, const Extractor& extractor, const PipelineOptions& options,
                      const PipelineHandlers& handlers) {
  namespace tbb = oneapi::tbb;
  using Mode = tbb::filter_mode;
  std::stable_sort(inputs.begin(), inputs.end(), [](const Input& a, const Input& b) { return a.name < b.name; });
  const std::size_t threads =
      options.threads != 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  std::size_t next = 0;
  Gate gate(handlers);

  const auto take_input = tbb::make_filter<void, std::size_t>(Mode::serial_in_order, [&](tbb::flow_control& control) {
    if (next == inputs.size()) control.stop();
    return next == inputs.size() ? next : next++;
  });
  const auto extract = tbb::make_filter<std::size_t, Outcome>(
      Mode::parallel, [&](std::size_t index) { return process(inputs[index], options.read, extractor); });
  const auto hand_on =
      tbb::make_filter<Outcome, void>(Mode::serial_in_order, [&](Outcome outcome) { gate.pass(std::move(outcome)); });
  tbb::parallel_pipeline(threads * articles_in_flight_per_thread, take_input & extract & hand_on);
}

std::optional<Explanation> explain_article(const Input& input, const Extractor& extractor, const ReadOptions& options,
                                           const std::optional<FactKind>& why, const PipelineHandlers& handlers) {
  Outcome outcome{.input = input.name, .article = std::nullopt, .diagnostics = {}};
  const std::optional<Document> document = read_known(input, options, extractor, outcome);
  const auto& report = document ? handlers.warn : handlers.skip;
  for (const Diagnostic& diagnostic : outcome.diagnostics) report(diagnostic);
  if (!document) return std::nullopt;
  return extractor.explain(*document, why);
}

}  // namespace chipgraph
