#pragma once

#include <string>
#include <string_view>

namespace chipgraph {

/// The slug of a name: ä ö ü ß as ae oe ue ss, other accents dropped, `&` as "and", lower case, every other run of
/// characters one hyphen. Empty if no letter or digit is left (a name in a script without a Latin reading).
[[nodiscard]] std::string make_slug(std::string_view name);

}  // namespace chipgraph
