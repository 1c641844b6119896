#include "rdf/restore.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

namespace chipgraph {
namespace {

template <typename T>
void sort_unique(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

/// "2025-07-01" with the precision "month" is "2025-07".
std::string cut_date(const std::string& day, std::string_view precision) {
  const std::size_t length = precision == "year" ? 4 : precision == "month" ? 7 : 10;
  return day.substr(0, length);
}

/// The fillers with their dates cut and their units put back; sorted.
std::vector<Filler> restore_fillers(const PropositionRecord& record, const Ontology& ontology) {
  std::vector<Filler> fillers = record.fillers;
  for (Filler& filler : fillers) {
    const Role* role = ontology.find_role(filler.role);
    if (role == nullptr) continue;
    if (role->kind == RoleKind::Date) filler.value = cut_date(filler.value, record.precision);
    if (role->kind == RoleKind::Amount) filler.unit = record.currency;
    if (role->kind == RoleKind::Measure) filler.unit = record.unit;
  }
  sort_unique(fillers);
  return fillers;
}

std::optional<std::uint32_t> number(std::string_view digits) {
  std::uint32_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto [rest, error] = std::from_chars(digits.data(), end, value);
  return error == std::errc() && rest == end ? std::optional(value) : std::nullopt;
}

/// The range that "HASH#char=310,452" names, without its text.
std::optional<Evidence> parse_evidence(std::string_view address) {
  static constexpr std::string_view mark = "#char=";
  const std::size_t at = address.find(mark);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view range = address.substr(at + mark.size());
  const std::size_t comma = range.find(',');
  if (comma == std::string_view::npos) return std::nullopt;
  const auto begin = number(range.substr(0, comma)), end = number(range.substr(comma + 1));
  if (!begin || !end) return std::nullopt;
  return Evidence{.begin = *begin, .end = *end, .quote = {}};
}

bool has_status(const FactType& type, const std::string& status) {
  if (type.statuses.empty()) return status.empty();
  return std::find(type.statuses.begin(), type.statuses.end(), status) != type.statuses.end();
}

/// Restores claims one by one; after a failure `problem` says what it was.
class ClaimRestorer {
 public:
  ClaimRestorer(const Records& records, const Ontology& ontology) : records_(&records), ontology_(&ontology) {}

  std::optional<Claim> restore(ClaimRecord& record) {
    problem_.clear();
    Claim claim;
    if (!set_content(record, claim) || !set_evidence(record, claim)) return std::nullopt;
    claim.speaker = std::move(record.speaker);
    claim.rule = std::move(record.rule);
    if (!record.said.certainty) return fail("has no certainty");
    claim.certainty = *record.said.certainty;
    return claim;
  }

  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  std::nullopt_t fail(std::string problem) {
    problem_ = std::move(problem);
    return std::nullopt;
  }

  bool set_content(const ClaimRecord& record, Claim& claim) {
    if (!record.predicate.empty()) {
      claim.type = record.predicate;
      for (const std::string& slug : record.subjects) claim.fillers.push_back({"subject", slug, {}});
      for (const std::string& slug : record.objects) claim.fillers.push_back({"object", slug, {}});
      sort_unique(claim.fillers);
      if (ontology_->find_relation(claim.type) == nullptr) fail("states the unknown relation cg:" + claim.type);
    } else {
      claim.type = record.said.type;
      claim.status = record.said.status;
      claim.fillers = restore_fillers(record.said, *ontology_);
      const FactType* type = ontology_->find_fact_type(claim.type);
      if (type == nullptr) {
        fail(claim.type.empty() ? "has no type" : "has the unknown type cg:" + claim.type);
      } else if (!has_status(*type, claim.status)) {
        fail("has no status that cg:" + claim.type + " can have");
      }
    }
    return problem_.empty();
  }

  bool set_evidence(const ClaimRecord& record, Claim& claim) {
    for (const std::string& address : record.evidence) {
      const auto quote = records_->quotes.find(address);
      std::optional<Evidence> evidence = parse_evidence(address);
      if (!evidence || quote == records_->quotes.end()) {
        fail("rests on evidence that is missing");
        return false;
      }
      evidence->quote = quote->second;
      claim.evidence.push_back(*std::move(evidence));
    }
    sort_unique(claim.evidence);
    if (claim.evidence.empty()) fail("rests on no evidence");
    return !claim.evidence.empty();
  }

  const Records* records_;
  const Ontology* ontology_;
  std::string problem_;
};

std::string_view article_of(const ClaimRecord& record) {
  if (record.evidence.empty()) return {};
  const std::string_view address = record.evidence.front();
  return address.substr(0, address.find('#'));
}

ArticleClaims restore_article(const std::string& hash, ArticleRecord& record, const Records& records) {
  ArticleClaims article = std::move(record.article);
  article.hash = hash;
  article.date = cut_date(record.issued, record.precision);
  const auto build = records.builds.find(record.build);
  if (build != records.builds.end()) article.build = build->second;
  return article;
}

}  // namespace

std::vector<ArticleClaims> restore_articles(Records& records, const Ontology& ontology, const std::string& file,
                                            std::vector<Diagnostic>& diagnostics) {
  std::map<std::string, ArticleClaims, std::less<>> articles;
  for (auto& [hash, record] : records.articles) articles.emplace(hash, restore_article(hash, record, records));

  ClaimRestorer restorer(records, ontology);
  std::vector<Diagnostic> problems;
  for (auto& [hash, record] : records.claims) {
    const auto article = articles.find(article_of(record));
    std::optional<Claim> claim = restorer.restore(record);
    std::string problem = restorer.problem();
    if (claim && article == articles.end()) problem = "belongs to no article";
    if (claim && problem.empty() && claim_hash(article->first, *claim) != hash) {
      problem = "is not what its address says: it was changed, or a part is missing";
    }
    if (problem.empty()) {
      article->second.claims.push_back(*std::move(claim));
    } else {
      problems.push_back({.place = {.file = file, .line = record.line}, .message = "claim " + hash + " " + problem});
    }
  }
  std::sort(problems.begin(), problems.end());
  diagnostics.insert(diagnostics.end(), problems.begin(), problems.end());

  std::vector<ArticleClaims> sorted;
  sorted.reserve(articles.size());
  for (auto& [hash, article] : articles) {
    std::sort(article.claims.begin(), article.claims.end());
    sorted.push_back(std::move(article));
  }
  return sorted;
}

std::vector<EntityUse> restore_entities(const Records& records) {
  std::vector<EntityUse> uses;
  uses.reserve(records.entities.size());
  for (const auto& [slug, record] : records.entities) {
    const auto rank = [](const std::string& language) { return language.empty() ? 0 : language == "en" ? 1 : 2; };
    const auto best = std::min_element(record.labels.begin(), record.labels.end(), [&](const auto& a, const auto& b) {
      return std::tuple(rank(a.first), a) < std::tuple(rank(b.first), b);
    });
    uses.push_back({.slug = slug, .type = record.type, .label = best == record.labels.end() ? "" : best->second});
  }
  std::sort(uses.begin(), uses.end());
  return uses;
}

Fact restore_fact(const std::string& hash, const FactRecord& record, const Ontology& ontology) {
  Fact fact;
  fact.hash = hash;
  fact.type = record.said.type;
  fact.status = record.said.status;
  fact.fillers = restore_fillers(record.said, ontology);
  fact.certainty = record.said.certainty.value_or(Certainty::Disputed);
  return fact;
}

}  // namespace chipgraph
