#include "cli/read_rdf.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <sstream>
#include <utility>

#include "rdf/read.h"
#include "rdf/syntax.h"

namespace chipgraph::cli {
namespace {

using ReadOne = std::function<void(std::istream&, Syntax)>;

/// The syntax that the ending of a file says, else its first bytes; that of pipes is N-Quads. Leaves `file` at its
/// start.
Syntax syntax_of_file(const std::string& name, std::istream& file) {
  if (const auto known = syntax_of(name)) return *known;
  if (!std::filesystem::is_regular_file(name)) return Syntax::NQuads;
  std::string beginning(4096, '\0');
  file.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
  beginning.resize(static_cast<std::size_t>(file.gcount()));
  file.clear();
  file.seekg(0);
  return guess_syntax(beginning);
}

/// Opens the file `name` and gives it to `read`; tells what is wrong with it.
void read_file_named(const std::string& name, Messages& messages, const ReadOne& read) {
  std::ifstream file(name, std::ios::binary);
  if (!file) {
    messages.skip({.place = {.file = name}, .message = std::string("cannot be read: ") + std::strerror(errno)});
  } else if (!std::filesystem::is_regular_file(name) && file.peek() == std::istream::traits_type::eof()) {
    messages.skip({.place = {.file = name}, .message = "cannot be read: it is no file"});
  } else {
    read(file, syntax_of_file(name, file));
  }
}

void tell(const std::vector<Diagnostic>& diagnostics, Messages& messages) {
  for (const Diagnostic& diagnostic : diagnostics) messages.skip(diagnostic);
}

}  // namespace

std::vector<ArticleClaims> read_all_claims(const std::vector<std::string>& names, const Ontology& ontology,
                                           Messages& messages) {
  std::vector<ArticleClaims> articles;
  for (const std::string& name : names) {
    const ReadOne read = [&](std::istream& input, Syntax syntax) {
      ClaimsRead claims = read_claims(input, name, syntax, ontology);
      tell(claims.diagnostics, messages);
      articles.insert(articles.end(), std::make_move_iterator(claims.articles.begin()),
                      std::make_move_iterator(claims.articles.end()));
    };
    if (name == "-") {
      read(std::cin, Syntax::NQuads);
    } else {
      read_file_named(name, messages, read);
    }
  }
  return articles;
}

KnowledgeGraph read_all_graphs(const std::vector<std::string>& names, const Ontology& ontology, Messages& messages) {
  GraphReader reader(ontology);
  for (const std::string& name : names) {
    const ReadOne read = [&](std::istream& input, Syntax syntax) { reader.read(input, name, syntax); };
    if (name == "-") {
      std::istringstream bytes(std::string(std::istreambuf_iterator<char>(std::cin), {}));
      read(bytes, guess_syntax(bytes.str()));
    } else {
      read_file_named(name, messages, read);
    }
  }
  GraphRead result = reader.finish();
  tell(result.diagnostics, messages);
  return std::move(result.graph);
}

}  // namespace chipgraph::cli
