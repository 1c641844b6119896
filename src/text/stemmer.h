#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace chipgraph {

/// Cuts words down to a stem that their inflected forms share, by the Snowball algorithm of a language.
/// Calls share a buffer even though `stem` is const: use one object a thread.
class Stemmer {
 public:
  /// @param language "de", "nl", "en" or another code that Snowball knows; words of others stay as they are.
  explicit Stemmer(std::string_view language);
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;
  ~Stemmer();

  /// The stem of `word`, which should be lower case (Snowball knows no other).
  [[nodiscard]] std::string stem(std::string_view word) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace chipgraph
