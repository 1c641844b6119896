#include "claims/fallbacks.h"

#include <algorithm>

#include "claims/article_index.h"
#include "claims/coordination.h"
#include "claims/eligible.h"
#include "claims/trade.h"

namespace chipgraph {
namespace {

constexpr std::size_t fewest_mentions = 3;  // that make a value the article's own
constexpr std::size_t sentences_in_mind = 12;

/// A mention outside the draft's sentence that could fill a role.
struct Found {
  std::string value;
  std::string unit;
  std::size_t sentence = 0;
  std::size_t mention = 0;
};

/// Looks for fillers of one role outside a draft's sentence.
class FallbackSearch {
 public:
  FallbackSearch(const ArticleContext& article, const Draft& draft, const RoleModel& model)
      : article_(article), draft_(draft), model_(model), role_(*article.knowledge.ontology.find_role(model.role)) {}

  [[nodiscard]] std::vector<DraftFiller> previous() const {
    const std::vector<Sentence>& sentences = article_.document.sentences;
    for (std::size_t i = draft_.sentence; i-- > furthest();) {
      if (sentences[i].in_title || sentences[draft_.sentence].paragraph - sentences[i].paragraph > 1) break;
      if (std::vector<Found> found = in_sentence(i); !found.empty()) return fillers(pick(found), FillReason::Previous);
      if (sentences[i].paragraph != sentences[draft_.sentence].paragraph) break;
    }
    return {};
  }

  /// What the last claim before says of the same measure: of the same items, or if there is no item yet, of any.
  [[nodiscard]] std::vector<DraftFiller> told() const {
    for (auto earlier = article_.told.rbegin(); earlier != article_.told.rend(); ++earlier) {
      if (!is_same_measure(*earlier)) continue;
      std::vector<DraftFiller> result;
      for (const DraftFiller& filler : earlier->fillers) {
        if (filler.filler.role != model_.role || is_ruled_out(filler.filler.value)) continue;
        result.push_back(filler);
        result.back().reason = FillReason::Told;
      }
      if (!result.empty()) return result;
    }
    return {};
  }

  [[nodiscard]] std::vector<DraftFiller> title() const {
    for (std::size_t i = 0; i < article_.document.sentences.size() && article_.document.sentences[i].in_title; ++i) {
      if (std::vector<Found> found = in_sentence(i); !found.empty()) return fillers(pick(found), FillReason::Title);
    }
    return {};
  }

  /// The sentence behind first, then the one before.
  [[nodiscard]] std::vector<DraftFiller> around() const {
    const std::vector<Sentence>& sentences = article_.document.sentences;
    for (const std::size_t i : {draft_.sentence + 1, draft_.sentence - 1}) {
      if (i >= sentences.size() || sentences[i].paragraph != sentences[draft_.sentence].paragraph) continue;
      if (std::vector<Found> found = in_sentence(i); !found.empty()) return fillers(found, FillReason::Around);
    }
    return {};
  }

  /// The value that the article mentions most, if often enough. Ties go to the one mentioned first.
  [[nodiscard]] std::vector<DraftFiller> article() const {
    std::vector<const ArticleIndex::Value*> values;
    for (const ArticleIndex::Value& value : article_.index.values_of(article_, role_)) {
      if (!is_ruled_out(value.value)) values.push_back(&value);
    }
    const auto best = std::max_element(values.begin(), values.end(),
                                       [](const auto* a, const auto* b) { return a->count < b->count; });
    if (best == values.end() || (*best)->count < fewest_mentions) return {};
    // Which of several places is meant is anybody's guess.
    const bool rivalled =
        role_.name == "destination" && std::any_of(values.begin(), values.end(), [&](const auto* other) {
          return other != *best && 2 * other->count > (*best)->count;
        });
    if (rivalled) return {};
    return fillers({found_at(**best)}, FillReason::Article);
  }

  [[nodiscard]] std::vector<DraftFiller> maker() const {
    std::vector<DraftFiller> result;
    for (const DraftFiller& item : draft_.fillers) {
      const auto entity = article_.knowledge.entities.find(item.filler.value);
      if (item.filler.role != "item" || entity == article_.knowledge.entities.end()) continue;
      for (const std::string& maker : entity->second.manufacturers) {
        const ArticleIndex::Value* found = article_.index.first_mention_of(maker);
        if (found != nullptr) result.push_back(fillers({found_at(*found)}, FillReason::Maker).front());
      }
    }
    return result;
  }

  /// In timelines the date stands alone above what happened, or opens the paragraph: "7 October 2022: …".
  [[nodiscard]] std::vector<DraftFiller> heading() const {
    const std::vector<Sentence>& sentences = article_.document.sentences;
    for (std::size_t i = draft_.sentence + 1; i-- > furthest();) {
      if (sentences[draft_.sentence].paragraph - sentences[i].paragraph > 1 || sentences[i].in_title) break;
      const Analysis& analysis = article_.document.analyses[i];
      const bool opens_paragraph = sentences[i].paragraph == sentences[draft_.sentence].paragraph &&
                                   (i == 0 || sentences[i - 1].paragraph != sentences[i].paragraph);
      const auto is_heading = [&](const Found& found) {
        const Span& words = analysis.mentions[found.mention].words;
        if (words.first != 0) return false;
        const std::uint32_t next = words.last + 1;
        return next + 1 >= analysis.words.size() || (opens_paragraph && is_break(analysis.words[next]));
      };
      const std::vector<Found> found = in_sentence(i);
      const auto date = std::find_if(found.begin(), found.end(), is_heading);
      if (date != found.end()) return fillers({*date}, FillReason::Heading);
    }
    return {};
  }

  [[nodiscard]] std::vector<DraftFiller> law() const {
    for (const DraftFiller& basis : draft_.fillers) {
      const auto place = article_.knowledge.entities.find(country_of(article_, basis.filler.value));
      if (basis.filler.role != "legalBasis" || place == article_.knowledge.entities.end()) continue;
      for (const ActsThrough& link : place->second.acts_through) {
        return {{.filler = {.role = model_.role, .value = link.slug, .unit = {}},
                 .reason = FillReason::Law,
                 .sentence = basis.sentence,
                 .mention = basis.mention}};
      }
    }
    return {};
  }

  [[nodiscard]] std::vector<DraftFiller> home() const {
    if (draft_.rule->direction != Direction::Import) return {};
    for (const DraftFiller& authority : draft_.fillers) {
      const auto body = article_.knowledge.entities.find(authority.filler.value);
      if (authority.filler.role != "authority" || body == article_.knowledge.entities.end() ||
          body->second.country.empty())
        continue;
      return {{.filler = {.role = model_.role, .value = body->second.country, .unit = {}},
               .reason = FillReason::Home,
               .sentence = authority.sentence,
               .mention = authority.mention}};
    }
    return {};
  }

 private:
  [[nodiscard]] bool is_same_measure(const Draft& earlier) const {
    if (!draft_.fills("item")) return true;
    return std::any_of(draft_.fillers.begin(), draft_.fillers.end(), [&earlier](const DraftFiller& ours) {
      return ours.filler.role == "item" &&
             std::any_of(earlier.fillers.begin(), earlier.fillers.end(),
                         [&ours](const DraftFiller& theirs) { return theirs.filler == ours.filler; });
    });
  }

  [[nodiscard]] bool is_break(const Word& word) const {
    return word.kind != TokenKind::Word && article_.document.text(word) != ",";
  }

  /// The first sentence that a reader still has in mind.
  [[nodiscard]] std::size_t furthest() const {
    return draft_.sentence > sentences_in_mind ? draft_.sentence - sentences_in_mind : 0;
  }

  [[nodiscard]] std::vector<Found> in_sentence(std::size_t sentence) const {
    std::vector<Found> result;
    const Analysis& analysis = article_.document.analyses[sentence];
    for (const ArticleIndex::Value& found : article_.index.values_in(article_, sentence, role_)) {
      if (!analysis.mentions[found.mention].modifier && !is_ruled_out(found.value)) result.push_back(found_at(found));
    }
    return result;
  }

  /// A state at the wrong end of the trade, what fills another role already, and where exports are at issue a state
  /// that is not the maker's, or a destination that is.
  [[nodiscard]] bool is_ruled_out(const std::string& value) const {
    const bool taken_or_wrong =
        std::any_of(draft_.fillers.begin(), draft_.fillers.end(), [&](const DraftFiller& filler) {
          return filler.filler.value == value ||
                 is_at_wrong_end(article_, draft_.rule->direction, model_.role, value, filler.filler);
        });
    if (taken_or_wrong) return true;
    if (model_.role == "authority") return !is_maker_home(article_, draft_, value).value_or(true);
    return model_.role == "destination" && is_maker_home(article_, draft_, value).value_or(false);
  }

  [[nodiscard]] bool is_specific(const Found& found) const {
    const auto entity = article_.knowledge.entities.find(found.value);
    return entity == article_.knowledge.entities.end() ||
           !article_.knowledge.ontology.is_a(entity->second.type, "Product") || !entity->second.manufacturers.empty();
  }

  /// The first of a sentence, but a product with a known maker before a generic group; and what is coordinated with
  /// it.
  [[nodiscard]] std::vector<Found> pick(const std::vector<Found>& found) const {
    auto one = std::find_if(found.begin(), found.end(), [this](const Found& other) { return is_specific(other); });
    if (one == found.end()) one = found.begin();
    std::vector<Found> picked{*one};
    const Analysis& analysis = article_.document.analyses[one->sentence];
    for (++one; model_.many && one != found.end(); ++one) {
      const Span& last = analysis.mentions[picked.back().mention].words;
      if (is_coordinated(article_, analysis, last, analysis.mentions[one->mention].words)) picked.push_back(*one);
    }
    return picked;
  }

  static Found found_at(const ArticleIndex::Value& value) {
    return {.value = value.value, .unit = value.unit, .sentence = value.sentence, .mention = value.mention};
  }

  [[nodiscard]] std::vector<DraftFiller> fillers(const std::vector<Found>& found, FillReason reason) const {
    std::vector<DraftFiller> result;
    result.reserve(found.size());
    for (const Found& one : found) {
      result.push_back({.filler = {.role = model_.role, .value = one.value, .unit = one.unit},
                        .reason = reason,
                        .sentence = one.sentence,
                        .mention = one.mention});
    }
    return result;
  }

  const ArticleContext& article_;
  const Draft& draft_;
  const RoleModel& model_;
  const Role& role_;
};

}  // namespace

std::vector<DraftFiller> fall_back(const ArticleContext& article, const Draft& draft, const RoleModel& role,
                                   Fallback fallback) {
  const FallbackSearch search(article, draft, role);
  switch (fallback) {
    case Fallback::Previous:
      return search.previous();
    case Fallback::Told:
      return search.told();
    case Fallback::Title:
      return search.title();
    case Fallback::Article:
      return search.article();
    case Fallback::Maker:
      return search.maker();
    case Fallback::Around:
      return search.around();
    case Fallback::Heading:
      return search.heading();
    case Fallback::Law:
      return search.law();
    case Fallback::Home:
      return search.home();
  }
  return {};
}

}  // namespace chipgraph
