#include "cli/summary.h"

#include <iomanip>
#include <map>
#include <sstream>
#include <utility>

namespace chipgraph::cli {
namespace {

std::string count(std::size_t number, const std::string& singular, const std::string& plural) {
  return std::to_string(number) + " " + (number == 1 ? singular : plural);
}

std::string in_seconds(double seconds) {
  std::ostringstream text;
  text << " in " << std::fixed << std::setprecision(2) << seconds << " s";
  return text.str();
}

}  // namespace

std::string summary_line(const KnowledgeGraph& graph, double seconds) {
  return count(graph.articles.size(), "article", "articles") + ", " + count(graph.claims.size(), "claim", "claims") +
         ", " + count(graph.facts.size(), "fact", "facts") + ", " +
         count(graph.relations.size(), "relation", "relations") + ", " +
         count(graph.entities.size(), "entity", "entities") + in_seconds(seconds);
}

void ExtractionCounts::add(const ArticleClaims& article) {
  ++articles;
  claims += article.claims.size();
}

std::string summary_line(const ExtractionCounts& counts, double seconds) {
  return count(counts.articles, "article", "articles") + ", " + count(counts.claims, "claim", "claims") +
         in_seconds(seconds);
}

std::string fact_table(const KnowledgeGraph& graph) {
  std::map<std::pair<std::string, std::string>, std::pair<std::size_t, std::size_t>> counts;  // facts, claims
  for (const Fact& fact : graph.facts) {
    auto& [facts, claims] = counts[{fact.type, fact.status}];
    ++facts;
    claims += fact.claims.size();
  }
  std::ostringstream table;
  table << std::left << std::setw(18) << "fact" << std::setw(12) << "status" << std::right << std::setw(6) << "facts"
        << std::setw(8) << "claims" << '\n';
  for (const auto& [key, numbers] : counts) {
    table << std::left << std::setw(18) << key.first << std::setw(12) << key.second << std::right << std::setw(6)
          << numbers.first << std::setw(8) << numbers.second << '\n';
  }
  return table.str();
}

}  // namespace chipgraph::cli
