#include "mentions/phrase_trie.h"

#include <catch2/catch.hpp>

using chipgraph::PhraseTrie;

TEST_CASE("phrases that share a beginning are told apart") {
  PhraseTrie trie;
  trie.add(std::vector<std::uint32_t>{1, 2}, 10);
  trie.add(std::vector<std::uint32_t>{1, 2, 3}, 11);
  trie.add(std::vector<std::uint32_t>{1, 2}, 12);
  trie.add(std::vector<std::uint32_t>{1, 2}, 10);
  const PhraseTrie::Node one = trie.step(PhraseTrie::root, 1);
  REQUIRE(one != PhraseTrie::none);
  CHECK(trie.payloads(one).empty());
  const PhraseTrie::Node two = trie.step(one, 2);
  CHECK(std::vector<std::uint32_t>(trie.payloads(two).begin(), trie.payloads(two).end()) ==
        std::vector<std::uint32_t>{10, 12});
  CHECK(trie.payloads(trie.step(two, 3)).front() == 11);
  CHECK(trie.step(PhraseTrie::root, 2) == PhraseTrie::none);
}
