#pragma once

#include <cstddef>
#include <string>

#include "base/diagnostic.h"

namespace chipgraph::cli {

/// Says on standard error what a run has to say, and counts what was skipped.
class Messages {
 public:
  /// "chipgraph: a.txt:3: cannot …"
  void warn(const Diagnostic& diagnostic) const;
  /// The same for an input that is left out.
  void skip(const Diagnostic& diagnostic);
  /// Anything else for people.
  void say(const std::string& text) const;

  [[nodiscard]] std::size_t skipped() const noexcept { return skipped_; }

 private:
  std::size_t skipped_ = 0;
};

}  // namespace chipgraph::cli
