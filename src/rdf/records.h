#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "claims/claim.h"
#include "knowledge/ontology.h"
#include "rdf/statement_reader.h"

namespace chipgraph {

/// What claims and facts have in common, as far as it was read.
struct PropositionRecord {
  std::string type, status;
  std::vector<Filler> fillers;  ///< dates still whole, amounts and measures still without unit
  std::optional<Certainty> certainty;
  std::string precision, currency, unit;
};

struct ClaimRecord {
  PropositionRecord said;
  std::string predicate;                       ///< of a direct relation; else empty
  std::vector<std::string> subjects, objects;  ///< slugs
  std::string speaker, rule;
  std::vector<std::string> evidence;  ///< "HASH#char=310,452"
  std::vector<std::string> states;    ///< hashes of facts
  std::size_t line = 0;
};

struct FactRecord {
  PropositionRecord said;
  std::vector<std::string> precedes, ends;  ///< hashes of facts
};

struct ArticleRecord {
  ArticleClaims article;  ///< without hash, date, entities, claims, build
  std::string issued, precision, build;
};

struct EntityRecord {
  std::string type;                                         ///< most specific class
  std::vector<std::pair<std::string, std::string>> labels;  ///< language and text
  std::vector<std::pair<std::string, std::string>> links;   ///< direct relation and slug
};

/// Statements put together by what they are about. Keys are last steps of addresses.
struct Records {
  std::unordered_map<std::string, ArticleRecord> articles;
  std::unordered_map<std::string, ClaimRecord> claims;
  std::unordered_map<std::string, FactRecord> facts;
  std::unordered_map<std::string, EntityRecord> entities;
  std::unordered_map<std::string, std::string> quotes;  ///< of evidence, by "HASH#char=310,452"
  std::unordered_map<std::string, Build> builds;
};

/// Sorts statements into records. Statements that are not in the shape of the graph are passed over: other people may
/// have added what they like.
class RecordCollector {
 public:
  /// What a statement adds to: the record about its subject.
  using Target =
      std::variant<std::monostate, ArticleRecord*, ClaimRecord*, FactRecord*, EntityRecord*, std::string*, Build*>;

  /// `ontology` is borrowed.
  explicit RecordCollector(const Ontology& ontology) : ontology_(&ontology) {}

  /// Adds a statement to `records`. Fast where statements about one subject come together.
  void add(const StatementView& statement, Records& records);

 private:
  const Ontology* ontology_;
  std::string subject_;               ///< of the statement before
  const Records* records_ = nullptr;  ///< where that went
  Target target_;
};

}  // namespace chipgraph
