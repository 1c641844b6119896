#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace chipgraph::cli {

/// Where a command writes: a file that appears whole or not at all, or standard output.
///
/// Bytes go to a temporary file beside the target, which `commit` renames; without `commit` the target stays as it was.
/// Links are followed. What is no regular file (standard output, a device, a pipe) is written to directly.
class OutputFile {
 public:
  /// Opens the output named `name`; "-" is standard output. Throws `FileError`.
  explicit OutputFile(std::string name);
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;
  ~OutputFile();

  /// Throws `FileError`, for example when the disk is full.
  void write(std::string_view bytes);

  /// Makes everything written visible under the name given. Throws `FileError`. Call once, last.
  void commit();

 private:
  struct Close {
    void operator()(std::FILE* file) const noexcept;
  };

  [[noreturn]] void fail() const;

  std::string name_;                 ///< as the user gave it
  std::filesystem::path target_;     ///< links resolved
  std::filesystem::path temporary_;  ///< empty if written to directly, and after `commit`
  std::unique_ptr<std::FILE, Close> file_;
};

}  // namespace chipgraph::cli
