#include "mentions/phrase_trie.h"

#include <algorithm>

namespace chipgraph {

void PhraseTrie::add(std::span<const std::uint32_t> atoms, std::uint32_t payload) {
  Node node = root;
  for (const std::uint32_t atom : atoms) {
    const auto [edge, is_new] = edges_.try_emplace(key(node, atom), static_cast<Node>(payloads_.size()));
    if (is_new) payloads_.emplace_back();
    node = edge->second;
  }
  std::vector<std::uint32_t>& here = payloads_[node];
  if (std::find(here.begin(), here.end(), payload) == here.end()) here.push_back(payload);
}

PhraseTrie::Node PhraseTrie::step(Node node, std::uint32_t atom) const {
  const auto edge = edges_.find(key(node, atom));
  return edge == edges_.end() ? none : edge->second;
}

}  // namespace chipgraph
