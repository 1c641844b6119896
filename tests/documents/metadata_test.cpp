#include "documents/metadata.h"

#include <catch2/catch.hpp>

#include "base/file.h"
#include "support/folder.h"

using namespace chipgraph;

namespace {

std::vector<std::string> messages(const MetadataResult& result) {
  std::vector<std::string> texts;
  for (const Diagnostic& diagnostic : result.diagnostics) {
    texts.push_back(std::to_string(diagnostic.place.line) + ": " + diagnostic.message);
  }
  return texts;
}

}  // namespace

TEST_CASE("a table says what is known of articles by their paths") {
  const test::Folder folder;
  const std::string table = folder.write("meta.tsv",
                                         "\xEF\xBB\xBFpath\tdate\tlanguage\tsource\ttitle\r\n"
                                         "a.txt\t2025-07-15\tde-DE\thttps://example.org/a\tDer Titel\r\n"
                                         "\r\n"
                                         "sub/../b.txt\t2025\r\n"
                                         "-\t\tnl\r\n");
  const MetadataResult result = read_metadata(table);
  CHECK(result.diagnostics.empty());
  const ArticleMetadata* a = result.metadata.find((folder / "a.txt").string());
  REQUIRE(a != nullptr);
  CHECK(a->date == "2025-07-15");
  CHECK(a->language == "de");
  CHECK(a->source == "https://example.org/a");
  CHECK(a->title == "Der Titel");
  const ArticleMetadata* b = result.metadata.find((folder / "./b.txt").string());
  REQUIRE(b != nullptr);
  CHECK(b->date == "2025");
  CHECK(b->language.empty());
  REQUIRE(result.metadata.find("-") != nullptr);
  CHECK(result.metadata.find("-")->language == "nl");
  CHECK(result.metadata.find((folder / "c.txt").string()) == nullptr);
}

TEST_CASE("columns may stand in any order") {
  const test::Folder folder;
  const MetadataResult result = read_metadata(folder.write("meta.tsv", "language\tpath\nen\ta.txt\n"));
  REQUIRE(result.metadata.find((folder / "a.txt").string()) != nullptr);
  CHECK(result.metadata.find((folder / "a.txt").string())->language == "en");
}

TEST_CASE("lines that say nothing right are reported with their number") {
  const test::Folder folder;
  const MetadataResult result = read_metadata(folder.write("meta.tsv",
                                                           "path\tdate\tlanguage\n"
                                                           "a.txt\tlast week\tde\n"
                                                           "\t2025\n"
                                                           "b.txt\t2025\tklingon\n"
                                                           "c.txt\t2025\tde\tmore\n"));
  CHECK(messages(result) == std::vector<std::string>{"2: there is no date \"last week\"", "3: no path",
                                                     "4: there is no language \"klingon\"",
                                                     "5: more fields than columns"});
  CHECK(result.metadata.find((folder / "a.txt").string())->language == "de");
  CHECK(result.metadata.find((folder / "c.txt").string()) == nullptr);
}

TEST_CASE("what is no such table is reported") {
  const test::Folder folder;
  CHECK(messages(read_metadata(folder.write("1.tsv", "just one column\n"))).size() == 1);
  CHECK(messages(read_metadata(folder.write("2.tsv", "date\tlanguage\n2025\tde\n"))) ==
        std::vector<std::string>{"1: no column \"path\""});
  CHECK(messages(read_metadata(folder.write("3.tsv", "\xFF\xFE\t\n"))) ==
        std::vector<std::string>{"0: the table is not UTF-8"});
  CHECK_THROWS_AS(read_metadata(folder / "missing.tsv"), FileError);
}
