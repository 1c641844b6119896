#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace chipgraph {

/// An article's date as its header or a table gives it, as ISO 8601 cut to what is known; a time of day behind it is
/// cut off. Nothing if there is no such date.
[[nodiscard]] std::optional<std::string> read_date_field(std::string_view text);

/// The primary language of a BCP 47 tag in lower case ("de" for "de-AT"); nothing if ISO 639 has no such language.
[[nodiscard]] std::optional<std::string> read_language_field(std::string_view text);

/// `text` without blanks around it.
[[nodiscard]] std::string_view trim_blanks(std::string_view text);

}  // namespace chipgraph
