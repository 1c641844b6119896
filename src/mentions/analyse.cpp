#include "mentions/analyse.h"

#include <algorithm>

#include "mentions/find_names.h"
#include "mentions/match_pattern.h"
#include "mentions/mint_names.h"
#include "mentions/resolve_anaphors.h"
#include "mentions/values.h"
#include "text/split.h"

namespace chipgraph {
namespace {

void add_values(AnalysedDocument& document, const LanguageModel& model) {
  for (Analysis& analysis : document.analyses) {
    for (Mention& value : find_values(*document.document, *analysis.sentence, model.language())) {
      const auto covers = [&value](const Word& word) { return value.range.contains(word.range); };
      const auto first = std::find_if(analysis.words.begin(), analysis.words.end(), covers);
      if (first == analysis.words.end()) continue;
      const auto last = std::find_if_not(first, analysis.words.end(), covers) - 1;
      const Span words{.first = static_cast<std::uint32_t>(first - analysis.words.begin()),
                       .last = static_cast<std::uint32_t>(last - analysis.words.begin())};
      value.source = MentionSource::Value;
      analysis.mentions.push_back({.words = words, .mention = std::move(value)});
    }
  }
}

/// The number of "RTX 5090" counts nothing. Dates may stand in names ("CHIPS Act of 2022").
void drop_numbers_in_names(AnalysedDocument& document) {
  for (Analysis& analysis : document.analyses) {
    std::erase_if(analysis.mentions, [&analysis](const PlacedMention& placed) {
      if (placed.mention.source != MentionSource::Value || placed.mention.kind == MentionKind::Date) return false;
      return std::any_of(analysis.mentions.begin(), analysis.mentions.end(), [&placed](const PlacedMention& other) {
        return other.mention.kind == MentionKind::Entity && other.mention.source != MentionSource::Anaphor &&
               !other.modifier && other.words.contains(placed.words);
      });
    });
  }
}

void add_concepts(AnalysedDocument& document, const LanguageModel& model, const Ontology& ontology) {
  for (Analysis& analysis : document.analyses) {
    std::vector<PlacedMention> added;
    const PatternMatcher matcher(document, analysis, model, ontology);
    for (const PatternIndex::Start& start : model.patterns().concepts.starts(analysis)) {
      const ConceptRule& rule = model.rules().concepts[start.pattern];
      const std::optional<PatternMatch> match = matcher.match_at(rule.pattern, start.word);
      if (!match) continue;
      Mention mention;
      mention.kind = MentionKind::Concept;
      mention.rule = rule.head.id;
      mention.range = analysis.range_of(match->words);
      mention.first_token = analysis.words[match->words.first].token;
      mention.last_token = analysis.words[match->words.last].token;
      mention.value = rule.value;
      added.push_back({.words = match->words, .mention = std::move(mention)});
    }
    if (added.empty()) continue;
    analysis.mentions.insert(analysis.mentions.end(), added.begin(), added.end());
    arrange_mentions(analysis);
  }
}

/// Whether a product is named right behind `placed`, hyphens aside.
bool leads_to_product(const Analysis& analysis, const PlacedMention& placed, const Ontology& ontology) {
  return std::any_of(analysis.mentions.begin(), analysis.mentions.end(), [&](const PlacedMention& other) {
    return other.words.first == placed.words.last + 1 && ontology.is_a(other.mention.type, "Product");
  });
}

/// Whether a name is inflected as a genitive.
bool is_genitive(std::string_view text, const Mention& mention) {
  if (mention.kind != MentionKind::Entity) return false;
  const bool has_label = mention.entity != nullptr && !mention.entity->labels.empty();
  const std::string& label = has_label ? mention.entity->labels.front().text : mention.label;
  return (text.ends_with('s') || text.ends_with('\'')) && text.size() > 2 && label.find(text) == std::string::npos &&
         !label.ends_with('s');
}

/// A name owns what follows where it is inflected as a genitive and a noun follows, or where a product follows.
void mark_possessives(AnalysedDocument& document, const Ontology& ontology) {
  for (Analysis& analysis : document.analyses) {
    for (PlacedMention& placed : analysis.mentions) {
      const std::uint32_t next = placed.words.last + 1;
      if (next >= analysis.words.size() || placed.modifier) continue;
      if (analysis.words[next].kind != TokenKind::Word) continue;
      const bool is_company = ontology.is_a(placed.mention.type, "Company");
      placed.possessive = is_genitive(document.text(analysis.words[placed.words.last]), placed.mention) ||
                          (is_company && leads_to_product(analysis, placed, ontology));
    }
  }
}

}  // namespace

AnalysedDocument analyse(const Document& document, const LanguageModel& model, const Ontology& ontology,
                         WordCache& cache) {
  AnalysedDocument result{.document = &document, .sentences = split_text(document, model.language()), .analyses = {}};
  cache.start_document();
  result.analyses.reserve(result.sentences.size());
  for (const Sentence& sentence : result.sentences) {
    result.analyses.push_back(analyse_sentence(document, sentence, model, cache));
  }
  add_values(result, model);
  drop_unproven_names(result);
  narrow_senses(result, model);
  mint_names(result, model, ontology);
  find_family_names(result, model);
  drop_numbers_in_names(result);
  resolve_anaphors(result, model, ontology);
  add_concepts(result, model, ontology);
  mark_possessives(result, ontology);
  return result;
}

}  // namespace chipgraph
