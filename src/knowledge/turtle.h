#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace chipgraph {

/// A triple as a Turtle file states it. IRIs are whole; blank nodes begin with "_:".
struct Triple {
  std::string subject, predicate;
  std::string object;       ///< IRI, blank node, or the lexical form of a literal
  bool is_literal = false;  ///< of the object
  std::string language;     ///< of a literal, or empty
  std::uint32_t file = 0;   ///< index into `TripleSet::files()`
  std::uint32_t line = 0;   ///< on which the object ends, from 1
};

/// All triples of a set of Turtle files, by subject, with places for messages. Immutable after reading.
class TripleSet {
 public:
  using Indices = std::vector<std::size_t>;

  /// Reads the `*.ttl` files of `folders`, folder by folder, files in name order; what is no `*.ttl` file is ignored.
  /// Throws `KnowledgeError` with file, line and column for a folder or file that can't be read, invalid UTF-8 and bad
  /// Turtle.
  [[nodiscard]] static TripleSet read(std::span<const std::filesystem::path> folders);

  /// In the order of files and lines.
  [[nodiscard]] const std::vector<Triple>& triples() const noexcept { return triples_; }
  [[nodiscard]] const std::vector<std::string>& files() const noexcept { return files_; }
  /// Indices of the triples about each subject, in the order of files and lines.
  [[nodiscard]] const std::map<std::string, Indices, std::less<>>& subjects() const noexcept { return subjects_; }

  /// Objects of the triples with this subject and predicate, in the order of files and lines.
  [[nodiscard]] std::vector<const Triple*> find(std::string_view subject, std::string_view predicate) const;
  /// Whether the triple is there.
  [[nodiscard]] bool has(std::string_view subject, std::string_view predicate, std::string_view object) const;

  [[nodiscard]] Place place_of(const Triple& triple) const;
  /// Throws `KnowledgeError` at `triple`.
  [[noreturn]] void fail(const Triple& triple, const std::string& message) const;

 private:
  std::vector<Triple> triples_;
  std::vector<std::string> files_;
  std::map<std::string, Indices, std::less<>> subjects_;
};

}  // namespace chipgraph
