#include "rdf/syntax.h"

#include <algorithm>
#include <array>
#include <string>

namespace chipgraph {
namespace {

struct SyntaxName {
  std::string_view name, ending;
  Syntax syntax;
};
constexpr std::array<SyntaxName, 4> syntax_names = {{
    {"turtle", ".ttl", Syntax::Turtle},
    {"trig", ".trig", Syntax::TriG},
    {"ntriples", ".nt", Syntax::NTriples},
    {"nquads", ".nq", Syntax::NQuads},
}};

constexpr std::string_view white_space = " \t\r\n";

}  // namespace

std::optional<Syntax> syntax_named(std::string_view name) {
  const auto* found = std::find_if(syntax_names.begin(), syntax_names.end(),
                                   [&](const SyntaxName& candidate) { return candidate.name == name; });
  return found == syntax_names.end() ? std::nullopt : std::optional(found->syntax);
}

std::optional<Syntax> syntax_of(const std::filesystem::path& path) {
  const std::string ending = path.extension().string();
  const auto* found = std::find_if(syntax_names.begin(), syntax_names.end(),
                                   [&](const SyntaxName& candidate) { return candidate.ending == ending; });
  return found == syntax_names.end() ? std::nullopt : std::optional(found->syntax);
}

Syntax guess_syntax(std::string_view beginning) {
  while (!beginning.empty()) {
    const std::size_t begin = std::min(beginning.find_first_not_of(white_space), beginning.size());
    const std::size_t end = std::min(beginning.find('\n', begin), beginning.size());
    const std::string_view line = beginning.substr(begin, end - begin);
    beginning.remove_prefix(end);
    if (line.empty() || line.front() == '#') continue;
    const std::size_t last = line.find_last_not_of(white_space);
    const bool fills_line = (line.front() == '<' || line.front() == '_') && line[last] == '.' && line.size() > 10;
    return fills_line ? Syntax::NQuads : Syntax::TriG;
  }
  return Syntax::NQuads;
}

}  // namespace chipgraph
