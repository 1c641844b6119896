#include "graph/measures.h"

#include <algorithm>
#include <compare>
#include <limits>
#include <string_view>
#include <tuple>
#include <vector>

#include "graph/partial_date.h"

namespace chipgraph {
namespace {

/// A fact as a member of one line in time.
struct Member {
  std::string_view item, destination;
  DaySpan span;
  std::size_t fact = 0;

  [[nodiscard]] bool same_line(const Member& other) const {
    return item == other.item && destination == other.destination;
  }
};

bool by_line_and_time(const Member& a, const Member& b) {
  return std::tie(a.item, a.destination, a.span.first, a.span.last, a.fact) <
         std::tie(b.item, b.destination, b.span.first, b.span.last, b.fact);
}

std::vector<std::string_view> values(const Fact& fact, std::string_view role) {
  std::vector<std::string_view> found;
  for (const Filler& filler : fact.fillers) {
    if (filler.role == role) found.emplace_back(filler.value);
  }
  return found;
}

bool is_measure(const Fact& fact, const Ontology& ontology) {
  const FactType* type = ontology.find_fact_type(fact.type);
  if (type == nullptr || fact.certainty == Certainty::Disputed) return false;
  const auto has_key = [&](std::string_view role) {
    return std::find(type->key.begin(), type->key.end(), role) != type->key.end();
  };
  return has_key("item") && has_key("destination");
}

std::vector<Member> collect_members(std::span<const Fact> facts, const Ontology& ontology) {
  std::vector<Member> members;
  for (std::size_t index = 0; index < facts.size(); ++index) {
    const Fact& fact = facts[index];
    if (!is_measure(fact, ontology)) continue;
    const std::vector<std::string_view> dates = values(fact, "date");
    const auto span = dates.empty() ? std::nullopt : day_span(dates.front());
    if (!span) continue;
    const std::vector<std::string_view> destinations = values(fact, "destination");
    for (const std::string_view item : values(fact, "item")) {
      for (const std::string_view destination : destinations) {
        members.push_back({.item = item, .destination = destination, .span = *span, .fact = index});
      }
    }
  }
  std::sort(members.begin(), members.end(), by_line_and_time);
  return members;
}

/// `line` is sorted by the first day. A member is next to `a` if it starts after `a`, but not after the first end
/// of all that start after `a`: otherwise that one would lie between them.
void link_neighbours(std::span<const Member> line, std::span<Fact> facts) {
  std::vector<int> first_end(line.size() + 1, std::numeric_limits<int>::max());  // of a member and all behind it
  for (std::size_t index = line.size(); index-- > 0;) {
    first_end[index] = std::min(first_end[index + 1], line[index].span.last);
  }
  for (const Member& member : line) {
    const auto after = std::partition_point(line.begin(), line.end(),
                                            [&](const Member& other) { return !is_before(member.span, other.span); });
    const int limit = first_end[static_cast<std::size_t>(after - line.begin())];
    for (auto next = after; next != line.end() && next->span.first <= limit; ++next) {
      facts[member.fact].precedes.push_back(next->fact);
    }
  }
}

/// Decides which measures end which.
class Endings {
 public:
  Endings(const Ontology& ontology, const EntityMap& entities) : ontology_(&ontology), entities_(&entities) {}

  /// Links the members of `line`. Ordered by their last day, the latest earlier ones stand at the end of what is
  /// earlier: going back from there stops at the first that ends before another starts.
  void link(std::span<const Member> line, std::span<Fact> facts) const {
    std::vector<Member> by_end(line.begin(), line.end());
    std::stable_sort(by_end.begin(), by_end.end(),
                     [](const Member& a, const Member& b) { return a.span.last < b.span.last; });
    for (const Member& member : line) {
      const std::vector<std::string>* ended = statuses_ended_by(facts[member.fact]);
      if (ended == nullptr) continue;
      auto end = std::partition_point(by_end.begin(), by_end.end(),
                                      [&](const Member& other) { return is_before(other.span, member.span); });
      int latest_start = 0;
      while (end != by_end.begin() && (--end)->span.last >= latest_start) {
        const Fact& other = facts[end->fact];
        if (std::find(ended->begin(), ended->end(), other.status) == ended->end()) continue;
        if (!may_share_authority(facts[member.fact], other)) continue;
        latest_start = std::max(latest_start, end->span.first);
        facts[member.fact].ends.push_back(end->fact);
      }
    }
  }

 private:
  [[nodiscard]] const std::vector<std::string>* statuses_ended_by(const Fact& fact) const {
    const auto found = ontology_->ends_statuses.find(fact.status);
    return found == ontology_->ends_statuses.end() ? nullptr : &found->second;
  }

  [[nodiscard]] std::vector<std::string_view> countries(const Fact& fact) const {
    std::vector<std::string_view> found = values(fact, "authority");
    for (std::string_view& authority : found) {
      const auto known = entities_->find(authority);
      if (known != entities_->end() && !known->second.country.empty()) authority = known->second.country;
    }
    return found;
  }

  [[nodiscard]] bool may_share_authority(const Fact& a, const Fact& b) const {
    const std::vector<std::string_view> of_a = countries(a), of_b = countries(b);
    if (of_a.empty() || of_b.empty()) return true;
    return std::find_first_of(of_a.begin(), of_a.end(), of_b.begin(), of_b.end()) != of_a.end();
  }

  const Ontology* ontology_;
  const EntityMap* entities_;
};

void sort_unique(std::vector<std::size_t>& indices) {
  std::sort(indices.begin(), indices.end());
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
}

}  // namespace

void link_measures(std::span<Fact> facts, const Ontology& ontology, const EntityMap& entities) {
  const Endings endings(ontology, entities);
  const std::vector<Member> members = collect_members(facts, ontology);
  for (std::size_t begin = 0; begin < members.size();) {
    std::size_t end = begin + 1;
    while (end < members.size() && members[end].same_line(members[begin])) ++end;
    const auto line = std::span(members).subspan(begin, end - begin);
    link_neighbours(line, facts);
    endings.link(line, facts);
    begin = end;
  }
  for (Fact& fact : facts) {
    sort_unique(fact.precedes);
    sort_unique(fact.ends);
  }
}

}  // namespace chipgraph
