#pragma once

#include <string>
#include <string_view>

namespace chipgraph {

/// Appends `text` to `iri` as one step of a path: everything but letters, digits and "-", ".", "_", "~" becomes %XX
/// (RFC 3986, "unreserved").
void append_step(std::string& iri, std::string_view text);

/// What `append_step` was given to append `step`. Other escapes than %XX stay as they are.
[[nodiscard]] std::string decode_step(std::string_view step);

/// Appends `url` to `iri` with %XX for everything that may not stand in a URI: spaces, quotes, brackets of all kinds
/// but
/// "[]", controls, letters beyond ASCII, a "%" that begins no escape. Encoding twice changes nothing.
/// False, appending nothing, if `url` does not begin with a scheme and a colon followed by something.
[[nodiscard]] bool append_url(std::string& iri, std::string_view url);

}  // namespace chipgraph
