#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/iri.h"
#include "graph/neighbourhood.h"
#include "outputs/picture.h"

namespace chipgraph {
namespace {

/// More lines of one role to one entity than this cannot be followed by eye: its name goes on the cards instead.
constexpr std::size_t most_lines_of_a_role = 12;

/// Relations of what no card names are an aside.
constexpr std::size_t most_loose_relations = 12;

std::string entity_name(std::string_view slug) { return "id:" + std::string(slug); }
std::string fact_name(const Fact& fact) { return "fact:" + fact.hash; }

std::string count(std::size_t number, std::string_view singular, std::string_view plural) {
  return std::to_string(number) + " " + std::string(number == 1 ? singular : plural);
}

/// Puts a picture together, step by step.
class Composer {
 public:
  Composer(const KnowledgeGraph& graph, const Ontology& ontology, const Words& words, const DrawOptions& options)
      : graph_(graph), ontology_(ontology), words_(words), options_(options) {
    for (const EntityUse& use : graph.entities) uses_.emplace(use.slug, &use);
  }

  Picture compose() {
    choose();
    count_role_lines();
    for (const std::size_t index : facts_) add_fact(graph_.facts[index]);
    add_links();
    add_relations();
    add_entities();
    add_title();
    return std::move(picture_);
  }

 private:
  using RoleOfEntity = std::pair<std::string, std::string>;

  /// All facts and relations, or those around the focus; of too many facts the best known.
  void choose() {
    Selection selection;
    if (options_.focus.empty()) {
      for (std::size_t index = 0; index < graph_.facts.size(); ++index) selection.facts.push_back(index);
      for (std::size_t index = 0; index < graph_.relations.size(); ++index) selection.relations.push_back(index);
    } else {
      selection = select_around(graph_, options_.focus, options_.depth);
      if (selection.entities.empty()) throw DrawError("the graph does not hold " + options_.focus);
      drawn_.insert(options_.focus);
    }
    available_ = selection.facts.size();
    facts_ = std::move(selection.facts);
    relations_ = std::move(selection.relations);
    std::stable_sort(facts_.begin(), facts_.end(),
                     [&](std::size_t a, std::size_t b) { return importance(a) > importance(b); });
    if (facts_.size() > options_.max_facts) facts_.resize(options_.max_facts);
    std::sort(facts_.begin(), facts_.end(), [&](std::size_t a, std::size_t b) { return order(a) < order(b); });
  }

  /// Facts that name the focus come first, then those that many articles state, then the certain ones.
  [[nodiscard]] std::tuple<bool, std::size_t, Certainty> importance(std::size_t index) const {
    const Fact& fact = graph_.facts[index];
    const bool names_focus = std::any_of(fact.fillers.begin(), fact.fillers.end(),
                                         [&](const Filler& filler) { return filler.value == options_.focus; });
    return {names_focus, articles_of(fact).size(), fact.certainty};
  }

  /// By type and time: Graphviz keeps to the order it is given where nothing speaks against it.
  [[nodiscard]] std::tuple<std::string, std::string, std::string> order(std::size_t index) const {
    const Fact& fact = graph_.facts[index];
    return {fact.type, date_of(fact), fact.hash};
  }

  static std::string date_of(const Fact& fact) {
    const auto date = std::find_if(fact.fillers.begin(), fact.fillers.end(),
                                   [](const Filler& filler) { return filler.role == "date"; });
    return date == fact.fillers.end() ? std::string() : date->value;
  }

  [[nodiscard]] std::set<std::size_t> articles_of(const Fact& fact) const {
    std::set<std::size_t> articles;
    for (const std::size_t claim : fact.claims) articles.insert(graph_.claims[claim].article);
    return articles;
  }

  [[nodiscard]] bool is_entity(const Filler& filler) const {
    const Role* role = ontology_.find_role(filler.role);
    return role != nullptr && role->kind == RoleKind::Entity;
  }

  void count_role_lines() {
    for (const std::size_t index : facts_) {
      for (const Filler& filler : graph_.facts[index].fillers) {
        if (is_entity(filler)) ++role_lines_[{filler.role, filler.value}];
      }
    }
  }

  [[nodiscard]] bool is_crowded(const Filler& filler) const {
    return filler.value != options_.focus && role_lines_.at({filler.role, filler.value}) > most_lines_of_a_role;
  }

  void add_fact(const Fact& fact) {
    FactCard card{.hash = fact.hash,
                  .type = fact.type,
                  .title = words_.of_fact(fact),
                  .lines = {},
                  .footer = {},
                  .tooltip = {},
                  .url = {}};
    if (const std::string date = date_of(fact); !date.empty()) card.title += " \xC2\xB7 " + date;
    const bool has_free_line = std::any_of(fact.fillers.begin(), fact.fillers.end(), [&](const Filler& filler) {
      return is_entity(filler) && !is_crowded(filler);
    });
    for (const Filler& filler : fact.fillers) {
      const Role* role = ontology_.find_role(filler.role);
      if (role == nullptr || role->kind == RoleKind::Date) continue;
      if (role->kind != RoleKind::Entity) {
        card.lines.push_back(words_.of_term(role->name) + ": " + words_.of_value(filler, role->kind));
      } else if (has_free_line && is_crowded(filler)) {
        card.lines.push_back(words_.of_term(role->name) + ": " + label_of(filler.value));
      } else {
        add_line(fact, filler);
      }
    }
    add_sources(fact, card);
    picture_.facts.push_back(std::move(card));
  }

  void add_line(const Fact& fact, const Filler& filler) {
    drawn_.insert(filler.value);
    const bool acts = style_of(type_of(filler.value), ontology_).acts;
    const std::string entity = entity_name(filler.value);
    picture_.lines.push_back({.from = acts ? entity : fact_name(fact),
                              .to = acts ? fact_name(fact) : entity,
                              .label = words_.of_term(filler.role),
                              .kind = Line::Kind::Role});
  }

  void add_sources(const Fact& fact, FactCard& card) const {
    const std::set<std::size_t> articles = articles_of(fact);
    card.uncertain = fact.certainty <= Certainty::Expected;
    if (fact.certainty != Certainty::Asserted) card.footer = words_.of_term(to_string(fact.certainty));
    if (articles.size() > 1) {
      card.footer += (card.footer.empty() ? "" : ", ") + count(articles.size(), "article", "articles");
    }
    for (const std::size_t index : articles) {
      const std::string& url = graph_.articles[index].url;
      const bool is_web = url.starts_with("https://") || url.starts_with("http://");
      if (!is_web || !append_url(card.url, url)) continue;  // Graphviz does not escape addresses itself
      break;
    }
    if (fact.claims.empty()) return;
    const PlacedClaim& first = graph_.claims[fact.claims.front()];
    for (const Evidence& evidence : first.claim.evidence) card.tooltip += evidence.quote + "\n";
    card.tooltip += "(" + graph_.articles[first.article].title + ")";
  }

  void add_links() {
    const std::set<std::size_t> drawn(facts_.begin(), facts_.end());
    const auto add = [&](const Fact& fact, const std::vector<std::size_t>& others, std::string_view term,
                         Line::Kind kind) {
      for (const std::size_t other : others) {
        if (!drawn.contains(other)) continue;
        picture_.lines.push_back({.from = fact_name(fact),
                                  .to = fact_name(graph_.facts[other]),
                                  .label = words_.of_term(term),
                                  .kind = kind});
      }
    };
    for (const std::size_t index : facts_) {
      const Fact& fact = graph_.facts[index];
      add(fact, fact.precedes, "precedes", Line::Kind::Precedes);
      add(fact, fact.ends, "ends", Line::Kind::Ends);
    }
  }

  /// Relations between nodes that cards have are text on the subject, for lines would run across the cards. Others get
  /// a line, if one end has a card and the other does not; of many those that most claims state.
  void add_relations() {
    std::vector<const DirectRelation*> loose;
    for (const std::size_t index : relations_) {
      const DirectRelation& relation = graph_.relations[index];
      const bool around_focus = relation.subject == options_.focus && !drawn_.contains(relation.object);
      if (drawn_.contains(relation.subject) && !around_focus) {
        add_relation_text(relation);
      } else if (around_focus || drawn_.contains(relation.object)) {
        loose.push_back(&relation);
      }
    }
    std::stable_sort(loose.begin(), loose.end(), [](const DirectRelation* a, const DirectRelation* b) {
      return a->claims.size() > b->claims.size();
    });
    if (loose.size() > most_loose_relations) loose.resize(most_loose_relations);
    std::set<std::string> ends;
    for (const DirectRelation* relation : loose) {
      add_relation_line(*relation);
      ends.insert({relation->subject, relation->object});
    }
    drawn_.merge(ends);
  }

  /// The end without cards stands outside the one that has them: on its left if that one acts, else on its right. Where
  /// it stands on the other side already, the relation is text.
  void add_relation_line(const DirectRelation& relation) {
    const bool subject_is_inside = drawn_.contains(relation.subject);
    const std::string& inside = subject_is_inside ? relation.subject : relation.object;
    const std::string& outside = subject_is_inside ? relation.object : relation.subject;
    const bool outside_is_left = style_of(type_of(inside), ontology_).acts;
    if (sides_.emplace(outside, outside_is_left).first->second != outside_is_left) {
      add_relation_text(relation);
      return;
    }
    const bool back = subject_is_inside == outside_is_left;
    picture_.lines.push_back({.from = entity_name(back ? relation.object : relation.subject),
                              .to = entity_name(back ? relation.subject : relation.object),
                              .label = words_.of_term(relation.predicate),
                              .kind = back ? Line::Kind::RelationBack : Line::Kind::Relation});
  }

  void add_relation_text(const DirectRelation& relation) {
    relation_texts_[relation.subject].push_back(words_.of_term(relation.predicate) + ": " + label_of(relation.object));
  }

  void add_entities() {
    std::map<std::string_view, const EntityStyle*> legend;
    for (const std::string& slug : drawn_) {
      const EntityStyle& style = style_of(type_of(slug), ontology_);
      picture_.entities.push_back({.slug = slug,
                                   .type = type_of(slug),
                                   .label = label_of(slug),
                                   .lines = relation_texts_[slug],
                                   .style = &style,
                                   .is_focus = slug == options_.focus});
      if (!style.type.empty()) legend.emplace(style.type, &style);
    }
    for (const auto& [type, style] : legend) picture_.legend.push_back({.label = words_.of_term(type), .style = style});
  }

  void add_title() {
    std::set<std::size_t> articles;
    for (const std::size_t index : facts_) articles.merge(articles_of(graph_.facts[index]));
    std::string title = count(facts_.size(), "fact", "facts");
    if (!options_.focus.empty()) title += " around " + label_of(options_.focus);
    if (!articles.empty()) title += " from " + count(articles.size(), "article", "articles");
    if (available_ > facts_.size()) {
      title += ": those told most often; " + std::to_string(available_ - facts_.size()) + " more are not shown";
    }
    picture_.title = std::move(title);
  }

  [[nodiscard]] std::string label_of(const std::string& slug) const {
    const auto use = uses_.find(slug);
    return use == uses_.end() ? words_.of_entity({.slug = slug, .type = {}, .label = {}})
                              : words_.of_entity(*use->second);
  }

  [[nodiscard]] std::string type_of(const std::string& slug) const {
    const auto use = uses_.find(slug);
    return use == uses_.end() ? std::string() : use->second->type;
  }

  const KnowledgeGraph& graph_;
  const Ontology& ontology_;
  const Words& words_;
  const DrawOptions& options_;
  std::map<std::string_view, const EntityUse*> uses_;
  std::vector<std::size_t> facts_, relations_;  // what is drawn
  std::size_t available_ = 0;                   // facts before the limit
  std::map<RoleOfEntity, std::size_t> role_lines_;
  std::set<std::string> drawn_;        // slugs
  std::map<std::string, bool> sides_;  // of what only relations name: whether it stands on the left
  std::map<std::string, std::vector<std::string>> relation_texts_;
  Picture picture_;
};

}  // namespace

Picture compose_picture(const KnowledgeGraph& graph, const Ontology& ontology, const Words& words,
                        const DrawOptions& options) {
  return Composer(graph, ontology, words, options).compose();
}

}  // namespace chipgraph
