#include "knowledge/language.h"

#include <algorithm>
#include <array>

#include "knowledge/read_values.h"
#include "knowledge/xml.h"

namespace chipgraph {
namespace {

/// Words with the apostrophe at their end.
void read_elisions(const XmlElement& element, StringSet& elisions) {
  for (std::string& word : read_phrases(element)) {
    if (!word.ends_with('\'')) element.fail("elision \"" + word + "\" has no ' at its end");
    word.pop_back();
    elisions.insert(std::move(word));
  }
}

void read_sentences(const XmlElement& section, Language& language) {
  section.expect_attributes({"ordinal-dots"});
  section.expect_children({"abbreviations", "closing-abbreviations", "starters", "elisions"});
  section.expect_no_text();
  SentenceEnds& ends = language.sentence_ends;
  if (section.find("ordinal-dots") != nullptr) ends.ordinal_dots = read_flag(section, "ordinal-dots");
  for (const XmlElement& element : section.children) {
    element.expect_attributes({});
    if (element.name == "elisions") {
      read_elisions(element, ends.elisions);
      continue;
    }
    const bool starts = element.name == "starters";
    StringSet& set = starts                            ? ends.starters
                     : element.name == "abbreviations" ? ends.abbreviations
                                                       : ends.closing_abbreviations;
    for (std::string& word : read_phrases(element)) {
      if (!starts && !word.ends_with('.')) element.fail("abbreviation \"" + word + "\" has no dot at its end");
      set.insert(std::move(word));
    }
  }
}

void read_names(const XmlElement& section, Language& language) {
  section.expect_attributes({});
  section.expect_children({"inflections", "linking-elements"});
  section.expect_no_text();
  for (const XmlElement& element : section.children) {
    element.expect_attributes({});
    std::vector<std::string>& list = element.name == "inflections" ? language.inflections : language.linking_elements;
    for (std::string& ending : read_phrases(element)) {
      if (std::find(list.begin(), list.end(), ending) == list.end()) list.push_back(std::move(ending));
    }
  }
}

/// The sections of `language.xml`. Each may occur any number of times.
struct Section {
  std::string_view name;
  void (*read)(const XmlElement& section, Language& language);
};
constexpr std::array sections{
    Section{"sentences", read_sentences},   Section{"names", read_names}, Section{"numbers", read_numbers},
    Section{"currencies", read_currencies}, Section{"units", read_units}, Section{"dates", read_dates},
};

void read_language_file(const XmlElement& root, Language& language) {
  root.expect_name("language");
  root.expect_attributes({"code"});
  root.expect_no_text();
  if (root.required("code") != language.code) root.fail_at("code", "the folder is that of \"" + language.code + "\"");
  for (const XmlElement& element : root.children) {
    const auto section = std::find_if(sections.begin(), sections.end(),
                                      [&](const Section& known) { return known.name == element.name; });
    if (section == sections.end()) element.fail("unknown section \"" + element.name + "\"");
    section->read(element, language);
  }
}

}  // namespace

Language read_language(const std::string& code, std::span<const std::filesystem::path> folders) {
  Language language;
  language.code = code;
  bool found = false;
  for (const std::filesystem::path& folder : folders) {
    const std::filesystem::path file = folder / code / "language.xml";
    if (!std::filesystem::exists(file)) continue;
    read_language_file(read_xml(file), language);
    found = true;
  }
  if (!found) throw KnowledgeError({.file = code + "/language.xml"}, "no mapping folder has this file");
  return language;
}

}  // namespace chipgraph
