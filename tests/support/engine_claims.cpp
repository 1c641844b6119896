#include "support/engine_claims.h"

#include "claims/extract.h"

namespace chipgraph::test {

std::string describe(const Claim& claim) {
  std::string shown = claim.type;
  if (!claim.status.empty()) shown += "/" + claim.status;
  for (const Filler& filler : claim.fillers) {
    shown += " " + filler.role + "=" + filler.value;
    if (!filler.unit.empty()) shown += " " + filler.unit;
  }
  const bool plain = claim.certainty == Certainty::Asserted && claim.speaker.empty();
  if (plain) return shown;
  shown += " [" + std::string(to_string(claim.certainty));
  if (!claim.speaker.empty()) shown += " by " + claim.speaker;
  return shown + "]";
}

std::vector<std::string> claims(const Setup& setup, std::string_view body, std::string_view title,
                                std::string_view date) {
  const Knowledge knowledge = engine_knowledge(setup);
  const Extractor extractor(knowledge);
  std::vector<std::string> result;
  for (const Claim& claim : extractor.extract(make_document(body, title, date, setup.language)).claims) {
    result.push_back(describe(claim));
  }
  return result;
}

}  // namespace chipgraph::test
