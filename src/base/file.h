#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace chipgraph {

/// A file that could not be read or written; `what()` says which and why.
class FileError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// All bytes of a file. Throws `FileError` for what is missing, unreadable or not a regular file.
[[nodiscard]] std::string read_file(const std::filesystem::path& path);

/// Writes `bytes` to a temporary file beside `path` and renames it, so that readers see the old or the new file whole.
/// Throws `FileError`; then `path` is as it was.
void write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace chipgraph
