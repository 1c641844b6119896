#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "knowledge/entities.h"
#include "knowledge/filler_model.h"
#include "knowledge/language.h"
#include "knowledge/ontology.h"
#include "knowledge/rules.h"

namespace chipgraph {

/// Where the knowledge lies. Folders are read in the order given; later ones add to earlier ones.
struct KnowledgeFolders {
  std::vector<std::filesystem::path> ontology;  ///< folders with `*.ttl`
  std::vector<std::filesystem::path> mappings;  ///< folders with one sub-folder of `*.xml` a language
};

/// Everything the tool knows before it reads an article. Immutable after reading; may be shared between threads.
struct Knowledge {
  Ontology ontology;
  EntityMap entities;
  std::map<std::string, Language, std::less<>> languages;  ///< by code: "de"
  std::map<std::string, RuleSet, std::less<>> rules;       ///< by language code
  FillerModel fillers;
  std::string ontology_sha256;  ///< over the bytes of the ontology files, in the order read
  std::string mappings_sha256;  ///< over the bytes of the mapping files, in the order read
};

/// Reads and checks ontology and mappings.
/// Throws `KnowledgeError` with file, line and column for the first mistake.
[[nodiscard]] Knowledge read_knowledge(const KnowledgeFolders& folders);

}  // namespace chipgraph
