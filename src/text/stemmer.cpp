#include "text/stemmer.h"

#include <cstddef>

#include <libstemmer.h>

namespace chipgraph {

struct Stemmer::Impl {
  explicit Impl(std::string_view language) : stemmer(sb_stemmer_new(std::string(language).c_str(), "UTF_8")) {}
  ~Impl() { sb_stemmer_delete(stemmer); }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  sb_stemmer* stemmer;  // null for a language that it does not know
};

Stemmer::Stemmer(std::string_view language) : impl_(std::make_unique<Impl>(language)) {}
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;
Stemmer::~Stemmer() = default;

std::string Stemmer::stem(std::string_view word) const {
  if (impl_->stemmer == nullptr) return std::string(word);
  std::string bytes(word);
  // sb_symbol is unsigned char: the same bytes by another name.
  const auto* symbols = reinterpret_cast<const sb_symbol*>(bytes.data());
  const sb_symbol* stem = sb_stemmer_stem(impl_->stemmer, symbols, static_cast<int>(bytes.size()));
  if (stem == nullptr) return bytes;
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(impl_->stemmer))};
}

}  // namespace chipgraph
