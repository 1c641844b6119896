#include <catch2/catch.hpp>

#include "mentions/match_pattern.h"
#include "support/engine.h"

using namespace chipgraph;

namespace {

using Matches = std::vector<std::string>;

constexpr std::string_view licence = R"(type="License" status="granted")";
constexpr std::string_view specification = R"(type="Specification")";

/// Where `pattern` holds in `text`: its words, then "role=value" of its slots, then "[…]" of what it catches.
Matches matches(std::string_view pattern, std::string_view text, std::string_view sets = "",
                std::string_view kind = licence, const std::string& language = "en") {
  const std::string rules = std::string(sets) + "<fact id=\"" + language + ".test\" " + std::string(kind) + "><cue>" +
                            std::string(pattern) + "</cue><example>-</example></fact>";
  const test::AnalysedText analysed({.rules = rules, .fillers = {}, .language = language}, text);
  Matches result;
  for (const Analysis& analysis : analysed.document().analyses) {
    const PatternMatcher matcher(analysed.document(), analysis, analysed.model(), analysed.knowledge().ontology);
    for (const PatternMatch& match : matcher.find_all(analysed.model().rules().facts.back().cues.front())) {
      std::string shown = analysed.text(analysis, match.words);
      for (const SlotFill& slot : match.slots) {
        shown += " " + std::string(slot.role) + "=" + analysis.mentions[slot.mention].mention.value;
      }
      if (match.captured) shown += " [" + analysed.text(analysis, *match.captured) + "]";
      result.push_back(shown);
    }
  }
  return result;
}

}  // namespace

TEST_CASE("a plain word of a pattern is found in any case, one with = in its own") {
  CHECK(matches("ban", "A ban, a BAN and a Ban.") == Matches{"ban", "BAN", "Ban"});
  CHECK(matches("=Ban", "A ban, a BAN and a Ban.") == Matches{"Ban"});
}

TEST_CASE("a word with ~ is found in all forms of its stem") {
  CHECK(matches("export~", "They export, exported and were exporting.") == Matches{"export", "exported", "exporting"});
}

TEST_CASE("a word with a star is found as beginning, end or middle of words") {
  CHECK(matches("ban*", "The banning of an urban ban.") == Matches{"banning", "ban"});
  CHECK(matches("*ban", "The banning of an urban ban.") == Matches{"urban", "ban"});
  CHECK(matches("*ban*", "The banning of suburbanites.") == Matches{"banning", "suburbanites"});
}

TEST_CASE("an end of words is found inflected as well") {
  CHECK(matches("*ban", "Two exportbans.") == Matches{"exportbans"});
}

TEST_CASE("hyphens and quotation marks between words do not count") {
  CHECK(matches("(export ban)", "The export-ban.") == Matches{"export-ban"});
  CHECK(matches("(export ban)", "The \"export\" ban.") == Matches{"export\" ban"});
  CHECK(matches("(export-ban)", "The export ban.") == Matches{"export ban"});
}

TEST_CASE("punctuation is a word of its own") {
  CHECK(matches("ban , which", "A ban, which holds.") == Matches{"ban, which"});
  CHECK(matches("ban which", "A ban, which holds.").empty());
}

TEST_CASE("a set stands for its phrases and those of the sets in it") {
  const std::string_view sets = R"(<set id="may">may | is allowed to</set><set id="can">can | @may</set>)";
  CHECK(matches("@can sell", "It can sell, may sell, is allowed to sell and will sell.", sets) ==
        Matches{"can sell", "may sell", "is allowed to sell"});
}

TEST_CASE("of the phrases of a list the longest with which the pattern holds is taken") {
  CHECK(matches("(may|may not) .. sell", "It may not sell.") == Matches{"may not sell"});
  CHECK(matches("(may|may not) not sell", "It may not sell.") == Matches{"may not sell"});
}

TEST_CASE("a slot takes a mention whose class fits its role") {
  CHECK(matches("{holder} sells", "Nvidia sells.") == Matches{"Nvidia sells holder=nvidia"});
  CHECK(matches("{holder} sells", "China sells.").empty());
}

TEST_CASE("a slot with classes takes mentions of these classes only") {
  CHECK(matches("{holder:Person,Place} sells", "China sells, Lisa Su sells, Nvidia sells.") ==
        Matches{"China sells holder=china", "Lisa Su sells holder=lisa-su"});
}

TEST_CASE("a slot takes the longest mention with which the pattern holds") {
  CHECK(matches("the {item}", "Buy the Nvidia H20 today.") == Matches{"the Nvidia H20 item=h20"});
  CHECK(matches("{holder} H20", "Buy the Nvidia H20 today.") == Matches{"Nvidia H20 holder=nvidia"});
}

TEST_CASE("a slot does not take the first part of a compound") {
  CHECK(matches("the {item}", "Ask the chipmaker.", R"(<set id="firm">*maker</set>)").empty());
}

TEST_CASE("a slot takes no part of a longer name of another entity of the same class") {
  CHECK(matches("{holder} makes", "So Titan makes it.") == Matches{"Titan makes holder=titan"});
  CHECK(matches("old {holder} ..1 makes", "The old Titan Works makes it.") ==
        Matches{"old Titan Works makes holder=titan-works"});
  CHECK(matches("old {holder} Works", "The old Titan Works makes it.").empty());
}

TEST_CASE("a slot for numbers can ask for units") {
  const std::string_view text = "It has 96 GB, draws 400 W and lost 20 %.";
  CHECK(matches("{value:GB,W}", text, "", specification) == Matches{"96 GB value=96", "400 W value=400"});
  CHECK(matches("{value}", text, "", specification) == Matches{"96 GB value=96", "400 W value=400", "20 % value=20"});
}

TEST_CASE("a slot takes a concept of its role") {
  const std::string_view concepts = R"(<concept id="en.c" role="condition" value="volume-cap"><pattern>cap</pattern>
    <example>cap</example></concept>)";
  CHECK(matches("with a {condition}", "Sold with a cap.", concepts) == Matches{"with a cap condition=volume-cap"});
}

TEST_CASE("a gap spans up to six words, or as many as it says") {
  CHECK(matches("ban .. end", "ban 1 2 3 4 5 6 end") == Matches{"ban 1 2 3 4 5 6 end"});
  CHECK(matches("ban .. end", "ban 1 2 3 4 5 6 7 end").empty());
  CHECK(matches("ban ..1 end", "ban one end") == Matches{"ban one end"});
  CHECK(matches("ban ..1 end", "ban one two end").empty());
  CHECK(matches("ban .. end", "ban end") == Matches{"ban end"});
}

TEST_CASE("a gap is as short as can be") { CHECK(matches("ban .. end", "ban end end") == Matches{"ban end"}); }

TEST_CASE("a pattern does not reach beyond its sentence") {
  CHECK(matches("ban .. end", "A ban. The end.").empty());
  CHECK(matches("ban the ..3 end", "A ban the").empty());
}

TEST_CASE("an optional step is taken where it can be") {
  CHECK(matches("export? ban", "An export ban and a ban.") == Matches{"export ban", "ban", "ban"});
  CHECK(matches("ban export?", "A ban export.") == Matches{"ban export"});
}

TEST_CASE("brackets catch what stands between them, gaps included") {
  CHECK(matches("firm [named .. labs] of", "The firm named Big Blue labs of Leeds.") ==
        Matches{"firm named Big Blue labs of [named Big Blue labs]"});
}

TEST_CASE("without brackets the first name is caught") {
  CHECK(matches("firm NAME and NAME", "The firm Velox and Orbo grew.") == Matches{"firm Velox and Orbo [Velox]"});
}

TEST_CASE("brackets that are optional and absent catch nothing") {
  CHECK(matches("firm [big?] shop", "The firm shop and the firm big shop.") ==
        Matches{"firm shop", "firm big shop [big]"});
}

TEST_CASE("a new name is a run of capitalised words, with connectors between them") {
  CHECK(matches("firm NAME", "The firm Velox Labs grew.") == Matches{"firm Velox Labs [Velox Labs]"});
  CHECK(matches("firm NAME", "The firm Bank of Leeds grew.") == Matches{"firm Bank of Leeds [Bank of Leeds]"});
  CHECK(matches("firm NAME", "The firm Velox of old.") == Matches{"firm Velox [Velox]"});
  CHECK(matches("firm NAME", "The firm velox grew.").empty());
}

TEST_CASE("a small part behind a hyphen belongs to a new name, unless it is known not to") {
  CHECK(matches("by NAME", "Said by Yeo Han-koo there.") == Matches{"by Yeo Han-koo [Yeo Han-koo]"});
  CHECK(matches("by NAME", "Made by Leeds-based Velox there.") == Matches{"by Leeds [Leeds]"});
}

TEST_CASE("a new name does not go into a name of the lexicon") {
  CHECK(matches("firm NAME", "The firm Velox Nvidia grew.") == Matches{"firm Velox [Velox]"});
  CHECK(matches("firm NAME", "The firm Nvidia grew.").empty());
}

TEST_CASE("a legal form is no part of a new name") {
  CHECK(matches("firm NAME", "The firm Velox Inc grew.") == Matches{"firm Velox [Velox]"});
}

TEST_CASE("a new name is at most five words long") {
  CHECK(matches("firm NAME", "The firm Aa Bb Cc Dd Ee Ff grew.") == Matches{"firm Aa Bb Cc Dd Ee [Aa Bb Cc Dd Ee]"});
}

TEST_CASE("NAME2 wants two words at least") {
  CHECK(matches("by NAME2", "Said by Ann Roe.") == Matches{"by Ann Roe [Ann Roe]"});
  CHECK(matches("by NAME2", "Said by Ann.").empty());
}

TEST_CASE("a new name gives back words that the rest of the pattern needs") {
  CHECK(matches("firm NAME Labs", "The firm Velox Labs grew.") == Matches{"firm Velox Labs [Velox]"});
  CHECK(matches("firm NAME2 Labs", "The firm Velox Labs grew.").empty());
}

TEST_CASE("in mid-sentence a capital makes a name of any word but those of not-a-name") {
  CHECK(matches("by NAME", "Sold by Units on Friday.", R"(<set id="s">Friday</set>)") == Matches{"by Units [Units]"});
  CHECK(matches("by NAME", "Sold by Monday.").empty());
}

TEST_CASE("the first word of a sentence is no new name if a word set knows it") {
  CHECK(matches("NAME sold", "Velox sold it.") == Matches{"Velox sold [Velox]"});
  CHECK(matches("NAME sold", "Units sold it.").empty());
}

TEST_CASE("where nouns have capitals no word of any set begins a name, but it may continue one") {
  const std::string_view sets = R"(<set id="firma">Firma | Werke</set>)";
  CHECK(matches("von NAME", "Das ist von Velox Werke gesagt.", sets, licence, "de") ==
        Matches{"von Velox Werke [Velox Werke]"});
  CHECK(matches("von NAME", "Das ist von Firma Velox gesagt.", sets, licence, "de").empty());
}
