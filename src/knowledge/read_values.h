#pragma once

#include "knowledge/language.h"
#include "knowledge/xml.h"

namespace chipgraph {

/// Readers of the sections of `language.xml` that say how numbers, amounts, measures and dates are written.
/// They add to `language` and throw `KnowledgeError` at what they don't understand.
void read_numbers(const XmlElement& section, Language& language);
void read_currencies(const XmlElement& section, Language& language);
void read_units(const XmlElement& section, Language& language);
void read_dates(const XmlElement& section, Language& language);

/// The phrases of an element's text, separated by "|", with single blanks between their words; an error if there is
/// none, or an empty one.
[[nodiscard]] std::vector<std::string> read_phrases(const XmlElement& element);

/// Whether `attribute` is "yes"; false if it is missing; an error if it is anything but "yes" or "no".
[[nodiscard]] bool read_flag(const XmlElement& element, std::string_view attribute);

}  // namespace chipgraph
