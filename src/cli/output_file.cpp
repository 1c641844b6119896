#include "cli/output_file.h"

#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include <unistd.h>

#include "base/file.h"

namespace chipgraph::cli {
namespace {

namespace fs = std::filesystem;

/// Whether `path` can be renamed over: it does not exist, or is a regular file.
bool is_replaceable(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  return !fs::exists(status) || fs::is_regular_file(status);
}

}  // namespace

void OutputFile::Close::operator()(std::FILE* file) const noexcept {
  if (file != stdout) std::fclose(file);
}

OutputFile::OutputFile(std::string name) : name_(std::move(name)) {
  if (name_ == "-") {
    file_.reset(stdout);
    return;
  }
  target_ = name_;
  if (is_replaceable(target_)) {
    std::error_code error;
    const fs::path resolved = fs::weakly_canonical(target_, error);
    if (!error) target_ = resolved;
    temporary_ = target_.string() + ".tmp" + std::to_string(getpid());
  }
  file_.reset(std::fopen(temporary_.empty() ? target_.c_str() : temporary_.c_str(), "wb"));
  if (!file_) {
    temporary_.clear();
    fail();
  }
}

OutputFile::~OutputFile() {
  if (!temporary_.empty()) std::remove(temporary_.c_str());
}

void OutputFile::write(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) fail();
}

void OutputFile::commit() {
  if (std::fflush(file_.get()) != 0) fail();
  if (temporary_.empty()) return;
  if (fsync(fileno(file_.get())) != 0 || std::fclose(file_.release()) != 0) fail();
  if (std::rename(temporary_.c_str(), target_.c_str()) != 0) fail();
  temporary_.clear();
}

void OutputFile::fail() const {
  throw FileError("cannot write " + (name_ == "-" ? "standard output" : name_) + ": " + std::strerror(errno));
}

}  // namespace chipgraph::cli
