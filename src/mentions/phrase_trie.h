#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace chipgraph {

/// Phrases as sequences of atoms, so that all phrases of a language are found in one pass over a sentence.
class PhraseTrie {
 public:
  using Node = std::uint32_t;
  static constexpr Node root = 0;
  static constexpr Node none = 0xFFFFFFFF;

  /// Adds a phrase; `payload` comes back from `payloads` at its last node. The same payload twice counts once.
  void add(std::span<const std::uint32_t> atoms, std::uint32_t payload);

  /// The node behind `node` by `atom`, or `none`.
  [[nodiscard]] Node step(Node node, std::uint32_t atom) const;

  /// Payloads of the phrases that end at `node`, in the order added.
  [[nodiscard]] std::span<const std::uint32_t> payloads(Node node) const { return payloads_[node]; }

 private:
  static std::uint64_t key(Node node, std::uint32_t atom) { return (static_cast<std::uint64_t>(node) << 32U) | atom; }

  std::unordered_map<std::uint64_t, Node> edges_;
  std::vector<std::vector<std::uint32_t>> payloads_{1};
};

}  // namespace chipgraph
