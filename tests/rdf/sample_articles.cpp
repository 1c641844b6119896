#include "rdf/sample_articles.h"

#include <algorithm>
#include <string>

#include "support/sample.h"

namespace chipgraph::test {
namespace {

Claim resting_on(Claim claim, std::vector<Evidence> evidence, std::string rule) {
  claim.evidence = std::move(evidence);
  claim.rule = std::move(rule);
  return claim;
}

ArticleClaims german_article() {
  const Evidence first = {.begin = 0, .end = 41, .quote = "USA erlauben Nvidia Verkauf von H20-Chips"};
  const Evidence second = {
      .begin = 43,
      .end = 127,
      .quote = "Laut Konzernchef Jensen Huang dürfen 30.000 H20 gegen eine Umsatzbeteiligung nach China."};
  Claim grant = resting_on(make_claim("License", "granted",
                                      {{"authority", "us-government"},
                                       {"holder", "nvidia"},
                                       {"item", "h20"},
                                       {"destination", "china"},
                                       {"quantity", "30000"},
                                       {"condition", "revenue-share"},
                                       {"date", "2025-07"}},
                                      Certainty::Reported),
                           {first, second}, "de.license.granted.darf");
  grant.speaker = "jensen-huang";
  ArticleClaims article = make_article(
      "0123456789abcdef0123456789abcdef",
      {grant,
       resting_on(make_claim("Restriction", "imposed",
                             {{"authority", "us-department-of-commerce"},
                              {"item", "h20"},
                              {"destination", "china"},
                              {"date", "2025-04-09"}}),
                  {second}, "de.restriction.imposed.verbot"),
       resting_on(make_claim("FinancialImpact", "loss", {{"company", "nvidia"}, {"amount", "5500000000 USD"}},
                             Certainty::Expected),
                  {second}, "de.impact.loss"),
       resting_on(make_claim("Specification", "", {{"chip", "h20"}, {"value", "0.5 TB/s"}, {"relativeTo", "h200"}}),
                  {second}, "de.specification.than"),
       resting_on(make_relation("h20", "manufacturer", "nvidia"), {first}, "de.relation.maker")});
  article.url = "https://example.org/wirtschaft/h20.html";
  article.title = "USA erlauben Nvidia Verkauf von H20-Chips";
  article.date = "2025-07-15";
  article.language = "de";
  return article;
}

ArticleClaims dutch_article() {
  const Evidence only = {.begin = 20, .end = 60, .quote = "Megaspeed smokkelde H20-chips naar China"};
  ArticleClaims article = make_article(
      "fedcba9876543210fedcba9876543210",
      {resting_on(
           make_claim("Restriction", "imposed", {{"item", "h20"}, {"destination", "china"}, {"date", "2025-04"}}),
           {only}, "nl.restriction.imposed.verbod"),
       resting_on(make_claim("Deployment", "actual", {{"operator", "megaspeed"}, {"item", "h20"}, {"place", "china"}}),
                  {only}, "nl.deployment.actual"),
       resting_on(make_claim("Position", "opposes", {{"agent", "jensen-huang"}}, Certainty::Disputed), {only},
                  "nl.position.opposes")});
  article.entities.push_back({.slug = "megaspeed", .type = "Company", .label = "Megaspeed"});
  std::sort(article.entities.begin(), article.entities.end());
  article.url = "";
  article.title = "Smokkel";
  article.date = "2025-08";
  article.language = "nl";
  return article;
}

}  // namespace

std::vector<ArticleClaims> sample_articles() {
  ArticleClaims empty = make_article("00000000000000000000000000000000", {});
  empty.title.clear();
  empty.date.clear();
  empty.entities = {{.slug = "amd", .type = "Company", .label = {}}};
  return {german_article(), dutch_article(), empty};
}

std::vector<ArticleClaims> hostile_articles() {
  const std::string nul("a\0b", 3);
  Claim claim = resting_on(make_claim("Deployment", "actual", {{"item", "h20"}}),
                           {{.begin = 0,
                             .end = 5,
                             .quote = "\"\"\"\\ \t \r\n \x01\x1F\x7F \xC3\xBC\xF0\x9F\x98\x80 \xE2\x80\xA8 ''' \"\"\""},
                            {.begin = 5, .end = 8, .quote = nul},
                            {.begin = 8, .end = 9, .quote = "broken \xC3( and \xFF"}},
                           "rule \"one\"");
  const std::string slug = "a b\"c<d>#/\xC3\xA4%41";
  claim.fillers.push_back({.role = "operator", .value = slug, .unit = {}});
  ArticleClaims article = make_article("abcdefabcdefabcdefabcdefabcdefab", {claim});
  article.entities = {{.slug = slug, .type = "Company", .label = "A \"B\"\nC"},
                      {.slug = "h20", .type = "Chip", .label = {}}};
  article.url = "https://example.org/a b?\"q\"=<x>{|}\\^`#\xC3\xBC%20%zz[1]";
  article.title = "\\\"Title\"\\\n";
  article.language = "x y";
  article.date = "2025-02-30";
  ArticleClaims other = make_article("abcdefabcdefabcdefabcdefabcdefac", {});
  other.url = "no address at all";
  other.language = "de-CH-1996";
  other.title = " \t ";
  return {article, other};
}

Build sample_build() {
  return {.version = "0.1.0", .ontology_sha256 = std::string(64, '1'), .mappings_sha256 = std::string(64, '2')};
}

}  // namespace chipgraph::test
