#include "base/hash.h"

#include <array>
#include <stdexcept>

#include <openssl/evp.h>

namespace chipgraph {

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) {
    throw std::runtime_error("SHA-256 is not available");
  }
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(2 * static_cast<std::size_t>(size));
  for (unsigned int i = 0; i < size; ++i) {
    text += digits[digest[i] >> 4U];
    text += digits[digest[i] & 15U];
  }
  return text;
}

std::string short_hash(std::string_view bytes) { return sha256(bytes).substr(0, 32); }

}  // namespace chipgraph
