#include "graph/facts.h"

#include <algorithm>
#include <compare>
#include <map>
#include <tuple>
#include <utility>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>

#include "graph/content_hash.h"
#include "graph/partial_date.h"

namespace chipgraph {
namespace {

constexpr std::string_view kDateRole = "date";

/// One claim's vote for one proposition.
struct Statement {
  std::string key;
  std::string date;
  std::size_t claim = 0;

  auto operator<=>(const Statement&) const = default;
};

/// The claims with the same key and the same date: what becomes a fact unless its date joins a more precise one.
struct Proposition {
  std::string_view key, date;
  std::span<const Statement> statements;
};

/// Propositions that are the same fact are connected: each coarse one to the precise one that it joins.
using JoinGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;

/// Types the ontology does not know merge only when all their fillers are equal.
bool is_key_role(std::string_view role, const FactType* type) {
  if (role == kDateRole) return false;
  return type == nullptr || std::find(type->key.begin(), type->key.end(), role) != type->key.end();
}

std::string key_of(const Claim& claim, const Ontology& ontology) {
  const FactType* type = ontology.find_fact_type(claim.type);
  ContentText key;
  key.add(claim.type).add(claim.status);
  for (const Filler& filler : claim.fillers) {
    if (is_key_role(filler.role, type)) key.add(filler.role).add(filler.value).add(filler.unit);
  }
  return key.text();
}

std::vector<Statement> collect_statements(std::span<const PlacedClaim> claims, const Ontology& ontology) {
  std::vector<Statement> statements;
  statements.reserve(claims.size());
  for (std::size_t index = 0; index < claims.size(); ++index) {
    const Claim& claim = claims[index].claim;
    if (ontology.find_relation(claim.type) != nullptr) continue;
    std::vector<std::string> dates = claim.values(kDateRole);
    if (dates.empty()) dates.emplace_back();
    const std::string key = key_of(claim, ontology);
    for (std::string& date : dates) {
      statements.push_back({.key = key, .date = std::move(date), .claim = index});
    }
  }
  std::sort(statements.begin(), statements.end());
  return statements;
}

std::vector<Proposition> group_statements(std::span<const Statement> statements) {
  std::vector<Proposition> propositions;
  for (std::size_t begin = 0; begin < statements.size();) {
    std::size_t end = begin + 1;
    while (end < statements.size() && statements[end].key == statements[begin].key &&
           statements[end].date == statements[begin].date) {
      ++end;
    }
    propositions.push_back({.key = statements[begin].key,
                            .date = statements[begin].date,
                            .statements = statements.subspan(begin, end - begin)});
    begin = end;
  }
  return propositions;
}

/// Connects the propositions `begin` to `end`, which share a key, by the date rule. From the finest date to the
/// coarsest, so that a date that has joined another one counts as that one.
void join_dates(std::span<const Proposition> propositions, std::size_t begin, std::size_t end, JoinGraph& graph) {
  std::vector<std::size_t> order;
  for (std::size_t index = begin; index < end; ++index) order.push_back(index);
  std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
    return propositions[left].date.size() > propositions[right].date.size();
  });
  std::vector<std::size_t> standing;  // those that have joined no other
  for (const std::size_t index : order) {
    std::vector<std::size_t> fitting;
    for (const std::size_t other : standing) {
      if (fits(propositions[index].date, propositions[other].date)) fitting.push_back(other);
    }
    if (fitting.size() == 1) {
      boost::add_edge(index, fitting.front(), graph);
    } else {
      standing.push_back(index);
    }
  }
}

/// For each proposition the number of its fact, from 0.
std::vector<std::size_t> number_facts(std::span<const Proposition> propositions) {
  JoinGraph graph(propositions.size());
  for (std::size_t begin = 0; begin < propositions.size();) {
    std::size_t end = begin + 1;
    while (end < propositions.size() && propositions[end].key == propositions[begin].key) ++end;
    if (end - begin > 1) join_dates(propositions, begin, end, graph);
    begin = end;
  }
  std::vector<std::size_t> numbers(propositions.size());
  boost::connected_components(graph, numbers.data());
  return numbers;
}

template <typename T>
void sort_unique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// What the propositions of one fact have in common, still growing.
struct Draft {
  std::string_view key, date;
  std::vector<std::size_t> claims;
};

Fact make_fact(Draft&& draft, std::span<const PlacedClaim> all_claims) {
  Fact fact;
  sort_unique(draft.claims);
  fact.claims = std::move(draft.claims);
  fact.type = all_claims[fact.claims.front()].claim.type;
  fact.status = all_claims[fact.claims.front()].claim.status;
  for (const std::size_t index : fact.claims) {
    const Claim& claim = all_claims[index].claim;
    fact.certainty = std::max(fact.certainty, claim.certainty);
    for (const Filler& filler : claim.fillers) {
      if (filler.role != kDateRole) fact.fillers.push_back(filler);
    }
  }
  if (!draft.date.empty()) {
    fact.fillers.push_back({.role = std::string(kDateRole), .value = std::string(draft.date), .unit = {}});
  }
  sort_unique(fact.fillers);
  fact.hash = ContentText().add("fact").add(draft.key).add(draft.date).hash();
  return fact;
}

}  // namespace

std::vector<Fact> merge_facts(std::span<const PlacedClaim> claims, const Ontology& ontology) {
  const std::vector<Statement> statements = collect_statements(claims, ontology);
  const std::vector<Proposition> propositions = group_statements(statements);
  const std::vector<std::size_t> numbers = number_facts(propositions);

  std::vector<Draft> drafts(numbers.empty() ? 0 : *std::max_element(numbers.begin(), numbers.end()) + 1);
  for (std::size_t index = 0; index < propositions.size(); ++index) {
    Draft& draft = drafts[numbers[index]];
    draft.key = propositions[index].key;
    if (propositions[index].date.size() > draft.date.size()) draft.date = propositions[index].date;
    for (const Statement& statement : propositions[index].statements) draft.claims.push_back(statement.claim);
  }

  std::vector<Fact> facts;
  facts.reserve(drafts.size());
  for (Draft& draft : drafts) facts.push_back(make_fact(std::move(draft), claims));
  std::sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) { return a.hash < b.hash; });
  return facts;
}

std::vector<DirectRelation> collect_relations(std::span<const PlacedClaim> claims, const Ontology& ontology) {
  std::map<std::tuple<std::string, std::string, std::string>, std::vector<std::size_t>> by_triple;
  for (std::size_t index = 0; index < claims.size(); ++index) {
    const Claim& claim = claims[index].claim;
    if (claim.certainty == Certainty::Disputed || ontology.find_relation(claim.type) == nullptr) continue;
    const std::vector<std::string> objects = claim.values("object");
    for (const std::string& subject : claim.values("subject")) {
      for (const std::string& object : objects) by_triple[{subject, claim.type, object}].push_back(index);
    }
  }
  std::vector<DirectRelation> relations;
  relations.reserve(by_triple.size());
  for (auto& [triple, indices] : by_triple) {
    const auto& [subject, predicate, object] = triple;
    relations.push_back({.subject = subject, .predicate = predicate, .object = object, .claims = std::move(indices)});
  }
  return relations;
}

}  // namespace chipgraph
