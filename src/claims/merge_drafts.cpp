#include "claims/merge_drafts.h"

#include <algorithm>
#include <set>

namespace chipgraph {
std::vector<MissingRoles> missing_roles(const ArticleContext& article, const Draft& draft) {
  std::vector<MissingRoles> missing;
  const auto filled_here = [&draft](const std::string& role) {
    return std::any_of(draft.fillers.begin(), draft.fillers.end(), [&](const DraftFiller& filler) {
      return filler.filler.role == role && filler.sentence == draft.sentence;
    });
  };
  const bool same_type = draft.kind.type == draft.rule->kind.type;
  if (same_type) {
    for (const std::string& role : draft.rule->needs) {
      if (!filled_here(role)) missing.push_back({.any_of = {role}, .from_sentence = true});
    }
  }
  const TypeModel* type = article.knowledge.fillers.find(draft.kind.type);
  if (type == nullptr) return missing;
  for (const std::vector<std::string>& roles : type->any_of) {
    const bool filled =
        std::any_of(roles.begin(), roles.end(), [&draft](const std::string& role) { return draft.fills(role); });
    if (!filled) missing.push_back({.any_of = roles, .from_sentence = false});
  }
  return missing;
}

bool is_complete(const ArticleContext& article, const Draft& draft) { return missing_roles(article, draft).empty(); }

namespace {

std::set<std::string> values_of(const Draft& draft, const std::string& role) {
  std::set<std::string> values;
  for (const DraftFiller& filler : draft.fillers) {
    if (filler.filler.role == role) values.insert(filler.filler.value + ' ' + filler.filler.unit);
  }
  return values;
}

/// Whether two drafts can be one claim: no role has different fillers in both.
bool agree(const ArticleContext& article, const Draft& a, const Draft& b) {
  if (a.kind != b.kind) return false;
  const std::vector<std::string>& roles = article.knowledge.ontology.find_fact_type(a.kind.type)->roles;
  return std::all_of(roles.begin(), roles.end(), [&](const std::string& role) {
    const std::set<std::string> ours = values_of(a, role);
    const std::set<std::string> theirs = values_of(b, role);
    return ours.empty() || theirs.empty() || ours == theirs;
  });
}

void add_missing(Draft& draft, const Draft& other) {
  for (const DraftFiller& filler : other.fillers) {
    const bool known = std::any_of(draft.fillers.begin(), draft.fillers.end(),
                                   [&filler](const DraftFiller& ours) { return ours.filler == filler.filler; });
    if (!known) draft.fillers.push_back(filler);
  }
  draft.certainty = std::min(draft.certainty, other.certainty);
  if (draft.speaker.empty()) draft.speaker = other.speaker;
}

/// One draft for each filler of a role of numbers with units; the draft itself if it has at most one.
std::vector<Draft> split_values(const ArticleContext& article, const Draft& draft) {
  const TypeModel* type = article.knowledge.fillers.find(draft.kind.type);
  if (type == nullptr || !type->split_values) return {draft};
  const auto is_value = [&article](const DraftFiller& filler) {
    const RoleKind kind = article.knowledge.ontology.find_role(filler.filler.role)->kind;
    return kind == RoleKind::Amount || kind == RoleKind::Measure;
  };
  std::vector<Draft> parts;
  for (const DraftFiller& filler : draft.fillers) {
    if (!is_value(filler)) continue;
    Draft part = draft;
    std::erase_if(part.fillers,
                  [&](const DraftFiller& other) { return is_value(other) && !(other.filler == filler.filler); });
    parts.push_back(std::move(part));
  }
  if (parts.empty()) parts.push_back(draft);
  return parts;
}

}  // namespace

std::set<std::string> sound_types(const ArticleContext& article, const std::vector<Draft>& drafts) {
  std::set<std::string> types;
  for (const Draft& draft : drafts) {
    if (is_supported(article, draft, {})) types.insert(draft.kind.type);
  }
  return types;
}

bool is_supported(const ArticleContext& article, const Draft& draft, const std::set<std::string>& types) {
  const TypeModel* type = article.knowledge.fillers.find(draft.kind.type);
  if (type == nullptr || type->beside.empty()) return true;
  const auto fills = [&draft](const std::string& role) { return draft.fills(role); };
  const auto is_there = [&types](const std::string& name) { return types.contains(name); };
  return std::any_of(type->enough.begin(), type->enough.end(), fills) ||
         std::any_of(type->beside.begin(), type->beside.end(), is_there);
}

void drop_unsupported(const ArticleContext& article, std::vector<Draft>& drafts) {
  const std::set<std::string> types = sound_types(article, drafts);
  std::erase_if(drafts, [&](const Draft& draft) { return !is_supported(article, draft, types); });
}

std::vector<Draft> merge_drafts(const ArticleContext& article, const std::vector<Draft>& drafts,
                                std::vector<MergeStep>* trace) {
  std::vector<Draft> merged;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    for (Draft& draft : split_values(article, drafts[i])) {
      const auto same =
          std::find_if(merged.begin(), merged.end(), [&](const Draft& other) { return agree(article, other, draft); });
      if (trace != nullptr) trace->push_back({i, static_cast<std::size_t>(same - merged.begin())});
      if (same == merged.end()) {
        merged.push_back(std::move(draft));
      } else {
        add_missing(*same, draft);
      }
    }
  }
  return merged;
}

}  // namespace chipgraph
