#include "base/iri.h"

#include <algorithm>
#include <array>
#include <optional>

namespace chipgraph {
namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::string_view digits = "0123456789";

using ByteSet = std::array<bool, 256>;

constexpr ByteSet bytes_of(std::string_view more) {
  ByteSet set{};
  for (const std::string_view part : {letters, digits, more}) {
    for (const char byte : part) set[static_cast<unsigned char>(byte)] = true;
  }
  return set;
}

constexpr ByteSet step_bytes = bytes_of("-._~");
constexpr ByteSet url_bytes = bytes_of("-._~:/?#[]@!$&'()*+,;=");
constexpr ByteSet scheme_bytes = bytes_of("+-.");

bool is_in(const ByteSet& set, char byte) { return set[static_cast<unsigned char>(byte)]; }

void append_escape(std::string& iri, char byte) {
  static constexpr std::string_view hexadecimal = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  iri += '%';
  iri += hexadecimal[value >> 4U];
  iri += hexadecimal[value & 15U];
}

std::optional<unsigned> hexadecimal_value(char digit) {
  if (digit >= '0' && digit <= '9') return static_cast<unsigned>(digit - '0');
  if (digit >= 'A' && digit <= 'F') return static_cast<unsigned>(digit - 'A') + 10;
  if (digit >= 'a' && digit <= 'f') return static_cast<unsigned>(digit - 'a') + 10;
  return std::nullopt;
}

/// The byte that an escape at the start of `text` stands for.
std::optional<char> escaped_byte(std::string_view text) {
  if (text.size() < 3 || text[0] != '%') return std::nullopt;
  const auto high = hexadecimal_value(text[1]), low = hexadecimal_value(text[2]);
  if (!high || !low) return std::nullopt;
  return static_cast<char>(static_cast<unsigned char>(*high << 4U | *low));
}

bool has_scheme(std::string_view url) {
  const std::size_t colon = url.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 == url.size()) return false;
  return letters.find(url[0]) != std::string_view::npos &&
         std::all_of(url.begin(), url.begin() + static_cast<std::ptrdiff_t>(colon),
                     [](char byte) { return is_in(scheme_bytes, byte); });
}

}  // namespace

void append_step(std::string& iri, std::string_view text) {
  for (const char byte : text) {
    if (is_in(step_bytes, byte)) {
      iri += byte;
    } else {
      append_escape(iri, byte);
    }
  }
}

std::string decode_step(std::string_view step) {
  std::string text;
  text.reserve(step.size());
  for (std::size_t at = 0; at < step.size(); ++at) {
    const std::optional<char> byte = escaped_byte(step.substr(at));
    text += byte.value_or(step[at]);
    if (byte) at += 2;
  }
  return text;
}

bool append_url(std::string& iri, std::string_view url) {
  if (!has_scheme(url)) return false;
  for (std::size_t at = 0; at < url.size(); ++at) {
    if (is_in(url_bytes, url[at]) || escaped_byte(url.substr(at))) {
      iri += url[at];
    } else {
      append_escape(iri, url[at]);
    }
  }
  return true;
}

}  // namespace chipgraph
