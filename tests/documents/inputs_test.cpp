#include "documents/inputs.h"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include "support/folder.h"

using namespace chipgraph;
namespace fs = std::filesystem;

namespace {

/// Names of the inputs, without the folder's path.
std::vector<std::string> names(const InputList& list, const test::Folder& folder) {
  std::vector<std::string> result;
  for (const Input& input : list.inputs)
    result.push_back(fs::path(input.name).lexically_relative(folder.path()).string());
  return result;
}

InputList list(const test::Folder& folder) { return list_inputs(std::vector<std::string>{folder.path().string()}); }

}  // namespace

TEST_CASE("a folder gives its articles in the order of their paths") {
  const test::Folder folder;
  for (const char* name : {"b.txt", "a.txt", "c/a.txt", "B.txt", "a.json", "README", ".hidden.txt", ".git/x.txt"}) {
    folder.write(name, "text");
  }
  const InputList inputs = list(folder);
  CHECK(names(inputs, folder) == std::vector<std::string>{"B.txt", "a.txt", "b.txt", "c/a.txt"});
  CHECK(inputs.diagnostics.empty());
}

TEST_CASE("files named themselves are taken whatever they are called, in the order given") {
  const std::vector<std::string> given{"z.md", "-", "missing.txt", "-"};
  const InputList inputs = list_inputs(given);
  REQUIRE(inputs.inputs.size() == 3);
  CHECK(inputs.inputs[0].name == "z.md");
  CHECK(inputs.inputs[1].name == "-");
  CHECK(inputs.inputs[2].name == "missing.txt");
}

TEST_CASE("links are followed, but not in circles") {
  const test::Folder folder;
  folder.write("a/x.txt", "text");
  fs::create_directory_symlink(folder.path(), folder / "a/back");
  fs::create_directory_symlink(folder / "a", folder / "b");
  fs::create_symlink(folder / "a/x.txt", folder / "y.txt");
  CHECK(names(list(folder), folder) == std::vector<std::string>{"a/x.txt", "b/x.txt", "y.txt"});
}

TEST_CASE("a link to nothing is reported, a pipe is passed over") {
  const test::Folder folder;
  fs::create_symlink(folder / "nowhere", folder / "broken.txt");
  REQUIRE(mkfifo((folder / "pipe.txt").c_str(), 0600) == 0);
  const InputList inputs = list(folder);
  CHECK(inputs.inputs.empty());
  REQUIRE(inputs.diagnostics.size() == 1);
  CHECK(inputs.diagnostics[0].place.file == (folder / "broken.txt").string());
}

TEST_CASE("an empty folder has no articles") {
  const test::Folder folder;
  CHECK(list(folder).inputs.empty());
  CHECK(list(folder).diagnostics.empty());
}
