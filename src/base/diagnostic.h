#pragma once

#include <compare>
#include <cstddef>
#include <stdexcept>
#include <string>

namespace chipgraph {

/// Where in an input something stands.
struct Place {
  std::string file;        ///< Path as the user gave it, or "-" for standard input.
  std::size_t line = 0;    ///< From 1; 0 if unknown.
  std::size_t column = 0;  ///< In bytes, from 1; 0 if unknown.

  auto operator<=>(const Place&) const = default;
};

/// "file:line:column", as compilers write it, without the parts that are unknown.
[[nodiscard]] std::string to_string(const Place& place);

/// A problem with one input that does not stop the run.
struct Diagnostic {
  Place place;
  std::string message;

  auto operator<=>(const Diagnostic&) const = default;
};

/// A mistake in the ontology or the mappings: nothing can be extracted until it is mended.
class KnowledgeError : public std::runtime_error {
 public:
  KnowledgeError(Place place, const std::string& message);

  [[nodiscard]] const Place& place() const noexcept { return place_; }

 private:
  Place place_;
};

}  // namespace chipgraph
