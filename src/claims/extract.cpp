#include "claims/extract.h"

#include <algorithm>
#include <map>
#include <set>

#include <tbb/enumerable_thread_specific.h>

#include "base/hash.h"
#include "claims/article_index.h"
#include "claims/attribute.h"
#include "claims/explain.h"
#include "claims/fill_roles.h"
#include "claims/find_facts.h"
#include "claims/find_relations.h"
#include "claims/merge_drafts.h"
#include "claims/trace.h"
#include "mentions/analyse.h"

namespace chipgraph {
namespace {

/// Turns byte offsets of a document's text into code points, for offsets that only grow.
class CodePointCounter {
 public:
  explicit CodePointCounter(std::string_view text) : text_(text) {}

  std::uint32_t at(std::uint32_t byte) {
    if (byte < byte_) byte_ = code_point_ = 0;
    for (; byte_ < byte; ++byte_) {
      if ((static_cast<unsigned char>(text_[byte_]) & 0xC0U) != 0x80U) ++code_point_;
    }
    return code_point_;
  }

 private:
  std::string_view text_;
  std::uint32_t byte_ = 0;
  std::uint32_t code_point_ = 0;
};

/// Code-point evidence of every sentence of a document.
std::vector<Evidence> evidence_of(const AnalysedDocument& document) {
  std::vector<Evidence> evidence;
  CodePointCounter counter(document.document->text);
  for (const Sentence& sentence : document.sentences) {
    const std::uint32_t begin = counter.at(sentence.range.begin);
    evidence.push_back(
        {.begin = begin, .end = counter.at(sentence.range.end), .quote = std::string(document.text(sentence.range))});
  }
  return evidence;
}

Claim make_claim(const Draft& draft, const std::vector<Evidence>& evidence) {
  Claim claim{.type = draft.kind.type,
              .status = draft.kind.status,
              .fillers = {},
              .certainty = draft.certainty,
              .speaker = draft.speaker,
              .rule = draft.rule->head.id,
              .evidence = {}};
  std::set<std::size_t> sentences{draft.sentence};
  for (const DraftFiller& filler : draft.fillers) {
    claim.fillers.push_back(filler.filler);
    sentences.insert(filler.sentence);
  }
  std::sort(claim.fillers.begin(), claim.fillers.end());
  for (const std::size_t sentence : sentences) claim.evidence.push_back(evidence[sentence]);
  return claim;
}

Claim make_claim(const DraftRelation& relation, const std::vector<Evidence>& evidence) {
  return {.type = relation.rule->predicate,
          .status = {},
          .fillers = {{.role = "object", .value = relation.object, .unit = {}},
                      {.role = "subject", .value = relation.subject, .unit = {}}},
          .certainty = Certainty::Asserted,
          .speaker = {},
          .rule = relation.rule->head.id,
          .evidence = {evidence[relation.sentence]}};
}

/// Claims that differ only in the rule that found them are one.
void sort_and_unite(std::vector<Claim>& claims) {
  const auto content = [](const Claim& claim) {
    return std::tie(claim.type, claim.status, claim.fillers, claim.evidence, claim.certainty, claim.speaker,
                    claim.rule);
  };
  std::sort(claims.begin(), claims.end(), [&](const Claim& a, const Claim& b) { return content(a) < content(b); });
  const auto same = [](const Claim& a, const Claim& b) {
    return std::tie(a.type, a.status, a.fillers, a.evidence) == std::tie(b.type, b.status, b.fillers, b.evidence);
  };
  claims.erase(std::unique(claims.begin(), claims.end(), same), claims.end());
  std::sort(claims.begin(), claims.end());
}

/// Entities that were mentioned by name, and those that fill a role although no name of theirs stands there.
std::vector<EntityUse> entities_of(const AnalysedDocument& document, const std::vector<Claim>& claims,
                                   const Knowledge& knowledge) {
  std::map<std::string, EntityUse> uses;
  for (const Analysis& analysis : document.analyses) {
    for (const PlacedMention& placed : analysis.mentions) {
      const Mention& mention = placed.mention;
      if (mention.kind != MentionKind::Entity || mention.source == MentionSource::Anaphor) continue;
      EntityUse& use = uses[mention.value];
      use.slug = mention.value;
      use.type = mention.type;
      if (mention.source != MentionSource::Minted) continue;
      const bool longer = std::pair(mention.label.size(), use.label) > std::pair(use.label.size(), mention.label);
      if (use.label.empty() || longer) use.label = mention.label;
    }
  }
  const auto add_known = [&](const std::string& slug) {
    const auto known = knowledge.entities.find(slug);
    if (known != knowledge.entities.end())
      uses.try_emplace(slug, EntityUse{.slug = slug, .type = known->second.type, .label = {}});
  };
  for (const Claim& claim : claims) {
    for (const Filler& filler : claim.fillers) add_known(filler.value);
    add_known(claim.speaker);
  }
  std::vector<EntityUse> result;
  result.reserve(uses.size());
  for (auto& [slug, use] : uses) result.push_back(std::move(use));
  return result;
}

/// An article with everything that claims are found by.
struct AnalysedArticle {
  AnalysedArticle(const Document& input, const LanguageModel& language_model, const Knowledge& known, WordCache& cache)
      : document(analyse(input, language_model, known.ontology, cache)),
        index(document),
        model(language_model),
        knowledge(known) {
    for (const Analysis& analysis : document.analyses) clauses.emplace_back(document, analysis, model);
  }

  [[nodiscard]] ArticleContext context() {
    return {.document = document,
            .clauses = clauses,
            .model = model,
            .knowledge = knowledge,
            .index = index,
            .told = drafts};
  }

  AnalysedDocument document;
  std::vector<Clauses> clauses;
  ArticleIndex index;
  std::vector<Draft> drafts;  ///< of the sentences read so far
  const LanguageModel& model;
  const Knowledge& knowledge;
};

void note_draft(const ArticleContext& article, const Draft& draft, const std::vector<Attribution>& attributions,
                DraftTrace& trace) {
  trace.draft = draft;
  std::copy_if(attributions.begin(), attributions.end(), std::back_inserter(trace.attributions),
               [&](const Attribution& attribution) { return holds_for(article, attribution, draft); });
  trace.complete = is_complete(article, draft);
}

void note_sentence(const ArticleContext& article, std::size_t sentence, const std::optional<FactKind>& why,
                   SentenceTrace& trace) {
  trace.first_merged = article.told.size();
  trace.relations = find_relations(article, sentence);
  if (why) trace.attempts = find_attempts(article, sentence, *why);
}

void note_drafts(const std::vector<Draft>& drafts, const std::vector<Evidence>& evidence, ArticleTrace& trace) {
  trace.drafts = drafts;
  trace.evidence = evidence;
  for (const Draft& draft : drafts) trace.draft_claims.push_back(make_claim(draft, evidence));
}

/// The complete drafts of one sentence, one for each rule that fires.
std::vector<Draft> find_drafts(const ArticleContext& article, std::size_t sentence, SentenceTrace* trace = nullptr) {
  std::vector<Draft> drafts = find_facts(article, sentence);
  if (drafts.empty()) return drafts;
  const std::vector<Attribution> attributions = find_attributions(article, sentence);
  for (Draft& draft : drafts) {
    if (trace != nullptr) trace->drafts.emplace_back();
    fill_roles(article, draft, trace == nullptr ? nullptr : &trace->drafts.back().roles);
    attribute(article, draft, attributions);
    if (trace != nullptr) note_draft(article, draft, attributions, trace->drafts.back());
  }
  std::erase_if(drafts, [&article](const Draft& draft) { return !is_complete(article, draft); });
  return drafts;
}

/// `trace`, if there is one, gets how each was found or lost.
std::vector<Claim> find_claims(AnalysedArticle& article, ArticleTrace* trace = nullptr) {
  const ArticleContext context = article.context();
  const std::vector<Evidence> evidence = evidence_of(article.document);
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < article.document.analyses.size(); ++i) {
    SentenceTrace* const sentence = trace == nullptr ? nullptr : &trace->sentences.emplace_back();
    if (sentence != nullptr) note_sentence(context, i, trace->why, *sentence);
    std::vector<Draft> drafts =
        merge_drafts(context, find_drafts(context, i, sentence), sentence == nullptr ? nullptr : &sentence->merges);
    std::move(drafts.begin(), drafts.end(), std::back_inserter(article.drafts));
    for (const DraftRelation& relation : find_relations(context, i)) claims.push_back(make_claim(relation, evidence));
  }
  if (trace != nullptr) note_drafts(article.drafts, evidence, *trace);
  drop_unsupported(context, article.drafts);
  for (const Draft& draft : article.drafts) claims.push_back(make_claim(draft, evidence));
  sort_and_unite(claims);
  if (trace != nullptr) trace->claims = claims;
  return claims;
}

}  // namespace

class Extractor::Impl {
 public:
  explicit Impl(const Knowledge& knowledge) : knowledge_(knowledge) {
    for (const auto& [code, rules] : knowledge.rules) {
      const auto language = knowledge.languages.find(code);
      if (language != knowledge.languages.end())
        languages_.try_emplace(code, language->second, rules, knowledge.entities);
    }
  }

  [[nodiscard]] bool knows(std::string_view language) const { return languages_.find(language) != languages_.end(); }

  [[nodiscard]] ArticleClaims extract(const Document& document) const {
    const Compiled& compiled = languages_.find(document.language)->second;
    AnalysedArticle article(document, compiled.model, knowledge_, compiled.cache());
    ArticleClaims result{.hash = short_hash(document.url.empty() ? document.text : document.url),
                         .url = document.url,
                         .title = document.title,
                         .date = document.date,
                         .language = document.language,
                         .sha256 = document.sha256,
                         .entities = {},
                         .claims = find_claims(article)};
    result.entities = entities_of(article.document, result.claims, knowledge_);
    return result;
  }

  [[nodiscard]] Explanation explain(const Document& document, const std::optional<FactKind>& why) const {
    const Compiled& compiled = languages_.find(document.language)->second;
    AnalysedArticle article(document, compiled.model, knowledge_, compiled.cache());
    ArticleTrace trace;
    trace.why = why;
    find_claims(article, &trace);
    return make_explanation(article.context(), trace);
  }

  [[nodiscard]] std::vector<std::string> fired_rules(const Document& document) const {
    const Compiled& compiled = languages_.find(document.language)->second;
    AnalysedArticle article(document, compiled.model, knowledge_, compiled.cache());
    std::set<std::string> ids;
    for (std::size_t i = 0; i < article.document.analyses.size(); ++i) {
      for (const PlacedMention& placed : article.document.analyses[i].mentions) ids.insert(placed.mention.rule);
      for (const Draft& draft : find_drafts(article.context(), i)) ids.insert(draft.rule->head.id);
      for (const DraftRelation& relation : find_relations(article.context(), i)) ids.insert(relation.rule->head.id);
      for (const Attribution& attribution : find_attributions(article.context(), i))
        ids.insert(attribution.rule->head.id);
    }
    ids.erase("");
    return {ids.begin(), ids.end()};
  }

 private:
  /// What is made once of the knowledge of one language.
  struct Compiled {
    Compiled(const Language& language, const RuleSet& rules, const EntityMap& entities)
        : model(language, rules, entities), caches([this] { return WordCache(model); }) {}

    [[nodiscard]] WordCache& cache() const { return caches.local(); }

    LanguageModel model;
    mutable tbb::enumerable_thread_specific<WordCache> caches;
  };

  const Knowledge& knowledge_;
  std::map<std::string, Compiled, std::less<>> languages_;
};

Extractor::Extractor(const Knowledge& knowledge) : impl_(std::make_unique<Impl>(knowledge)) {}
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

bool Extractor::knows(std::string_view language) const { return impl_->knows(language); }

ArticleClaims Extractor::extract(const Document& document) const { return impl_->extract(document); }

Explanation Extractor::explain(const Document& document, const std::optional<FactKind>& why) const {
  return impl_->explain(document, why);
}

std::vector<std::string> Extractor::fired_rules(const Document& document) const { return impl_->fired_rules(document); }

}  // namespace chipgraph
