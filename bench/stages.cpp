// Speed of each stage on the example articles, in MB of article text a second, one thread.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "base/file.h"
#include "claims/extract.h"
#include "documents/inputs.h"
#include "documents/reader.h"
#include "graph/graph.h"
#include "knowledge/knowledge.h"
#include "mentions/analyse.h"
#include "rdf/write.h"
#include "text/detect_language.h"
#include "text/split.h"

namespace {

using namespace chipgraph;

const std::filesystem::path source = CHIPGRAPH_SOURCE_DIR;

KnowledgeFolders built_in() { return {.ontology = {source / "ontology"}, .mappings = {source / "mappings"}}; }

const Knowledge& knowledge() {
  static const Knowledge value = read_knowledge(built_in());
  return value;
}

const Extractor& extractor() {
  static const Extractor value(knowledge());
  return value;
}

/// The examples, already read into memory.
const std::vector<Input>& inputs() {
  static const std::vector<Input> value = [] {
    const std::vector<std::string> names = {source / "examples/articles"};
    std::vector<Input> list = list_inputs(names).inputs;
    for (Input& input : list) input.bytes = read_file(input.name);
    return list;
  }();
  return value;
}

const std::vector<Document>& documents() {
  static const std::vector<Document> value = [] {
    std::vector<Document> list;
    for (const Input& input : inputs()) {
      list.push_back(*read_document(input, {}).document);
    }
    return list;
  }();
  return value;
}

const std::vector<ArticleClaims>& articles() {
  static const std::vector<ArticleClaims> value = [] {
    std::vector<ArticleClaims> list;
    for (const Document& document : documents()) list.push_back(extractor().extract(document));
    return list;
  }();
  return value;
}

const KnowledgeGraph& graph() {
  static const KnowledgeGraph value = assemble(articles(), knowledge().ontology, knowledge().entities);
  return value;
}

/// Runs `work` again and again; one run deals with all examples.
void measure(benchmark::State& state, const std::function<void()>& work) {
  std::int64_t bytes = 0;
  for (const Input& input : inputs()) bytes += static_cast<std::int64_t>(input.bytes->size());
  for ([[maybe_unused]] auto _ : state) work();
  state.SetBytesProcessed(state.iterations() * bytes);
}

template <class Items, class Work>
void measure_each(benchmark::State& state, const Items& items, Work work) {
  measure(state, [&] {
    for (const auto& item : items) benchmark::DoNotOptimize(work(item));
  });
}

void start_up(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) {
    const Knowledge known = read_knowledge(built_in());
    benchmark::DoNotOptimize(std::make_unique<Extractor>(known));
  }
}

void read_documents(benchmark::State& state) {
  measure_each(state, inputs(), [](const Input& input) { return read_document(input, {}); });
}

void detect_languages(benchmark::State& state) {
  measure_each(state, documents(), [](const Document& document) { return detect_language(document.text); });
}

void split_sentences(benchmark::State& state) {
  measure_each(state, documents(), [](const Document& document) {
    return split_text(document, knowledge().languages.at(document.language));
  });
}

/// Splitting included.
void find_mentions(benchmark::State& state) {
  std::map<std::string, LanguageModel> models;
  std::map<std::string, WordCache> caches;
  for (const auto& [code, rules] : knowledge().rules) {
    const auto& model =
        models.try_emplace(code, knowledge().languages.at(code), rules, knowledge().entities).first->second;
    caches.try_emplace(code, model);
  }
  measure_each(state, documents(), [&](const Document& document) {
    return analyse(document, models.at(document.language), knowledge().ontology, caches.at(document.language));
  });
}

/// Splitting and mentions included.
void extract_claims(benchmark::State& state) {
  measure_each(state, documents(), [](const Document& document) { return extractor().extract(document); });
}

void assemble_graph(benchmark::State& state) {
  measure(state, [] { benchmark::DoNotOptimize(assemble(articles(), knowledge().ontology, knowledge().entities)); });
}

void write_graph(benchmark::State& state, Syntax syntax) {
  measure(state, [&] {
    benchmark::DoNotOptimize(write_dataset(graph(), knowledge().ontology, knowledge().entities, {.syntax = syntax}));
  });
}

BENCHMARK(start_up)->Unit(benchmark::kMillisecond);
BENCHMARK(read_documents)->Unit(benchmark::kMicrosecond);
BENCHMARK(detect_languages)->Unit(benchmark::kMicrosecond);
BENCHMARK(split_sentences)->Unit(benchmark::kMicrosecond);
BENCHMARK(find_mentions)->Unit(benchmark::kMicrosecond);
BENCHMARK(extract_claims)->Unit(benchmark::kMicrosecond);
BENCHMARK(assemble_graph)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(write_graph, turtle, Syntax::Turtle)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(write_graph, nquads, Syntax::NQuads)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
