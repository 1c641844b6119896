#include "cli/load_knowledge.h"

#include <algorithm>
#include <array>
#include <system_error>

#include "base/diagnostic.h"
#include "base/file.h"

namespace chipgraph::cli {
namespace {

namespace fs = std::filesystem;

/// The folder that holds `ontology` and `mappings`.
fs::path find_data_folder() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const std::array<fs::path, 2> places = {(program.parent_path() / CHIPGRAPH_DATA_FROM_PROGRAM).lexically_normal(),
                                          fs::path(CHIPGRAPH_SOURCE_DIR)};
  const auto* found = std::find_if(places.begin(), places.end(), [](const fs::path& place) {
    std::error_code ignored;
    return fs::is_directory(place / "ontology", ignored) && fs::is_directory(place / "mappings", ignored);
  });
  if (found == places.end()) {
    throw KnowledgeError({.file = places[0].string()}, "no ontology and mappings here, nor in " + places[1].string());
  }
  return *found;
}

KnowledgeFolders find_folders(const KnowledgeOptions& options) {
  KnowledgeFolders folders;
  if (!options.no_defaults) {
    const fs::path data = find_data_folder();
    folders.ontology.push_back(data / "ontology");
    folders.mappings.push_back(data / "mappings");
  }
  folders.ontology.insert(folders.ontology.end(), options.ontology.begin(), options.ontology.end());
  folders.mappings.insert(folders.mappings.end(), options.mappings.begin(), options.mappings.end());
  return folders;
}

/// Runs `read` on the folders; a file that cannot be read is bad knowledge too.
template <class Read>
auto read_folders(const KnowledgeOptions& options, Read read) {
  try {
    return read(find_folders(options));
  } catch (const FileError& error) {
    throw KnowledgeError({.file = "ontology and mappings"}, error.what());
  }
}

}  // namespace

Knowledge load_knowledge(const KnowledgeOptions& options) {
  return read_folders(options, [](const KnowledgeFolders& folders) { return read_knowledge(folders); });
}

Names load_names(const KnowledgeOptions& options) {
  return read_folders(options, [](const KnowledgeFolders& folders) {
    Names names{.ontology = read_ontology(folders.ontology), .entities = {}};
    names.entities = read_entities(folders.ontology, names.ontology);
    return names;
  });
}

}  // namespace chipgraph::cli
