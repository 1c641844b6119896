#include "base/iri.h"

#include <string>

#include <catch2/catch.hpp>

using namespace chipgraph;

namespace {

std::string step(std::string_view text) {
  std::string iri;
  append_step(iri, text);
  return iri;
}

std::string url(std::string_view text) {
  std::string iri;
  return append_url(iri, text) ? iri : "refused";
}

}  // namespace

TEST_CASE("a step of a path keeps plain names and encodes the rest") {
  CHECK(step("us-department-of-commerce") == "us-department-of-commerce");
  CHECK(step("a.b_c~D9") == "a.b_c~D9");
  CHECK(step("a b/c#d?e%f") == "a%20b%2Fc%23d%3Fe%25f");
  CHECK(step("\xC3\xBC") == "%C3%BC");
  CHECK(step("<>\"{}|\\^`") == "%3C%3E%22%7B%7D%7C%5C%5E%60");
}

TEST_CASE("decoding a step gives back every byte") {
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  CHECK(decode_step(step(all)) == all);
  CHECK(decode_step("100%") == "100%");
  CHECK(decode_step("%zz%4") == "%zz%4");
  CHECK(decode_step("%c3%BC") == "\xC3\xBC");
}

TEST_CASE("an address keeps its delimiters and its escapes") {
  CHECK(url("https://example.org/a?b=c&d=(e)#f") == "https://example.org/a?b=c&d=(e)#f");
  CHECK(url("https://example.org/%20%c3") == "https://example.org/%20%c3");
  CHECK(url("https://[::1]:80/") == "https://[::1]:80/");
  CHECK(url("urn:isbn:1") == "urn:isbn:1");
}

TEST_CASE("what may not stand in an address is encoded, once") {
  const std::string odd = "https://example.org/a b\"c<d>{e}|f\\g^h`i\xC3\xBC\n%zz%";
  const std::string encoded = url(odd);
  CHECK(encoded == "https://example.org/a%20b%22c%3Cd%3E%7Be%7D%7Cf%5Cg%5Eh%60i%C3%BC%0A%25zz%25");
  CHECK(url(encoded) == encoded);
}

TEST_CASE("what has no scheme is no address") {
  for (const char* text : {"", "example.org/a", "/a/b", ":a", "1a:b", "a b:c", "https:", "\xC3\xBC:a"}) {
    INFO(text);
    CHECK(url(text) == "refused");
  }
}
