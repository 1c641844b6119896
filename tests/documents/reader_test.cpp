#include "documents/reader.h"

#include <catch2/catch.hpp>

#include "support/folder.h"

using namespace chipgraph;

namespace {

std::string refusal(const Input& input, const ReadOptions& options = {}) {
  const ReadResult result = read_document(input, options);
  CHECK_FALSE(result.document);
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].place.file == input.name);
  return result.diagnostics[0].message;
}

}  // namespace

TEST_CASE("an article is read from its file") {
  const test::Folder folder;
  const std::string name = folder.write("a.txt", "Title\n\nText.");
  const ReadResult result = read_document({.name = name, .bytes = std::nullopt}, {});
  REQUIRE(result.document);
  CHECK(result.document->text == "Title\n\nText.");
  CHECK(result.document->input == name);
}

TEST_CASE("bytes that are there already are not read again") {
  const ReadResult result = read_document({.name = "archive.gz#3", .bytes = "Text."}, {});
  REQUIRE(result.document);
  CHECK(result.document->text == "Text.");
}

TEST_CASE("files that can't be read say why") {
  const test::Folder folder;
  CHECK(refusal({.name = (folder / "missing.txt").string(), .bytes = std::nullopt}) ==
        "cannot read: No such file or directory");
  CHECK(refusal({.name = folder.path().string(), .bytes = std::nullopt}) == "cannot read: Is a directory");
}

TEST_CASE("articles above the limit are refused, the others not") {
  const test::Folder folder;
  ReadOptions options;
  options.max_bytes = 1U << 20U;
  const std::string name = folder.write("a.txt", std::string((1U << 20U) + 1, 'x'));
  CHECK(refusal({.name = name, .bytes = std::nullopt}, options) ==
        "too large: an article may have 1 MiB (1048576 bytes)");
  CHECK(refusal({.name = "a", .bytes = std::string((1U << 20U) + 1, 'x')}, options).starts_with("too large"));
  CHECK(read_document({.name = folder.write("b.txt", std::string(1U << 20U, 'x')), .bytes = std::nullopt}, options)
            .document);
}
