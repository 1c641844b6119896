#pragma once

#include <functional>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "rdf/syntax.h"

namespace chipgraph {

/// One statement, borrowed for the time of a call. IRIs are whole; literals are unescaped.
struct StatementView {
  std::string_view graph;  ///< empty for the default graph
  std::string_view subject, predicate, object;
  std::string_view datatype, language;  ///< of a literal; else empty
  bool object_is_literal = false;
  bool has_blank = false;  ///< subject, object or graph is a blank node
  std::size_t line = 0;    ///< from 1; 0 if the syntax does not tell
};

using StatementSink = std::function<void(const StatementView&)>;

/// Reads all statements of `input`, calls `sink` for each, and returns what was wrong. In N-Triples and N-Quads a bad
/// line is passed over and the rest is read; in Turtle and TriG nothing behind the first mistake is.
///
/// @param name  The input's name for messages: a path, or "-".
[[nodiscard]] std::vector<Diagnostic> read_statements(std::istream& input, const std::string& name, Syntax syntax,
                                                      const StatementSink& sink);

}  // namespace chipgraph
