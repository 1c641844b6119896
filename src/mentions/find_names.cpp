#include "mentions/find_names.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>
#include <tuple>

#include "base/utf8.h"

namespace chipgraph {
namespace {

constexpr std::array<std::string_view, 12> quotation_marks{"\"", "'", "„", "“", "”", "‚", "‘", "’", "«", "»", "‹", "›"};

bool is_quotation_mark(std::string_view text) {
  return std::find(quotation_marks.begin(), quotation_marks.end(), text) != quotation_marks.end();
}

/// Marks the words between the first and the last quotation mark of each pair.
void place_words(const Document& document, const Sentence& sentence, std::vector<Word>& words) {
  bool quoted = false;
  bool after_hyphen = false;
  std::size_t quote_begin = 0;
  for (std::uint32_t i = 0; i < sentence.tokens.size(); ++i) {
    const Token& token = sentence.tokens[i];
    const std::string_view text = std::string_view(document.text).substr(token.range.begin, token.range.size());
    if (token.kind == TokenKind::Punctuation && text == "-" && token.joined) {
      after_hyphen = true;
      continue;
    }
    if (token.kind == TokenKind::Punctuation && is_quotation_mark(text)) {
      if (quoted)
        std::for_each(words.begin() + static_cast<std::ptrdiff_t>(quote_begin), words.end(),
                      [](Word& word) { word.quoted = true; });
      quoted = !quoted;
      quote_begin = words.size();
      continue;
    }
    words.push_back({.range = token.range, .token = i, .kind = token.kind, .hyphenated = after_hyphen && token.joined});
    after_hyphen = false;
  }
}

/// Walks the trie from every word and collects what ends somewhere behind it.
class TrieWalk {
 public:
  TrieWalk(const LanguageModel& model, const std::vector<const std::vector<Atom>*>& atoms, Analysis& analysis)
      : model_(model), atoms_(atoms), analysis_(analysis) {}

  void run() {
    for (std::uint32_t word = 0; word < atoms_.size(); ++word) step(PhraseTrie::root, word, word);
    std::sort(analysis_.hits.begin(), analysis_.hits.end());
    analysis_.hits.erase(std::unique(analysis_.hits.begin(), analysis_.hits.end()), analysis_.hits.end());
  }

 private:
  void step(PhraseTrie::Node node, std::uint32_t first, std::uint32_t word) {
    for (const Atom& atom : *atoms_[word]) {
      const PhraseTrie::Node next = model_.trie().step(node, atom.id);
      if (next == PhraseTrie::none) continue;
      for (const std::uint32_t payload : model_.trie().payloads(next))
        add({.first = first, .last = word}, payload, atom);
      // The first part of a compound ends the phrase: nothing can follow it but the rest of its own word.
      if (!atom.modifier && word + 1 < atoms_.size()) step(next, first, word + 1);
    }
  }

  void add(const Span& words, std::uint32_t payload, const Atom& last_atom) {
    if (model_.is_set(payload)) {
      if (!last_atom.modifier) analysis_.hits.push_back({.words = words, .set = payload});
      return;
    }
    const KnownName& name = model_.name(payload);
    Mention mention;
    mention.range = analysis_.range_of(words);
    mention.first_token = analysis_.words[words.first].token;
    mention.last_token = analysis_.words[words.last].token;
    mention.value = name.entity->slug;
    mention.type = name.entity->type;
    mention.entity = name.entity;
    PlacedMention placed{.words = words, .mention = std::move(mention)};
    placed.modifier = last_atom.modifier;
    placed.ambiguous = name.ambiguous;
    placed.metonym = name.metonym;
    analysis_.mentions.push_back(std::move(placed));
  }

  const LanguageModel& model_;
  const std::vector<const std::vector<Atom>*>& atoms_;
  Analysis& analysis_;
};

/// A metonym behind a place preposition is the place: "in Peking" against "Peking verbietet".
void turn_metonyms_into_places(Analysis& analysis, const LanguageModel& model) {
  if (!model.grammar().place_preposition) return;
  for (PlacedMention& placed : analysis.mentions) {
    if (!placed.metonym || placed.words.first == 0) continue;
    if (!analysis.has_hit_over(placed.words.first - 1, *model.grammar().place_preposition)) continue;
    const auto place = model.entities().find(placed.mention.entity->country);
    if (place == model.entities().end()) continue;
    placed.mention.entity = &place->second;
    placed.mention.value = place->first;
    placed.mention.type = place->second.type;
  }
}

std::uint32_t length(const PlacedMention& placed) { return placed.words.last - placed.words.first; }

/// Whether `second` adds nothing to `first`: another entity of the very same name, of which `arrange_mentions` puts the
/// likelier first, or the same twice. All antecedents of a plural stay.
bool repeats(const PlacedMention& first, const PlacedMention& second) {
  if (first.words != second.words || first.mention.kind != second.mention.kind) return false;
  const bool both_refer_back =
      first.mention.source == MentionSource::Anaphor && second.mention.source == MentionSource::Anaphor;
  return !both_refer_back || first.mention.value == second.mention.value;
}

/// All lower-case text that may prove a name of the sentence at `index`: itself, the one before it, the title.
std::string surroundings(const AnalysedDocument& document, std::size_t index) {
  std::string text = to_lower(document.text(document.document->title_range()));
  if (index > 0) text += ' ' + to_lower(document.text(document.sentences[index - 1].range));
  return text + ' ' + to_lower(document.text(document.sentences[index].range));
}

/// Whether `phrase` begins a word somewhere in `text`; both lower case.
bool begins_word(std::string_view text, std::string_view phrase) {
  for (std::size_t at = text.find(phrase); at != std::string_view::npos; at = text.find(phrase, at + 1)) {
    const auto before = static_cast<unsigned char>(at == 0 ? ' ' : text[at - 1]);
    if (before < 0x80 && std::isalnum(before) == 0) return true;
  }
  return false;
}

bool mentions_any(std::string_view lower_text, const std::vector<std::string>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [lower_text](const std::string& phrase) { return begins_word(lower_text, to_lower(phrase)); });
}

/// Entities that a safe mention of `entity` speaks for: itself, its makers, and by them their other products.
void add_kin(const Entity& entity, std::set<std::string, std::less<>>& proven) {
  proven.insert(entity.slug);
  proven.insert(entity.manufacturers.begin(), entity.manufacturers.end());
}

bool is_proven(const Entity& entity, const std::set<std::string, std::less<>>& proven) {
  return proven.contains(entity.slug) ||
         std::any_of(entity.manufacturers.begin(), entity.manufacturers.end(),
                     [&proven](const std::string& maker) { return proven.contains(maker); });
}

}  // namespace

std::span<const Hit> Analysis::hits_at(std::uint32_t word) const {
  const auto begin = std::lower_bound(hits.begin(), hits.end(), word,
                                      [](const Hit& hit, std::uint32_t first) { return hit.words.first < first; });
  const auto end = std::find_if(begin, hits.end(), [word](const Hit& hit) { return hit.words.first != word; });
  return {begin, end};
}

std::size_t Analysis::first_mention_at(std::uint32_t word) const {
  const auto found =
      std::lower_bound(mentions.begin(), mentions.end(), word,
                       [](const PlacedMention& placed, std::uint32_t first) { return placed.words.first < first; });
  return static_cast<std::size_t>(found - mentions.begin());
}

bool Analysis::has_hit_over(std::uint32_t word, std::uint32_t set) const {
  return std::any_of(hits.begin(), hits.end(), [word, set](const Hit& hit) {
    return hit.set == set && hit.words.first <= word && word <= hit.words.last;
  });
}

void arrange_mentions(Analysis& analysis) {
  std::vector<PlacedMention>& mentions = analysis.mentions;
  std::sort(mentions.begin(), mentions.end(), [](const PlacedMention& a, const PlacedMention& b) {
    if (a.words.first != b.words.first) return a.words.first < b.words.first;
    if (a.words.last != b.words.last) return a.words.last > b.words.last;
    // A name that had to be proven and was is the likelier one of two entities with the same name.
    return std::tuple(a.mention.kind, a.modifier, !a.ambiguous, a.mention.value, a.mention.unit) <
           std::tuple(b.mention.kind, b.modifier, !b.ambiguous, b.mention.value, b.mention.unit);
  });
  std::vector<PlacedMention> kept;
  for (PlacedMention& placed : mentions) {
    if (std::none_of(kept.begin(), kept.end(), [&placed](const auto& outer) { return repeats(outer, placed); })) {
      kept.push_back(std::move(placed));
    }
  }
  mentions = std::move(kept);
  for (PlacedMention& placed : mentions) {
    placed.nested = placed.modifier || std::any_of(mentions.begin(), mentions.end(), [&placed](const auto& other) {
                      return other.words.overlaps(placed.words) && length(other) > length(placed);
                    });
  }
}

Analysis analyse_sentence(const Document& document, const Sentence& sentence, const LanguageModel& model,
                          WordCache& cache) {
  Analysis analysis;
  analysis.sentence = &sentence;
  place_words(document, sentence, analysis.words);
  std::vector<const std::vector<Atom>*> atoms;
  atoms.reserve(analysis.words.size());
  for (const Word& word : analysis.words) {
    atoms.push_back(&cache.resolve(std::string_view(document.text).substr(word.range.begin, word.range.size())));
  }
  TrieWalk(model, atoms, analysis).run();
  turn_metonyms_into_places(analysis, model);
  return analysis;
}

void drop_unproven_names(AnalysedDocument& document) {
  std::set<std::string, std::less<>> proven;
  for (const Analysis& analysis : document.analyses) {
    for (const PlacedMention& placed : analysis.mentions) {
      if (!placed.ambiguous && !placed.modifier && placed.mention.entity != nullptr)
        add_kin(*placed.mention.entity, proven);
    }
  }
  for (std::size_t i = 0; i < document.analyses.size(); ++i) {
    std::string near;
    std::string sentence;
    std::erase_if(document.analyses[i].mentions, [&](const PlacedMention& placed) {
      if (!placed.ambiguous) return false;
      if (near.empty()) {
        near = surroundings(document, i);
        sentence = to_lower(document.text(document.sentences[i].range));
      }
      const Entity& entity = *placed.mention.entity;
      if (mentions_any(sentence, entity.excluding_context)) return true;
      return !is_proven(entity, proven) && !mentions_any(near, entity.context);
    });
    arrange_mentions(document.analyses[i]);
  }
}

void narrow_senses(AnalysedDocument& document, const LanguageModel& model) {
  std::set<std::string, std::less<>> subjects;  // what the article speaks of, and the groups it belongs to
  for (const Analysis& analysis : document.analyses) {
    for (const PlacedMention& placed : analysis.mentions) {
      if (placed.mention.entity == nullptr) continue;
      subjects.insert(placed.mention.value);
      subjects.insert(placed.mention.entity->broader.begin(), placed.mention.entity->broader.end());
    }
  }
  for (Analysis& analysis : document.analyses) {
    for (PlacedMention& placed : analysis.mentions) {
      if (!placed.ambiguous || placed.mention.entity == nullptr) continue;
      for (const std::string& sense : placed.mention.entity->contextual_senses) {
        if (!subjects.contains(sense)) continue;
        placed.mention.value = sense;
        placed.mention.entity = &model.entities().find(sense)->second;
        placed.mention.type = placed.mention.entity->type;
        break;
      }
    }
    arrange_mentions(analysis);
  }
}

void find_family_names(AnalysedDocument& document, const LanguageModel& model) {
  std::map<std::string, Mention, std::less<>> people;  // by family name, in order of text: the first bearer keeps it
  for (Analysis& analysis : document.analyses) {
    for (const PlacedMention& placed : analysis.mentions) {
      if (placed.mention.type != "Person" || placed.words.first == placed.words.last) continue;
      const Word& last = analysis.words[placed.words.last];
      people.try_emplace(std::string(document.text(last)), placed.mention);
    }
    std::vector<PlacedMention> found;
    for (std::uint32_t word = 0; word < analysis.words.size(); ++word) {
      const std::string_view text = document.text(analysis.words[word]);
      if (!starts_upper(text)) continue;
      for (const std::string_view form : model.vocabulary().without_inflection(text)) {
        const auto person = people.find(form);
        const bool free = std::none_of(
            analysis.mentions.begin(), analysis.mentions.end(),
            [word](const PlacedMention& placed) { return placed.words.contains({.first = word, .last = word}); });
        if (person == people.end() || !free) continue;
        PlacedMention placed{.words = {.first = word, .last = word}, .mention = person->second};
        placed.mention.range = analysis.words[word].range;
        placed.mention.first_token = placed.mention.last_token = analysis.words[word].token;
        found.push_back(std::move(placed));
        break;
      }
    }
    analysis.mentions.insert(analysis.mentions.end(), found.begin(), found.end());
    if (!found.empty()) arrange_mentions(analysis);
  }
}

}  // namespace chipgraph
