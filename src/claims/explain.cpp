#include "claims/explain.h"

#include "base/hash.h"
#include "claims/explain_drafts.h"
#include "claims/near_misses.h"

namespace chipgraph {
namespace {

std::string_view name_of(MentionKind kind) {
  switch (kind) {
    case MentionKind::Entity:
      return "entity";
    case MentionKind::Concept:
      return "concept";
    case MentionKind::Date:
      return "date";
    case MentionKind::Integer:
      return "integer";
    case MentionKind::Amount:
      return "amount";
    case MentionKind::Measure:
      return "measure";
  }
  return "";
}

std::string_view name_of(MentionSource source) {
  switch (source) {
    case MentionSource::Lexicon:
      return "lexicon";
    case MentionSource::Minted:
      return "minted";
    case MentionSource::Anaphor:
      return "anaphor";
    case MentionSource::Value:
      return "value";
  }
  return "";
}

ExplainedMention explain_mention(const Places& places, std::size_t sentence, const PlacedMention& placed) {
  const Mention& mention = placed.mention;
  return {.words = places.range(sentence, mention.range),
          .kind = std::string(name_of(mention.kind)),
          .value = mention.value,
          .unit = mention.unit,
          .type = mention.type,
          .source = std::string(name_of(mention.source)),
          .rule = mention.rule,
          .nested = placed.nested,
          .modifier = placed.modifier,
          .possessive = placed.possessive};
}

ExplainedSentence explain_sentence(const ArticleContext& article, const Places& places, const SentenceTrace& trace,
                                   std::size_t sentence) {
  const Sentence& from = article.document.sentences[sentence];
  ExplainedSentence result{.number = sentence + 1,
                           .paragraph = from.paragraph,
                           .in_title = from.in_title,
                           .words = places.whole(sentence),
                           .mentions = {},
                           .drafts = {},
                           .relations = {}};
  for (const PlacedMention& placed : article.document.analyses[sentence].mentions) {
    result.mentions.push_back(explain_mention(places, sentence, placed));
  }
  for (const DraftRelation& relation : trace.relations) {
    result.relations.push_back({.rule = relation.rule->head.id,
                                .predicate = relation.rule->predicate,
                                .subject = relation.subject,
                                .object = relation.object});
  }
  return result;
}

}  // namespace

Explanation make_explanation(const ArticleContext& article, const ArticleTrace& trace) {
  const Places places(article, trace.evidence);
  const Document& document = *article.document.document;
  Explanation result{.hash = short_hash(document.url.empty() ? document.text : document.url),
                     .url = document.url,
                     .title = document.title,
                     .date = document.date,
                     .language = document.language,
                     .sentences = {},
                     .near_misses = {},
                     .why = trace.why ? name_of(*trace.why) : ""};
  std::vector<std::vector<ExplainedDraft>> drafts = explain_drafts(article, places, trace);
  if (trace.why) result.near_misses = find_near_misses(article, places, trace, drafts);
  for (std::size_t i = 0; i < trace.sentences.size(); ++i) {
    result.sentences.push_back(explain_sentence(article, places, trace.sentences[i], i));
    result.sentences.back().drafts = std::move(drafts[i]);
  }
  return result;
}

}  // namespace chipgraph
