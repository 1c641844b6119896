#include "text/paragraphs.h"

#include <string>

#include <catch2/catch.hpp>

using namespace chipgraph;

namespace {

std::vector<std::string> paragraphs(std::string_view text) {
  std::vector<std::string> result;
  for (const Range& range : find_paragraphs(text, {.begin = 0, .end = static_cast<std::uint32_t>(text.size())})) {
    result.emplace_back(text.substr(range.begin, range.size()));
  }
  return result;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("lines are paragraphs") {
  CHECK(paragraphs("One.\nTwo.\n\nThree.\n") == Texts{"One.", "Two.", "Three."});
  CHECK(paragraphs("  One. \n \n\t\nTwo.") == Texts{"One.", "Two."});
  CHECK(paragraphs("").empty());
  CHECK(paragraphs(" \n\n ").empty());
}

TEST_CASE("a headline above a paragraph stays apart") {
  CHECK(paragraphs("EARLIER CURBS\nThe H20 exists because of earlier rules, which were issued in October 2023 and "
                   "which it was made to fit.")
            .size() == 2);
  CHECK(paragraphs("Was folgt daraus?\nNichts.").size() == 2);
}

TEST_CASE("a line that goes on in lower case is no paragraph") {
  CHECK(paragraphs("Der Konzern darf den Chip\nwieder liefern.\nDas Ministerium schweigt.") ==
        Texts{"Der Konzern darf den Chip\nwieder liefern.", "Das Ministerium schweigt."});
}

TEST_CASE("text wrapped at a width is put together") {
  const std::string_view wrapped =
      "The United States has banned exports of Nvidia's H20 to\n"
      "China. Nvidia said on Tuesday that it would appeal. The\n"
      "Commerce Department declined to comment on the decision\n"
      "of Mr. Lutnick.\n"
      "\n"
      "China protested.";
  CHECK(paragraphs(wrapped).size() == 2);
}

TEST_CASE("a list of short lines stays a list") {
  CHECK(paragraphs("Nvidia H20\nAMD MI308\nHuawei Ascend 910C\nIntel Gaudi").size() == 4);
}

TEST_CASE("lines wider than a page are paragraphs even if the next one is short") {
  const std::string line = std::string(150, 'x') + " and so on without a stop";
  CHECK(paragraphs(line + "\nThe End").size() == 2);
}

TEST_CASE("only the part asked for is cut") {
  const std::string_view text = "Title\n\nOne.\nTwo.";
  CHECK(find_paragraphs(text, {.begin = 5, .end = 11}) == std::vector<Range>{{.begin = 7, .end = 11}});
}
