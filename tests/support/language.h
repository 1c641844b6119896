#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <string>

#include "knowledge/language.h"

namespace chipgraph::test {

/// What the mappings of the project say of a language. Read once.
inline const Language& language(const std::string& code) {
  static std::map<std::string, Language> languages;
  const auto known = languages.find(code);
  if (known != languages.end()) return known->second;
  const std::array folders{std::filesystem::path(CHIPGRAPH_SOURCE_DIR) / "mappings"};
  return languages.emplace(code, read_language(code, folders)).first->second;
}

}  // namespace chipgraph::test
