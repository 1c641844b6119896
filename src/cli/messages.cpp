#include "cli/messages.h"

#include <iostream>

namespace chipgraph::cli {

void Messages::warn(const Diagnostic& diagnostic) const {
  say(to_string(diagnostic.place) + ": " + diagnostic.message);
}

void Messages::skip(const Diagnostic& diagnostic) {
  ++skipped_;
  say(to_string(diagnostic.place) + ": " + diagnostic.message + "; skipped");
}

void Messages::say(const std::string& text) const { std::cerr << "chipgraph: " << text << '\n'; }

}  // namespace chipgraph::cli
