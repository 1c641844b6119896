#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "rdf/syntax.h"
#include "rdf/vocabulary.h"

namespace chipgraph {

/// Writes statements in one of the syntaxes, subject by subject. Whatever it is given, what it writes is valid RDF:
/// steps of IRIs are percent-encoded, bytes that are not UTF-8 and NUL become U+FFFD, malformed language tags are left
/// out.
///
/// Order of calls: [`enter_graph`] `start` `add…`* [`start` …] [`leave_graph`] … `finish`. In syntaxes that do not keep
/// graphs, entering and leaving has no effect.
class StatementWriter {
 public:
  using Iri = vocabulary::Iri;

  /// Appends to `output`, which must outlive the writer. Turtle and TriG begin with the prefixes.
  StatementWriter(Syntax syntax, std::string& output);
  StatementWriter(const StatementWriter&) = delete;
  StatementWriter& operator=(const StatementWriter&) = delete;
  ~StatementWriter();

  void enter_graph(const Iri& name);
  void leave_graph();

  /// All statements from here on are about `subject`, or about the `suffix`-ed IRI of it ("#char=0,12").
  void start(const Iri& subject, std::string_view suffix = {});

  void add(const Iri& predicate, const Iri& object, std::string_view suffix = {});
  void add_url(const Iri& predicate, std::string_view url);  ///< nothing if it is no URL
  void add_text(const Iri& predicate, std::string_view text, std::string_view language = {});
  void add_value(const Iri& predicate, std::string_view lexical_form, const Iri& datatype);

  /// Ends the last statement. Call once; nothing may follow.
  void finish();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace chipgraph
