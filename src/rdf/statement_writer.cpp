#include "rdf/statement_writer.h"

#include <algorithm>
#include <cstdint>
#include <stdexcept>

#include <serd/serd.h>

#include "base/iri.h"
#include "base/utf8.h"

namespace chipgraph {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

const std::uint8_t* bytes(const char* text) {
  return reinterpret_cast<const std::uint8_t*>(text);  // Serd's strings are unsigned
}

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

/// Serd looks at the ends of some nodes as C strings, so `text` must be a whole string.
SerdNode node(SerdType type, const std::string& text) {
  return {bytes(text.c_str()), text.size(), text.size(), 0, type};
}

std::size_t append_to_string(const void* buffer, std::size_t size, void* stream) {
  static_cast<std::string*>(stream)->append(static_cast<const char*>(buffer), size);
  return size;
}

void assign_full(std::string& iri, const vocabulary::Iri& name, std::string_view suffix) {
  iri.assign(name.space.iri);
  if (name.encode_step) {
    append_step(iri, name.step);
  } else {
    iri += name.step;
  }
  iri += suffix;
}

/// Whether `step` can follow a prefix without any escape. Narrower than Turtle's rule.
bool is_local_name(std::string_view step) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  };
  return !step.empty() && step.front() != '-' && std::all_of(step.begin(), step.end(), is_plain);
}

/// Copies `text`, with U+FFFD for each byte that is not UTF-8 and for NUL, which few readers take.
void assign_clean(std::string& clean, std::string_view text) {
  clean.clear();
  while (const auto offset = find_invalid_utf8(text)) {
    clean.append(text.substr(0, *offset)).append(replacement);
    text.remove_prefix(*offset + 1);
  }
  clean.append(text);
  for (std::size_t at = clean.find('\0'); at != std::string::npos; at = clean.find('\0', at)) {
    clean.replace(at, 1, replacement);
  }
}

bool is_language_tag(std::string_view tag) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  std::size_t length = 0;  // of the current part
  bool in_first = true;
  for (const char c : tag) {
    if (c == '-') {
      if (length == 0) return false;
      length = 0;
      in_first = false;
    } else if (is_letter(c) || (!in_first && c >= '0' && c <= '9')) {
      ++length;
    } else {
      return false;
    }
  }
  return length != 0;
}

}  // namespace

class StatementWriter::Impl {
 public:
  Impl(Syntax syntax, std::string& output)
      : output_(output), env_(serd_env_new(nullptr)), writer_(new_writer(syntax, output, env_.get())), syntax_(syntax) {
    if (is_line_based(syntax)) return;
    for (const vocabulary::NameSpace& space : vocabulary::prefixes) {
      const std::string prefix(space.prefix), iri(space.iri);
      const SerdNode prefix_node = node(SERD_LITERAL, prefix), iri_node = node(SERD_URI, iri);
      check(serd_writer_set_prefix(writer_.get(), &prefix_node, &iri_node));
    }
  }

  /// Serd indents graphs in TriG crookedly, so it writes Turtle, and the braces are put around it here.
  void enter_graph(const Iri& name) {
    if (!keeps_graphs(syntax_)) return;
    assign(graph_, name, {});
    if (syntax_ != Syntax::TriG) return;
    end_part();
    output_ += graph_.type == SERD_CURIE ? "\n" + graph_.text + " {\n" : "\n<" + graph_.text + "> {\n";
  }

  void leave_graph() {
    graph_.text.clear();
    if (syntax_ != Syntax::TriG) return;
    end_part();
    output_ += "}\n";
  }

  void start(const Iri& subject, std::string_view suffix) { assign(subject_, subject, suffix); }

  void add_iri(const Iri& predicate, const Iri& object, std::string_view suffix) {
    assign(object_, object, suffix);
    write(predicate, nullptr, nullptr);
  }

  void add_url(const Iri& predicate, std::string_view url) {
    object_.text.clear();
    object_.type = SERD_URI;
    if (append_url(object_.text, url)) write(predicate, nullptr, nullptr);
  }

  void add_literal(const Iri& predicate, std::string_view text, std::string_view language, const Iri* datatype) {
    assign_clean(object_.text, text);
    object_.type = SERD_LITERAL;
    if (datatype != nullptr) {
      assign_full(extra_, *datatype, {});  // Serd knows numbers by the whole IRI of their type, and shortens it itself
      const SerdNode extra = node(SERD_URI, extra_);
      write(predicate, &extra, nullptr);
    } else if (is_language_tag(language)) {
      extra_.assign(language);
      const SerdNode extra = node(SERD_LITERAL, extra_);
      write(predicate, nullptr, &extra);
    } else {
      write(predicate, nullptr, nullptr);
    }
  }

  void finish() {
    check(serd_writer_finish(writer_.get()));
    if (output_.ends_with("\n\n")) output_.pop_back();
  }

 private:
  struct Free {
    void operator()(SerdEnv* env) const noexcept { serd_env_free(env); }
    void operator()(SerdWriter* writer) const noexcept { serd_writer_free(writer); }
  };

  /// A term as Serd takes it.
  struct Term {
    std::string text;
    SerdType type = SERD_URI;
  };

  static SerdWriter* new_writer(Syntax syntax, std::string& output, SerdEnv* env) {
    const int style = SERD_STYLE_BULK | (is_line_based(syntax) ? 0 : SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED);
    return serd_writer_new(serd_syntax(syntax), static_cast<SerdStyle>(style), env, nullptr, append_to_string, &output);
  }

  /// Ends the last statement so that something else can follow; a new Serd writer begins without the old one's indent.
  void end_part() {
    finish();
    writer_.reset(new_writer(syntax_, output_, env_.get()));
  }

  /// In Turtle and TriG a prefix and a local name, where that is possible. (Serd's own shortening leaves names with a
  /// hyphen long, and searches all prefixes for every IRI.) "rdf:type" stays long, so that Serd writes "a".
  void assign(Term& term, const Iri& iri, std::string_view suffix) const {
    if (!is_line_based(syntax_) && suffix.empty() && is_local_name(iri.step) && iri.space.prefix != "rdf") {
      term.text.assign(iri.space.prefix).append(1, ':').append(iri.step);
      term.type = SERD_CURIE;
    } else {
      assign_full(term.text, iri, suffix);
      term.type = SERD_URI;
    }
  }

  void write(const Iri& predicate, const SerdNode* datatype, const SerdNode* language) {
    assign(predicate_, predicate, {});
    const bool in_graph = syntax_ == Syntax::NQuads && !graph_.text.empty();
    const SerdNode graph = node(graph_.type, graph_.text), subject = node(subject_.type, subject_.text),
                   verb = node(predicate_.type, predicate_.text), object = node(object_.type, object_.text);
    check(serd_writer_write_statement(writer_.get(), 0, in_graph ? &graph : nullptr, &subject, &verb, &object, datatype,
                                      language));
  }

  static void check(SerdStatus status) {
    if (status == SERD_SUCCESS) return;
    throw std::logic_error(std::string("RDF writer: ") + reinterpret_cast<const char*>(serd_strerror(status)));
  }

  std::string& output_;
  std::unique_ptr<SerdEnv, Free> env_;
  std::unique_ptr<SerdWriter, Free> writer_;
  Syntax syntax_;
  Term graph_, subject_, predicate_, object_;  // kept, so that their memory is used again
  std::string extra_;
};

StatementWriter::StatementWriter(Syntax syntax, std::string& output) : impl_(std::make_unique<Impl>(syntax, output)) {}
StatementWriter::~StatementWriter() = default;

void StatementWriter::enter_graph(const Iri& name) { impl_->enter_graph(name); }
void StatementWriter::leave_graph() { impl_->leave_graph(); }
void StatementWriter::start(const Iri& subject, std::string_view suffix) { impl_->start(subject, suffix); }

void StatementWriter::add(const Iri& predicate, const Iri& object, std::string_view suffix) {
  impl_->add_iri(predicate, object, suffix);
}
void StatementWriter::add_url(const Iri& predicate, std::string_view url) { impl_->add_url(predicate, url); }
void StatementWriter::add_text(const Iri& predicate, std::string_view text, std::string_view language) {
  impl_->add_literal(predicate, text, language, nullptr);
}
void StatementWriter::add_value(const Iri& predicate, std::string_view lexical_form, const Iri& datatype) {
  impl_->add_literal(predicate, lexical_form, {}, &datatype);
}

void StatementWriter::finish() { impl_->finish(); }

}  // namespace chipgraph
