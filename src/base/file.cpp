#include "base/file.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

#include <unistd.h>

namespace chipgraph {
namespace {

struct CloseFile {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};
using OpenFile = std::unique_ptr<std::FILE, CloseFile>;

[[noreturn]] void fail(const std::filesystem::path& path, const char* action) {
  throw FileError("cannot " + std::string(action) + " " + path.string() + ": " + std::strerror(errno));
}

/// Writes and syncs everything; false with `errno` set if any step failed.
bool write_all(const std::filesystem::path& path, std::string_view bytes) {
  OpenFile file(std::fopen(path.c_str(), "wb"));
  if (!file) return false;
  if (std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size()) return false;
  if (std::fflush(file.get()) != 0 || fsync(fileno(file.get())) != 0) return false;
  return std::fclose(file.release()) == 0;
}

}  // namespace

std::string read_file(const std::filesystem::path& path) {
  std::error_code ignored;
  const std::filesystem::file_status status = std::filesystem::status(path, ignored);
  // What is missing is left to fopen, which knows the reason; opening a pipe or a device might never end.
  if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
    errno = std::filesystem::is_directory(status) ? EISDIR : ENOTSUP;
    fail(path, "read");
  }
  const OpenFile file(std::fopen(path.c_str(), "rb"));
  if (!file) fail(path, "read");
  std::string bytes;
  char buffer[1U << 16U];
  for (std::size_t count = 0; (count = std::fread(buffer, 1, sizeof buffer, file.get())) > 0;) {
    bytes.append(buffer, count);
  }
  if (std::ferror(file.get()) != 0) fail(path, "read");
  return bytes;
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  const std::filesystem::path temporary = path.string() + ".tmp" + std::to_string(getpid());
  if (!write_all(temporary, bytes) || std::rename(temporary.c_str(), path.c_str()) != 0) {
    const int error = errno;
    std::remove(temporary.c_str());
    errno = error;
    fail(path, "write");
  }
}

}  // namespace chipgraph
