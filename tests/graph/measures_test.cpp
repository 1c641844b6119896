#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/transitive_reduction.hpp>
#include <catch2/catch.hpp>

#include "graph/graph.h"
#include "graph/partial_date.h"
#include "support/sample.h"

using namespace chipgraph;
using namespace chipgraph::test;

namespace {

using Links = std::set<std::pair<std::string, std::string>>;

struct LinkedNames {
  Links precedes, ends;
};

/// Assembles named claims, each a fact of its own, and names the ends of the links.
LinkedNames link(const std::map<std::string, Claim>& claims) {
  std::vector<ArticleClaims> articles;
  for (const auto& [name, claim] : claims) {
    articles.push_back(make_article(name, {claim}));
  }
  const KnowledgeGraph graph = assemble(articles, sample_ontology(), sample_entities());
  REQUIRE(graph.facts.size() == claims.size());
  const auto name = [&](std::size_t fact) {
    return graph.articles[graph.claims[graph.facts[fact].claims.at(0)].article].hash;
  };
  LinkedNames linked;
  for (std::size_t index = 0; index < graph.facts.size(); ++index) {
    for (const std::size_t next : graph.facts[index].precedes) linked.precedes.emplace(name(index), name(next));
    for (const std::size_t ended : graph.facts[index].ends) linked.ends.emplace(name(index), name(ended));
  }
  return linked;
}

Claim measure(std::string_view type, std::string_view status, std::string_view date, std::string_view item = "h20") {
  return make_claim(type, status, {{"item", item}, {"destination", "china"}, {"date", date}});
}

}  // namespace

TEST_CASE("measures on the same chip and destination precede their next neighbours only") {
  const LinkedNames linked = link({{"ban", measure("Restriction", "imposed", "2025-04")},
                                   {"promise", measure("License", "promised", "2025-07-14")},
                                   {"grant", measure("License", "granted", "2025-08")}});
  CHECK(linked.precedes == Links{{"ban", "promise"}, {"promise", "grant"}});
}

TEST_CASE("two measures of one day both follow the one before and precede the one after") {
  const LinkedNames linked = link({{"a", measure("Restriction", "imposed", "2025-04-01")},
                                   {"b", measure("License", "applied", "2025-05-02")},
                                   {"c", measure("License", "required", "2025-05-02")},
                                   {"d", measure("License", "granted", "2025-06-03")}});
  CHECK(linked.precedes == Links{{"a", "b"}, {"a", "c"}, {"b", "d"}, {"c", "d"}});
}

TEST_CASE("where precision leaves the order open there is no link") {
  CHECK(link({{"a", measure("Restriction", "imposed", "2025")}, {"b", measure("Restriction", "lifted", "2025-07")}})
            .precedes.empty());
  // A year overlaps both months, so it is no neighbour of either, and does not part them.
  const LinkedNames linked = link({{"april", measure("Restriction", "imposed", "2025-04")},
                                   {"year", measure("Restriction", "tightened", "2025")},
                                   {"july", measure("License", "granted", "2025-07")}});
  CHECK(linked.precedes == Links{{"april", "july"}});
}

TEST_CASE("another chip, another destination, no date or a dispute make no link") {
  const Claim ban = measure("Restriction", "imposed", "2025-04");
  Claim disputed = measure("License", "granted", "2025-07");
  disputed.certainty = Certainty::Disputed;
  for (const Claim& other :
       {measure("License", "granted", "2025-07", "h200"), disputed,
        make_claim("License", "granted", {{"item", "h20"}, {"destination", "russia"}, {"date", "2025-07"}}),
        make_claim("License", "granted", {{"item", "h20"}, {"date", "2025-07"}}),
        make_claim("License", "granted", {{"item", "h20"}, {"destination", "china"}}),
        make_claim("Deployment", "actual", {{"item", "h20"}, {"destination", "china"}, {"date", "2025-07"}})}) {
    const LinkedNames linked = link({{"ban", ban}, {"other", other}});
    CHECK(linked.precedes.empty());
    CHECK(linked.ends.empty());
  }
}

TEST_CASE("a fact with two chips stands in the line of each") {
  const Claim both = make_claim("Restriction", "imposed",
                                {{"item", "h20"}, {"item", "mi308"}, {"destination", "china"}, {"date", "2025-04"}});
  const LinkedNames linked = link({{"both", both},
                                   {"h20", measure("License", "granted", "2025-07", "h20")},
                                   {"mi308", measure("License", "granted", "2025-08", "mi308")}});
  CHECK(linked.precedes == Links{{"both", "h20"}, {"both", "mi308"}});
  CHECK(linked.ends == Links{{"h20", "both"}, {"mi308", "both"}});
}

TEST_CASE("a lifting or a grant ends the latest earlier measure that it can end") {
  const LinkedNames linked = link({{"first", measure("Restriction", "imposed", "2022-10")},
                                   {"second", measure("Restriction", "tightened", "2025-04")},
                                   {"applied", measure("License", "applied", "2025-06")},
                                   {"lifted", measure("Restriction", "lifted", "2025-07-15")},
                                   {"granted", measure("License", "granted", "2025-07")}});
  CHECK(linked.ends == Links{{"lifted", "second"}, {"granted", "second"}});
}

TEST_CASE("a ban and a licence requirement of the same month are both ended by a grant") {
  const LinkedNames linked = link({{"ban", measure("Restriction", "imposed", "2025-04")},
                                   {"requirement", measure("License", "required", "2025-04-09")},
                                   {"grant", measure("License", "granted", "2025-07")}});
  CHECK(linked.ends == Links{{"grant", "ban"}, {"grant", "requirement"}});
}

TEST_CASE("a revocation ends a grant, and a ban ends nothing") {
  const LinkedNames linked = link({{"grant", measure("License", "granted", "2025-07")},
                                   {"revocation", measure("License", "revoked", "2025-09")},
                                   {"ban", measure("Restriction", "imposed", "2025-10")}});
  CHECK(linked.ends == Links{{"revocation", "grant"}});
}

TEST_CASE("a measure does not end what comes later or may come later") {
  CHECK(
      link({{"ban", measure("Restriction", "imposed", "2025-09")}, {"grant", measure("License", "granted", "2025-07")}})
          .ends.empty());
  CHECK(link({{"ban", measure("Restriction", "imposed", "2025")}, {"grant", measure("License", "granted", "2025-07")}})
            .ends.empty());
}

TEST_CASE("one country's permission does not end another country's ban") {
  const auto by = [](std::string_view authority, std::string_view type, std::string_view status,
                     std::string_view date) {
    return make_claim(type, status,
                      {{"authority", authority}, {"item", "h20"}, {"destination", "china"}, {"date", date}});
  };
  const std::map<std::string, Claim> claims = {
      {"china-bans", by("chinese-government", "Restriction", "imposed", "2025-09")},
      {"us-bans", by("us-department-of-commerce", "Restriction", "imposed", "2025-04")},
      {"us-permits", by("us-government", "License", "granted", "2025-12")}};
  const LinkedNames linked = link(claims);
  CHECK(linked.ends == Links{{"us-permits", "us-bans"}});
  CHECK(linked.precedes == Links{{"us-bans", "china-bans"}, {"china-bans", "us-permits"}});
}

TEST_CASE("neighbours are the transitive reduction of the order in time") {
  std::mt19937 random(7);
  const auto pick = [&](int from, int to) { return std::uniform_int_distribution<int>(from, to)(random); };
  const std::vector<std::string> statuses = {"imposed", "tightened", "eased", "lifted", "proposed"};
  for (int round = 0; round < 50; ++round) {
    // Facts keyed apart by target, so that dates never join.
    std::vector<ArticleClaims> articles;
    const int count = pick(2, 25);
    for (int index = 0; index < count; ++index) {
      std::string date = std::to_string(pick(2022, 2024));
      if (pick(0, 3) != 0) date += "-0" + std::to_string(pick(1, 5));
      if (date.size() == 7 && pick(0, 1) != 0) date += "-0" + std::to_string(pick(1, 5));
      const std::string target = "company-" + std::to_string(index);
      articles.push_back(make_article(
          target, {make_claim("Restriction", statuses[static_cast<std::size_t>(pick(0, 4))],
                              {{"item", "h20"}, {"destination", "china"}, {"target", target}, {"date", date}})}));
    }
    const KnowledgeGraph graph = assemble(articles, sample_ontology(), sample_entities());

    using Order = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
    Order order(graph.facts.size()), reduced;
    std::vector<DaySpan> spans;
    for (const Fact& fact : graph.facts) {
      const auto date = std::find_if(fact.fillers.begin(), fact.fillers.end(),
                                     [](const Filler& filler) { return filler.role == "date"; });
      spans.push_back(*day_span(date->value));
    }
    for (std::size_t a = 0; a < spans.size(); ++a) {
      for (std::size_t b = 0; b < spans.size(); ++b) {
        if (is_before(spans[a], spans[b])) boost::add_edge(a, b, order);
      }
    }
    std::vector<std::size_t> to_reduced(spans.size()), index_of(spans.size());
    for (std::size_t a = 0; a < spans.size(); ++a) index_of[a] = a;
    boost::transitive_reduction(order, reduced, to_reduced.data(), index_of.data());

    std::set<std::pair<std::size_t, std::size_t>> wanted, found;
    for (auto [edge, end] = boost::edges(reduced); edge != end; ++edge)
      wanted.emplace(source(*edge, reduced), target(*edge, reduced));
    for (std::size_t a = 0; a < spans.size(); ++a) {
      for (const std::size_t b : graph.facts[a].precedes) found.emplace(to_reduced[a], to_reduced[b]);
    }
    CHECK(found == wanted);
  }
}
