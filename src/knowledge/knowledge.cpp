#include "knowledge/knowledge.h"

#include <algorithm>
#include <set>

#include "base/file.h"
#include "base/hash.h"

namespace chipgraph {
namespace {

/// Names of the sub-folders of all folders: one a language.
std::set<std::string> language_codes(const std::vector<std::filesystem::path>& folders) {
  std::set<std::string> codes;
  for (const std::filesystem::path& folder : folders) {
    if (!std::filesystem::is_directory(folder)) throw KnowledgeError({.file = folder.string()}, "no such folder");
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (entry.is_directory()) codes.insert(entry.path().filename().string());
    }
  }
  return codes;
}

/// A hash over names and bytes of all files with `extension`, by folder and path within it.
std::string hash_files(const std::vector<std::filesystem::path>& folders, std::string_view extension) {
  std::string hashes;
  for (const std::filesystem::path& folder : folders) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      if (entry.path().extension() == extension) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const std::filesystem::path& file : files) {
      hashes += file.lexically_relative(folder).generic_string() + ' ' + sha256(read_file(file)) + '\n';
    }
  }
  return sha256(hashes);
}

void check_entities(const RuleSet& rules, const EntityMap& entities) {
  for (const RelationRule& rule : rules.relations) {
    for (const std::string& slug : {rule.subject, rule.object}) {
      if (!slug.empty() && slug != known_object && entities.find(slug) == entities.end()) {
        throw KnowledgeError(rule.head.place, "unknown entity '" + slug + "'");
      }
    }
  }
}

}  // namespace

Knowledge read_knowledge(const KnowledgeFolders& folders) {
  Knowledge knowledge;
  knowledge.ontology = read_ontology(folders.ontology);
  knowledge.entities = read_entities(folders.ontology, knowledge.ontology);
  knowledge.fillers = read_filler_model(folders.mappings, knowledge.ontology);
  for (const std::string& code : language_codes(folders.mappings)) {
    knowledge.languages.try_emplace(code, read_language(code, folders.mappings));
    knowledge.rules.try_emplace(code, read_rules(code, folders.mappings, knowledge.ontology));
  }
  for (const auto& [code, rules] : knowledge.rules) check_entities(rules, knowledge.entities);
  knowledge.ontology_sha256 = hash_files(folders.ontology, ".ttl");
  knowledge.mappings_sha256 = hash_files(folders.mappings, ".xml");
  return knowledge;
}

}  // namespace chipgraph
