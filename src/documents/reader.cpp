#include "documents/reader.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <utility>

#include "documents/plain_text.h"

namespace chipgraph {
namespace {

constexpr std::size_t hard_limit = std::size_t{1} << 30U;  // offsets into texts are 32 bits, ICU's are signed

struct CloseFile {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};
using OpenFile = std::unique_ptr<std::FILE, CloseFile>;

/// The bytes of an input, or why they could not be had.
struct Bytes {
  std::string bytes;
  std::string error;
};

Bytes failed(const char* action) {
  return {.bytes = {}, .error = std::string("cannot ") + action + ": " + std::strerror(errno)};
}

std::string too_large(std::size_t limit) {
  return "too large: an article may have " + std::to_string(limit >> 20U) + " MiB (" + std::to_string(limit) +
         " bytes)";
}

Bytes read_stream(std::FILE* file, std::size_t limit) {
  Bytes result;
  std::array<char, 1U << 16U> buffer{};
  for (std::size_t count = 0; (count = std::fread(buffer.data(), 1, buffer.size(), file)) > 0;) {
    result.bytes.append(buffer.data(), count);
    if (result.bytes.size() > limit) return {.bytes = {}, .error = too_large(limit)};
  }
  return std::ferror(file) != 0 ? failed("read") : result;
}

Bytes read_bytes(const std::string& name, std::size_t limit) {
  if (name == "-") return read_stream(stdin, limit);
  std::error_code ignored;
  if (std::filesystem::is_directory(name, ignored)) {
    errno = EISDIR;
    return failed("read");
  }
  const std::uintmax_t size = std::filesystem::file_size(name, ignored);
  if (!ignored && size > limit) return {.bytes = {}, .error = too_large(limit)};
  const OpenFile file(std::fopen(name.c_str(), "rb"));
  return file ? read_stream(file.get(), limit) : failed("read");
}

ReadResult refused(const Input& input, std::string message) {
  ReadResult result;
  Diagnostic& diagnostic = result.diagnostics.emplace_back();
  diagnostic.place.file = input.name;
  diagnostic.message = std::move(message);
  return result;
}

ReadResult read_format(const Input& input, std::string_view bytes, const ReadOptions& options) {
  // From the most particular format to the one that takes everything.
  static const PlainTextReader plain_text;
  static const std::array<const DocumentReader*, 1> readers{&plain_text};
  const auto reader = std::find_if(readers.begin(), readers.end(),
                                   [&](const DocumentReader* candidate) { return candidate->accepts(input, bytes); });
  return (*reader)->read(input, bytes, options);
}

}  // namespace

ReadResult read_document(const Input& input, const ReadOptions& options) {
  const std::size_t limit = std::min(options.max_bytes, hard_limit);
  if (input.bytes) {
    if (input.bytes->size() <= limit) return read_format(input, *input.bytes, options);
    return refused(input, too_large(limit));
  }
  const Bytes read = read_bytes(input.name, limit);
  if (read.error.empty()) return read_format(input, read.bytes, options);
  return refused(input, read.error);
}

}  // namespace chipgraph
