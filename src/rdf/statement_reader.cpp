#include "rdf/statement_reader.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <memory>

#include <serd/serd.h>

#include "base/utf8.h"

namespace chipgraph {
namespace {

SerdSyntax serd_syntax(Syntax syntax) {
  switch (syntax) {
    case Syntax::Turtle:
      return SERD_TURTLE;
    case Syntax::TriG:
      return SERD_TRIG;
    case Syntax::NTriples:
      return SERD_NTRIPLES;
    case Syntax::NQuads:
      return SERD_NQUADS;
  }
  return SERD_NQUADS;
}

std::string_view text_of(const SerdNode* node) {
  if (node == nullptr || node->buf == nullptr) return {};
  return {reinterpret_cast<const char*>(node->buf), node->n_bytes};
}

/// A file of another kind would give one problem a line.
constexpr std::size_t most_problems = 100;

/// Reads one input. Serd calls back; the callbacks only copy, so that no exception crosses it.
class Reader {
 public:
  Reader(std::istream& input, const std::string& name, Syntax syntax, const StatementSink& sink)
      : input_(input),
        name_(name),
        sink_(sink),
        env_(serd_env_new(nullptr)),
        reader_(serd_reader_new(serd_syntax(syntax), this, nullptr, on_base, on_prefix, on_statement, nullptr)) {
    serd_reader_set_strict(reader_.get(), true);
    serd_reader_set_error_sink(reader_.get(), on_error, this);
  }

  /// Line by line, so that a mistake costs one line and every statement has its place.
  void read_lines() {
    std::string line;
    while (std::getline(input_, line)) {
      ++line_;
      failed_ = false;
      const std::size_t first = line.find_first_not_of(" \t\r");
      if (first == std::string::npos || line[first] == '#') continue;
      if (line.find('\0') != std::string::npos || find_invalid_utf8(line)) {
        add_problem(line_, 0, "not UTF-8");
        continue;
      }
      const std::size_t before = statements_;
      serd_reader_read_string(reader_.get(), reinterpret_cast<const std::uint8_t*>(line.c_str()));
      if (statements_ == before) add_problem(line_, first + 1, "not a statement");
    }
    check_input();
  }

  void read_whole() {
    static constexpr std::size_t page = 1U << 16U;
    const SerdStatus status = serd_reader_read_source(reader_.get(), fill_page, has_error, this,
                                                      reinterpret_cast<const std::uint8_t*>(name_.c_str()), page);
    if (status > SERD_FAILURE && problems_.empty()) {
      add_problem(0, 0, reinterpret_cast<const char*>(serd_strerror(status)));
    }
    check_input();
  }

  std::vector<Diagnostic> take_problems() { return std::move(problems_); }

 private:
  struct Free {
    void operator()(SerdEnv* env) const noexcept { serd_env_free(env); }
    void operator()(SerdReader* reader) const noexcept { serd_reader_free(reader); }
  };

  static SerdStatus on_base(void* handle, const SerdNode* iri) {
    return serd_env_set_base_uri(static_cast<Reader*>(handle)->env_.get(), iri);
  }

  static SerdStatus on_prefix(void* handle, const SerdNode* prefix, const SerdNode* iri) {
    return serd_env_set_prefix(static_cast<Reader*>(handle)->env_.get(), prefix, iri);
  }

  static SerdStatus on_statement(void* handle, SerdStatementFlags /*flags*/, const SerdNode* graph,
                                 const SerdNode* subject, const SerdNode* predicate, const SerdNode* object,
                                 const SerdNode* datatype, const SerdNode* language) {
    auto& reader = *static_cast<Reader*>(handle);
    StatementView view;
    view.line = reader.line_;
    view.object_is_literal = object->type == SERD_LITERAL;
    view.has_blank =
        subject->type == SERD_BLANK || object->type == SERD_BLANK || (graph != nullptr && graph->type == SERD_BLANK);
    const bool all_known = reader.expand(graph, 0, view.graph) && reader.expand(subject, 1, view.subject) &&
                           reader.expand(predicate, 2, view.predicate) && reader.expand(object, 3, view.object) &&
                           reader.expand(datatype, 4, view.datatype);
    if (!all_known) {
      reader.add_problem(reader.line_, 0, "a prefix is not declared");
      return SERD_ERR_BAD_CURIE;
    }
    view.language = text_of(language);
    ++reader.statements_;
    reader.sink_(view);
    return SERD_SUCCESS;
  }

  static SerdStatus on_error(void* handle, const SerdError* error) {
    auto& reader = *static_cast<Reader*>(handle);
    std::array<char, 256> message{};
    // Serd has started the list; the analyser cannot see that. NOLINTNEXTLINE(clang-analyzer-valist.Uninitialized)
    std::vsnprintf(message.data(), message.size(), error->fmt, *error->args);
    std::string text = message.data();
    while (!text.empty() && text.back() == '\n') text.pop_back();
    if (find_invalid_utf8(text)) text = "the statement is cut off, or not UTF-8";  // Serd quotes the byte it met
    reader.add_problem(reader.line_ != 0 ? reader.line_ : error->line, error->col, text);
    return SERD_SUCCESS;
  }

  static std::size_t fill_page(void* buffer, std::size_t size, std::size_t count, void* stream) {
    auto& reader = *static_cast<Reader*>(stream);
    reader.input_.read(static_cast<char*>(buffer), static_cast<std::streamsize>(size * count));
    return static_cast<std::size_t>(reader.input_.gcount()) / size;
  }

  static int has_error(void* stream) { return static_cast<Reader*>(stream)->input_.bad() ? 1 : 0; }

  /// The whole IRI of `node`, in a buffer of its own where it has to be put together. False for an unknown prefix.
  bool expand(const SerdNode* node, std::size_t buffer, std::string_view& text) {
    text = text_of(node);
    if (node == nullptr || node->type != SERD_CURIE) return true;
    SerdChunk prefix = {nullptr, 0}, suffix = {nullptr, 0};
    if (serd_env_expand(env_.get(), node, &prefix, &suffix) != SERD_SUCCESS) return false;
    std::string& whole = buffers_.at(buffer);
    whole.assign(reinterpret_cast<const char*>(prefix.buf), prefix.len);
    whole.append(reinterpret_cast<const char*>(suffix.buf), suffix.len);
    text = whole;
    return true;
  }

  /// Keeps the first problem of a line: Serd goes on to say what it wanted instead.
  void add_problem(std::size_t line, std::size_t column, std::string message) {
    if (failed_) return;
    failed_ = true;
    if (problems_.size() >= most_problems) {
      ++more_problems_;
      return;
    }
    problems_.push_back({.place = {.file = name_, .line = line, .column = column}, .message = std::move(message)});
  }

  void check_input() {
    if (input_.bad()) problems_.push_back({.place = {.file = name_}, .message = "cannot be read to its end"});
    if (more_problems_ == 0) return;
    problems_.push_back({.place = {.file = name_}, .message = "and " + std::to_string(more_problems_) + " more lines"});
  }

  std::istream& input_;
  const std::string& name_;
  const StatementSink& sink_;
  std::unique_ptr<SerdEnv, Free> env_;
  std::unique_ptr<SerdReader, Free> reader_;
  std::array<std::string, 5> buffers_;
  std::vector<Diagnostic> problems_;
  std::size_t line_ = 0;  ///< 0 unless reading line by line
  std::size_t statements_ = 0;
  std::size_t more_problems_ = 0;
  bool failed_ = false;  ///< whether this line, or the whole text, already has its problem
};

}  // namespace

std::vector<Diagnostic> read_statements(std::istream& input, const std::string& name, Syntax syntax,
                                        const StatementSink& sink) {
  Reader reader(input, name, syntax, sink);
  if (is_line_based(syntax)) {
    reader.read_lines();
  } else {
    reader.read_whole();
  }
  return reader.take_problems();
}

}  // namespace chipgraph
