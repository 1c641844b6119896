#include "base/file.h"

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include "support/folder.h"

using namespace chipgraph;
namespace fs = std::filesystem;

namespace {

std::size_t count_files(const test::Folder& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a file is read as it was written") {
  const test::Folder folder;
  const std::string bytes = std::string("a\0b\r\n", 5) + std::string(200'000, 'x');
  write_file(folder / "f", bytes);
  CHECK(read_file(folder / "f") == bytes);
  write_file(folder / "f", "");
  CHECK(read_file(folder / "f").empty());
  CHECK(count_files(folder) == 1);
}

TEST_CASE("what can't be read says why") {
  const test::Folder folder;
  CHECK_THROWS_WITH(read_file(folder / "missing"), Catch::Contains("missing: No such file"));
  CHECK_THROWS_WITH(read_file(folder / ""), Catch::Contains("Is a directory"));
  CHECK_THROWS_AS(read_file(folder / "missing/f"), FileError);
}

TEST_CASE("a pipe is refused at once") {
  const test::Folder folder;
  REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK_THROWS_AS(read_file(folder / "pipe"), FileError);
}

TEST_CASE("a write that fails leaves nothing behind") {
  const test::Folder folder;
  fs::create_directory(folder / "taken");
  CHECK_THROWS_WITH(write_file(folder / "taken", "x"), Catch::Contains("cannot write"));
  CHECK_THROWS_AS(write_file(folder / "missing/f", "x"), FileError);
  CHECK(count_files(folder) == 1);
}
