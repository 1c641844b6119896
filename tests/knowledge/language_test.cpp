#include "knowledge/language.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "base/diagnostic.h"
#include "support/folder.h"
#include "support/language.h"

using namespace chipgraph;

namespace {

/// The message of the error that a `language.xml` of German with these sections gives, without the folder; empty if
/// none.
std::string error_of(const std::string& sections) {
  const test::Folder folder;
  folder.write("de/language.xml", "<language code='de'>\n" + sections + "\n</language>\n");
  const std::vector<std::filesystem::path> folders{folder.path()};
  try {
    static_cast<void>(read_language("de", folders));
  } catch (const KnowledgeError& error) {
    const std::string message = error.what();
    return message.substr(message.find("language.xml"));
  }
  return {};
}

bool contains(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

TEST_CASE("elisions are kept without their apostrophe, and need it in the file") {
  const test::Folder folder;
  folder.write("fr/language.xml",
               "<language code='fr'><sentences><elisions>l' | qu'</elisions></sentences>"
               "<numbers decimal=',' thousands=' '/></language>");
  const std::vector<std::filesystem::path> folders{folder.path()};
  const Language french = read_language("fr", folders);
  CHECK(french.sentence_ends.elisions.contains("qu"));
  CHECK(french.number_format.thousands == ' ');
  CHECK(error_of("<sentences><elisions>l</elisions></sentences>") ==
        "language.xml:2:13: elision \"l\" has no ' at its end");
}

TEST_CASE("every language of the mappings is read") {
  for (const char* code : {"de", "nl", "en"}) {
    INFO(code);
    const Language& language = test::language(code);
    CHECK(language.code == code);
    CHECK(language.sentence_ends.closing_abbreviations.contains("Inc."));
    CHECK(contains(language.inflections, "s"));
    CHECK(language.value_words.find("dollar") != nullptr);
    CHECK_FALSE(language.date_patterns.beginning_with(DatePattern::Kind::Month).empty());
  }
  CHECK(test::language("de").number_format.decimal == ',');
  CHECK(test::language("en").number_format.decimal == '.');
  CHECK(test::language("de").sentence_ends.ordinal_dots);
  CHECK_FALSE(test::language("nl").sentence_ends.ordinal_dots);
  CHECK(contains(test::language("nl").inflections, "'s"));
  CHECK(contains(test::language("de").linking_elements, "s"));
}

TEST_CASE("a word keeps all of its meanings") {
  const ValueEntry* second = test::language("en").value_words.find("quarter");
  REQUIRE(second != nullptr);
  CHECK(second->classes.has(ValueClass::Fraction));
  CHECK(second->classes.has(ValueClass::Period));
  CHECK_FALSE(second->classes.has(ValueClass::Month));
  CHECK(test::language("en").value_words.find("nvidia") == nullptr);
}

TEST_CASE("longer phrases stand before shorter ones") {
  const ValueEntry* gigabyte = test::language("de").value_words.find("gigabyte");
  REQUIRE(gigabyte != nullptr);
  CHECK(std::is_sorted(gigabyte->meanings.begin(), gigabyte->meanings.end(),
                       [](const ValueWord& a, const ValueWord& b) { return a.words.size() > b.words.size(); }));
}

TEST_CASE("filters let every word pass that is there, in any case") {
  const ValueWords& words = test::language("de").value_words;
  for (const char* word : {"Milliarden", "MILLIARDEN", "milliarden", "fünf", "FÜNF", "Sept.", "sept", "§", "€"}) {
    INFO(word);
    CHECK(words.may_hold(word));
  }
  CHECK(words.may_begin("Montag"));
  CHECK(words.may_be_compound("hundertfünfzehntausend"));
  CHECK(words.may_be_compound("Sechsmal"));
}

TEST_CASE("a folder of one's own adds to the language") {
  const test::Folder folder;
  folder.write("de/language.xml",
               "<language code='de'><currencies><currency code='THB'>Baht</currency></currencies>"
               "<names><inflections>ens | s</inflections></names></language>");
  const std::vector<std::filesystem::path> folders{std::filesystem::path(CHIPGRAPH_SOURCE_DIR) / "mappings",
                                                   folder.path()};
  const Language language = read_language("de", folders);
  REQUIRE(language.value_words.find("baht") != nullptr);
  CHECK(language.value_words.find("baht")->meanings.at(0).code == "THB");
  CHECK(language.value_words.find("euro") != nullptr);
  CHECK(contains(language.inflections, "ens"));
  CHECK(std::count(language.inflections.begin(), language.inflections.end(), "s") == 1);
}

TEST_CASE("optional elements of a date pattern are spelt out") {
  const test::Folder folder;
  folder.write("de/language.xml",
               "<language code='de'><dates><pattern shift='-1'>vor? MONTH ,? YEAR?</pattern></dates></language>");
  const std::vector<std::filesystem::path> folders{folder.path()};
  const Language language = read_language("de", folders);
  CHECK(language.date_patterns.beginning_with(DatePattern::Kind::Word).size() == 4);
  REQUIRE(language.date_patterns.beginning_with(DatePattern::Kind::Month).size() == 4);
  CHECK(language.date_patterns.beginning_with(DatePattern::Kind::Month)[0].shift == -1);
  REQUIRE(language.value_words.find("vor") != nullptr);
}

TEST_CASE("mistakes are reported with their place") {
  CHECK(error_of("").empty());
  CHECK(error_of("<magic/>") == "language.xml:2:2: unknown section \"magic\"");
  CHECK(error_of("<numbers decimal=',' thousands='.'>\n <numbr value='1'>eins</numbr></numbers>") ==
        "language.xml:3:3: unknown element \"numbr\" in \"numbers\"");
  CHECK(error_of("<numbers decimal=',' thousands=','/>") == "language.xml:2:22: both separators are the same");
  CHECK(error_of("<numbers decimal=';' thousands='.'/>") ==
        "language.xml:2:10: the separator is neither \".\" nor \",\"");
  CHECK(error_of("<numbers decimal=' ' thousands='.'/>") ==
        "language.xml:2:10: the separator is neither \".\" nor \",\"");
  CHECK(error_of("<numbers decimal=','/>") == "language.xml:2:2: attribute \"thousands\" is missing in \"numbers\"");
  CHECK(error_of("<units><unit>Watt</unit></units>") == "language.xml:2:9: attribute \"code\" is missing in \"unit\"");
  CHECK(error_of("<units><unit code='W' suffix='maybe'>Watt</unit></units>") ==
        "language.xml:2:23: suffix is neither \"yes\" nor \"no\"");
  CHECK(error_of("<units><unit code='W' value='1'>Watt</unit></units>") ==
        "language.xml:2:23: unknown attribute \"value\" in \"unit\"");
  CHECK(error_of("<dates><month value='13'>Mai</month></dates>") == "language.xml:2:15: months count from 1 to 12");
  CHECK(error_of("<dates><month value='fünf'>Mai</month></dates>") == "language.xml:2:15: \"fünf\" is no number");
  CHECK(error_of("<dates><weekday value='8'>X</weekday></dates>") == "language.xml:2:17: weekdays count from 1 to 7");
  CHECK(error_of("<dates><period code='era'>X</period></dates>") == "language.xml:2:16: unknown period \"era\"");
  CHECK(error_of("<dates><shift shift='one'>X</shift></dates>") == "language.xml:2:15: \"one\" is no whole number");
  CHECK(error_of("<dates><pattern>DAY Monat</pattern></dates>") ==
        "language.xml:2:9: unknown part \"Monat\" of a date pattern");
  CHECK(error_of("<dates><pattern>DAY? YEAR?</pattern></dates>") ==
        "language.xml:2:9: every part of the date pattern is optional");
  CHECK(error_of("<currencies><currency code='USD'>Dollar | | $</currency></currencies>") ==
        "language.xml:2:14: there is an empty phrase in \"currency\"");
  CHECK(error_of("<sentences><abbreviations>Dr</abbreviations></sentences>") ==
        "language.xml:2:13: abbreviation \"Dr\" has no dot at its end");
  CHECK(error_of("<sentences>").starts_with("language.xml:"));
}

TEST_CASE("a language without its file, or in the wrong folder, is an error") {
  const test::Folder folder;
  const std::vector<std::filesystem::path> folders{folder.path()};
  CHECK_THROWS_WITH(read_language("fr", folders), "fr/language.xml: no mapping folder has this file");
  folder.write("fr/language.xml", "<language code='de'/>");
  CHECK_THROWS_WITH(read_language("fr", folders), Catch::Contains("language.xml:1:11: the folder is that of \"fr\""));
}
