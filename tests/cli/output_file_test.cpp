#include "cli/output_file.h"

#include <iterator>

#include <catch2/catch.hpp>
#include <unistd.h>

#include "base/file.h"

namespace chipgraph::cli {
namespace {

namespace fs = std::filesystem;

/// A folder that goes away with its test.
struct Folder {
  fs::path path = fs::temp_directory_path() / ("chipgraph-output-" + std::to_string(getpid()));

  Folder() { fs::create_directory(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path); }

  [[nodiscard]] auto size() const { return std::distance(fs::directory_iterator(path), fs::directory_iterator()); }
};

TEST_CASE("output appears under its name only when it is whole") {
  const Folder folder;
  const fs::path target = folder.path / "graph.ttl";
  {
    OutputFile file(target);
    file.write("one ");
    CHECK_FALSE(fs::exists(target));
    file.write("two");
    file.commit();
  }
  CHECK(read_file(target) == "one two");
  CHECK(folder.size() == 1);
}

TEST_CASE("output that is given up leaves the old file and nothing else") {
  const Folder folder;
  const fs::path target = folder.path / "graph.ttl";
  write_file(target, "old");
  {
    OutputFile file(target);
    file.write("new");
  }
  CHECK(read_file(target) == "old");
  CHECK(folder.size() == 1);
}

TEST_CASE("output through a link replaces what the link points to") {
  const Folder folder;
  const fs::path real = folder.path / "real.ttl";
  const fs::path link = folder.path / "link.ttl";
  write_file(real, "old");
  fs::create_symlink("real.ttl", link);
  OutputFile file(link);
  file.write("new");
  file.commit();
  CHECK(fs::is_symlink(link));
  CHECK(read_file(real) == "new");
}

TEST_CASE("a device is written to and not replaced") {
  OutputFile file("/dev/null");
  file.write("gone");
  file.commit();
  CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("output that cannot be written is named") {
  const Folder folder;
  CHECK_THROWS_WITH(OutputFile(folder.path / "no/graph.ttl"),
                    Catch::Contains("no/graph.ttl") && Catch::Contains("No such file"));
  CHECK_THROWS_WITH(OutputFile(folder.path), Catch::Contains(folder.path.string()));
  OutputFile full("/dev/full");
  CHECK_THROWS_AS((full.write(std::string(1 << 20, 'x')), full.commit()), FileError);
}

}  // namespace
}  // namespace chipgraph::cli
