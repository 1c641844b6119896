// Every rule's examples and counter-examples, as the mapping files give them.

#include <filesystem>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "claims/check_examples.h"
#include "knowledge/knowledge.h"
#include "support/folder.h"

using namespace chipgraph;

namespace {

const std::filesystem::path source = CHIPGRAPH_SOURCE_DIR;

/// What is wrong with the examples of the project's rules and of those in a folder added to them: a line for each place
/// that begins with `path`.
std::string problems(const KnowledgeFolders& more, const std::filesystem::path& path) {
  KnowledgeFolders folders{.ontology = {source / "ontology"}, .mappings = {source / "mappings"}};
  folders.ontology.insert(folders.ontology.end(), more.ontology.begin(), more.ontology.end());
  folders.mappings.insert(folders.mappings.end(), more.mappings.begin(), more.mappings.end());
  std::string lines;
  for (const Diagnostic& one : check_examples(read_knowledge(folders))) {
    if (one.place.file.starts_with(path.string())) lines += to_string(one.place) + ": " + one.message + '\n';
  }
  return lines;
}

}  // namespace

TEST_CASE("every rule fires in its examples and not in its counter-examples") {
  CHECK(problems({}, source) == std::string());
}

TEST_CASE("so do the rules of a language that is added") {
  const std::filesystem::path french = source / "tests/data/french";
  CHECK(problems({.ontology = {french / "ontology"}, .mappings = {french / "mappings"}}, french) == std::string());
}

TEST_CASE("a wrong example and a wrong counter-example are found, with the place of the rule") {
  const test::Folder folder;
  folder.write("en/mine.xml",
               "<mapping>\n"
               "<fact id='en.mine' type='Restriction' status='imposed'><cue>forbade</cue>\n"
               "<example>Washington likes the H20.</example><example>Washington forbade the H20.</example>\n"
               "<counter>Washington forbade the H200.</counter></fact></mapping>");
  const std::string file = (folder.path() / "en/mine.xml").string();
  CHECK(problems({.ontology = {}, .mappings = {folder.path()}}, folder.path()) ==
        file + ":2:2: en.mine does not fire in its example: Washington likes the H20.\n" + file +
            ":2:2: en.mine fires in its counter-example: Washington forbade the H200.\n");
}
