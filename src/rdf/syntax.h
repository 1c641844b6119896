#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

namespace chipgraph {

/// The RDF 1.1 syntaxes that are written and read. TriG and N-Quads keep graphs apart; the other two hold the union.
enum class Syntax : std::uint8_t { Turtle, TriG, NTriples, NQuads };

/// The syntax called "turtle", "trig", "ntriples" or "nquads"; nothing for other names.
[[nodiscard]] std::optional<Syntax> syntax_named(std::string_view name);

/// The syntax that the ending of `path` stands for (.ttl, .trig, .nt, .nq); nothing for other endings.
[[nodiscard]] std::optional<Syntax> syntax_of(const std::filesystem::path& path);

/// The syntax of a text that begins with `beginning`, as far as that shows: N-Quads (which holds N-Triples) if its
/// first statement fills a line, else TriG (which holds Turtle).
[[nodiscard]] Syntax guess_syntax(std::string_view beginning);

[[nodiscard]] constexpr bool keeps_graphs(Syntax syntax) { return syntax == Syntax::TriG || syntax == Syntax::NQuads; }
[[nodiscard]] constexpr bool is_line_based(Syntax syntax) {
  return syntax == Syntax::NTriples || syntax == Syntax::NQuads;
}

}  // namespace chipgraph
