#include "knowledge/turtle.h"

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

#include <serd/serd.h>

#include "base/file.h"
#include "base/utf8.h"
#include "knowledge/xml.h"

namespace chipgraph {
namespace {

struct FreeReader {
  void operator()(SerdReader* reader) const noexcept { serd_reader_free(reader); }
};
struct FreeEnvironment {
  void operator()(SerdEnv* environment) const noexcept { serd_env_free(environment); }
};

std::string to_text(const SerdNode& node) { return {reinterpret_cast<const char*>(node.buf), node.n_bytes}; }

/// Feeds Serd one byte at a time, because only then the number of lines that it has seen tells where a triple stands.
class TurtleParser {
 public:
  TurtleParser(std::string_view bytes, std::string file, std::uint32_t file_index, std::vector<Triple>& triples)
      : bytes_(bytes), file_(std::move(file)), file_index_(file_index), triples_(&triples) {}

  void parse() {
    const auto* name = reinterpret_cast<const std::uint8_t*>(file_.c_str());
    const SerdNode base = serd_node_from_string(SERD_URI, reinterpret_cast<const std::uint8_t*>("file:"));
    environment_.reset(serd_env_new(&base));
    const std::unique_ptr<SerdReader, FreeReader> reader(
        serd_reader_new(SERD_TURTLE, this, nullptr, on_base, on_prefix, on_statement, nullptr));
    serd_reader_set_strict(reader.get(), true);
    serd_reader_set_error_sink(reader.get(), on_error, this);
    SerdStatus status = serd_reader_start_source_stream(reader.get(), read_byte, read_error, this, name, 1);
    while (status == SERD_SUCCESS) status = serd_reader_read_chunk(reader.get());
    const bool at_end = status == SERD_FAILURE && next_ >= bytes_.size();
    if (!problem_ && !at_end) note_problem({.file = file_, .line = line_}, "bad Turtle");
    if (problem_) throw KnowledgeError(problem_->place, problem_->message);
  }

 private:
  static std::size_t read_byte(void* buffer, std::size_t, std::size_t, void* stream) noexcept {
    auto& self = *static_cast<TurtleParser*>(stream);
    // The byte delivered last is only looked ahead at, so its line break does not count yet.
    if (self.next_ > 0 && self.next_ <= self.bytes_.size() && self.bytes_[self.next_ - 1] == '\n') ++self.line_;
    if (self.next_ >= self.bytes_.size()) {
      self.next_ = self.bytes_.size() + 1;
      return 0;
    }
    *static_cast<char*>(buffer) = self.bytes_[self.next_++];
    return 1;
  }
  static int read_error(void* /*stream*/) noexcept { return 0; }

  static SerdStatus on_base(void* handle, const SerdNode* iri) noexcept {
    return serd_env_set_base_uri(static_cast<TurtleParser*>(handle)->environment_.get(), iri);
  }
  static SerdStatus on_prefix(void* handle, const SerdNode* name, const SerdNode* iri) noexcept {
    return serd_env_set_prefix(static_cast<TurtleParser*>(handle)->environment_.get(), name, iri);
  }
  static SerdStatus on_statement(void* handle, SerdStatementFlags /*flags*/, const SerdNode* /*graph*/,
                                 const SerdNode* subject, const SerdNode* predicate, const SerdNode* object,
                                 const SerdNode* /*datatype*/, const SerdNode* language) noexcept {
    return static_cast<TurtleParser*>(handle)->add(*subject, *predicate, *object, language);
  }
  static SerdStatus on_error(void* handle, const SerdError* error) noexcept {
    auto& self = *static_cast<TurtleParser*>(handle);
    char message[512] = {};
    std::va_list arguments;
    va_copy(arguments, *error->args);
    std::vsnprintf(message, sizeof message, error->fmt, arguments);
    va_end(arguments);
    std::string text(message);
    while (!text.empty() && text.back() == '\n') text.pop_back();
    self.note_problem({.file = self.file_, .line = error->line, .column = error->col}, "bad Turtle: " + text);
    return SERD_SUCCESS;
  }

  SerdStatus add(const SerdNode& subject, const SerdNode& predicate, const SerdNode& object, const SerdNode* language) {
    Triple triple;
    triple.is_literal = object.type == SERD_LITERAL;
    triple.file = file_index_;
    triple.line = line_;
    const bool whole =
        expand(subject, triple.subject) && expand(predicate, triple.predicate) && expand(object, triple.object);
    if (!whole) return SERD_ERR_BAD_CURIE;
    if (language != nullptr && language->buf != nullptr) triple.language = to_text(*language);
    triples_->push_back(std::move(triple));
    return SERD_SUCCESS;
  }

  /// Writes the whole IRI, "_:name" or the literal's text to `text`; false with a problem noted for an unknown prefix.
  bool expand(const SerdNode& node, std::string& text) {
    if (node.type == SERD_LITERAL) {
      text = to_text(node);
    } else if (node.type == SERD_BLANK) {
      text = "_:" + to_text(node);
    } else {
      SerdNode iri = serd_env_expand_node(environment_.get(), &node);
      if (iri.buf == nullptr) {
        note_problem({.file = file_, .line = line_}, "unknown prefix in '" + to_text(node) + "'");
        return false;
      }
      text = to_text(iri);
      serd_node_free(&iri);
    }
    return true;
  }

  /// Only the first problem is told: those after it are mostly its consequences.
  void note_problem(Place place, std::string message) {
    if (!problem_) problem_ = Diagnostic{.place = std::move(place), .message = std::move(message)};
  }

  std::string_view bytes_;
  std::size_t next_ = 0;
  std::uint32_t line_ = 1;
  std::string file_;
  std::uint32_t file_index_;
  std::vector<Triple>* triples_;
  std::unique_ptr<SerdEnv, FreeEnvironment> environment_;
  std::optional<Diagnostic> problem_;
};

std::string read_text(const std::filesystem::path& path) {
  std::string bytes;
  try {
    bytes = read_file(path);
  } catch (const FileError& error) {
    throw KnowledgeError({.file = path.string()}, error.what());
  }
  if (const auto offset = find_invalid_utf8(bytes)) {
    throw KnowledgeError(place_at(path.string(), bytes, *offset), "invalid UTF-8");
  }
  return bytes;
}

std::vector<std::filesystem::path> list_turtle_files(const std::filesystem::path& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".ttl") paths.push_back(entry.path());
  }
  if (error) throw KnowledgeError({.file = folder.string()}, "cannot read the folder: " + error.message());
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

TripleSet TripleSet::read(std::span<const std::filesystem::path> folders) {
  TripleSet set;
  for (const std::filesystem::path& folder : folders) {
    for (const std::filesystem::path& path : list_turtle_files(folder)) {
      const std::string bytes = read_text(path);
      TurtleParser(bytes, path.string(), static_cast<std::uint32_t>(set.files_.size()), set.triples_).parse();
      set.files_.push_back(path.string());
    }
  }
  for (std::size_t index = 0; index < set.triples_.size(); ++index) {
    set.subjects_[set.triples_[index].subject].push_back(index);
  }
  return set;
}

std::vector<const Triple*> TripleSet::find(std::string_view subject, std::string_view predicate) const {
  std::vector<const Triple*> found;
  const auto about = subjects_.find(subject);
  if (about == subjects_.end()) return found;
  for (const std::size_t index : about->second) {
    if (triples_[index].predicate == predicate) found.push_back(&triples_[index]);
  }
  return found;
}

bool TripleSet::has(std::string_view subject, std::string_view predicate, std::string_view object) const {
  const std::vector<const Triple*> found = find(subject, predicate);
  return std::any_of(found.begin(), found.end(), [&](const Triple* triple) { return triple->object == object; });
}

Place TripleSet::place_of(const Triple& triple) const {
  return {.file = files_.at(triple.file), .line = triple.line, .column = 0};
}

void TripleSet::fail(const Triple& triple, const std::string& message) const {
  throw KnowledgeError(place_of(triple), message);
}

}  // namespace chipgraph
