#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace chipgraph {

/// Something that holds one article.
struct Input {
  std::string name;                  ///< as messages and metadata name it: a path, or "-" for standard input
  std::optional<std::string> bytes;  ///< its content, where that was read already; else it is read from `name`
};

struct InputList {
  std::vector<Input> inputs;
  std::vector<Diagnostic> diagnostics;  ///< what was named but is not there or can't be listed
};

/// The inputs behind `names`, in their order: files, folders, and "-" for standard input (once, however often named).
/// Of a folder, all articles below it are taken in byte order of their paths, that is regular files ending in ".txt";
/// names that begin with a dot are passed over, links are followed unless they lead back. Files named themselves are
/// taken whatever they are called.
[[nodiscard]] InputList list_inputs(std::span<const std::string> names);

}  // namespace chipgraph
