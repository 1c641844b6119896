#include "documents/inputs.h"

#include <algorithm>
#include <system_error>

namespace chipgraph {
namespace {

namespace fs = std::filesystem;

/// Lists the articles below folders.
class FolderWalk {
 public:
  explicit FolderWalk(InputList& list) : list_(list) {}

  void walk(const fs::path& folder) {
    std::error_code error;
    const fs::path real = fs::canonical(folder, error);
    if (error) return report(folder, error);
    if (std::find(open_.begin(), open_.end(), real) != open_.end()) return;  // a link leads back
    const std::vector<fs::path> paths = entries(folder);
    open_.push_back(real);
    for (const fs::path& path : paths) add(path);
    open_.pop_back();
  }

 private:
  void add(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (fs::is_directory(status)) return walk(path);
    if (path.extension() != ".txt") return;
    if (!fs::exists(status))
      return report(path, error ? error : std::make_error_code(std::errc::no_such_file_or_directory));
    if (fs::is_regular_file(status)) list_.inputs.push_back({.name = path.string(), .bytes = std::nullopt});
  }

  std::vector<fs::path> entries(const fs::path& folder) {
    std::vector<fs::path> paths;
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      if (!entry->path().filename().native().starts_with('.')) paths.push_back(entry->path());
    }
    if (error) report(folder, error);
    std::sort(paths.begin(), paths.end(), [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
    return paths;
  }

  void report(const fs::path& path, std::error_code error) {
    Diagnostic& diagnostic = list_.diagnostics.emplace_back();
    diagnostic.place.file = path.string();
    diagnostic.message = error.message();
  }

  InputList& list_;
  std::vector<fs::path> open_;  // canonical paths from the top to the folder that is being listed
};

}  // namespace

InputList list_inputs(std::span<const std::string> names) {
  InputList list;
  bool has_standard_input = false;
  for (const std::string& name : names) {
    std::error_code ignored;
    if (name == "-") {
      if (!has_standard_input) list.inputs.push_back({.name = name, .bytes = std::nullopt});
      has_standard_input = true;
    } else if (fs::is_directory(name, ignored)) {
      FolderWalk(list).walk(name);
    } else {
      list.inputs.push_back({.name = name, .bytes = std::nullopt});
    }
  }
  return list;
}

}  // namespace chipgraph
