#include "base/file.h"

#include <catch2/catch.hpp>
#include <sys/stat.h>
#include <unistd.h>

using namespace chipgraph;
namespace fs = std::filesystem;

namespace {

/// A fresh folder that goes with the test.
class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "chipgraph-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] fs::path operator/(const char* name) const { return path_ / name; }
  [[nodiscard]] std::size_t size() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
  }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("a file is read as it was written") {
  const Folder folder;
  const std::string bytes = std::string("a\0b\r\n", 5) + std::string(200'000, 'x');
  write_file(folder / "f", bytes);
  CHECK(read_file(folder / "f") == bytes);
  write_file(folder / "f", "");
  CHECK(read_file(folder / "f").empty());
  CHECK(folder.size() == 1);
}

TEST_CASE("what can't be read says why") {
  const Folder folder;
  CHECK_THROWS_WITH(read_file(folder / "missing"), Catch::Contains("missing: No such file"));
  CHECK_THROWS_WITH(read_file(folder / ""), Catch::Contains("Is a directory"));
  CHECK_THROWS_AS(read_file(folder / "missing/f"), FileError);
}

TEST_CASE("a pipe is refused at once") {
  const Folder folder;
  REQUIRE(mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK_THROWS_AS(read_file(folder / "pipe"), FileError);
}

TEST_CASE("a write that fails leaves nothing behind") {
  const Folder folder;
  fs::create_directory(folder / "taken");
  CHECK_THROWS_WITH(write_file(folder / "taken", "x"), Catch::Contains("cannot write"));
  CHECK_THROWS_AS(write_file(folder / "missing/f", "x"), FileError);
  CHECK(folder.size() == 1);
}
