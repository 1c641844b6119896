#include "graph/placed_claims.h"

#include <algorithm>
#include <utility>

#include "graph/content_hash.h"

namespace chipgraph {

std::string claim_hash(std::string_view article_hash, const Claim& claim) {
  ContentText text;
  text.add("claim").add(article_hash).add(claim.type).add(claim.status);
  for (const Filler& filler : claim.fillers) text.add(filler.role).add(filler.value).add(filler.unit);
  text.add(to_string(claim.certainty)).add(claim.speaker).add(claim.rule);
  for (const Evidence& evidence : claim.evidence) {
    text.add(std::to_string(evidence.begin)).add(std::to_string(evidence.end));
  }
  return text.hash();
}

std::vector<PlacedClaim> place_claims(std::vector<ArticleClaims>& articles) {
  std::vector<PlacedClaim> placed;
  for (std::size_t index = 0; index < articles.size(); ++index) {
    for (Claim& claim : articles[index].claims) {
      std::string hash = claim_hash(articles[index].hash, claim);
      placed.push_back({.article = index, .hash = std::move(hash), .claim = std::move(claim)});
    }
    articles[index].claims = {};
    articles[index].entities = {};
  }
  std::sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.hash < b.hash; });
  const auto same = [](const PlacedClaim& a, const PlacedClaim& b) { return a.hash == b.hash; };
  placed.erase(std::unique(placed.begin(), placed.end(), same), placed.end());
  return placed;
}

}  // namespace chipgraph
