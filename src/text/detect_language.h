#pragma once

#include <string>
#include <string_view>

namespace chipgraph {

/// The language of `text` as an ISO 639 code ("de", "nl", "en", "fr", …), found from its first 600 bytes, or where
/// these leave doubt, from its first 8 KiB; empty if there is too little text to tell. The code need not be one that
/// the mappings know.
[[nodiscard]] std::string detect_language(std::string_view text);

}  // namespace chipgraph
