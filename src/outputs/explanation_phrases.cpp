#include "outputs/explanation_phrases.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

namespace chipgraph {
namespace {

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string joined;
  for (const std::string& part : parts) joined += (joined.empty() ? "" : std::string(separator)) + part;
  return joined;
}

/// At most two decimals, no zeros at the end.
std::string number(double value, bool with_sign) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), with_sign ? "%+.2f" : "%.2f", value);
  std::string text = buffer.data();
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> reasons{{
    {"slot", "slot of a cue"},
    {"sentence", "best in the sentence"},
    {"coordination", "coordinated with the best"},
    {"previous", "from the sentences before"},
    {"told", "from an earlier claim"},
    {"title", "from the title"},
    {"article", "what the article mentions most"},
    {"item-maker", "maker of the item"},
    {"around", "from the sentence beside"},
    {"heading", "from the heading"},
    {"law", "whose law it is"},
    {"home", "home of the authority"},
}};

std::string reason_phrase(const std::string& reason) {
  const auto* const found =
      std::find_if(reasons.begin(), reasons.end(), [&reason](const auto& entry) { return entry.first == reason; });
  return found == reasons.end() ? reason : std::string(found->second);
}

const ExplainedCandidate* candidate_of(const ExplainedRole& role, const ExplainedFiller& filler) {
  const auto found =
      std::find_if(role.candidates.begin(), role.candidates.end(), [&filler](const ExplainedCandidate& candidate) {
        return candidate.value == filler.value && candidate.words.begin == filler.words.begin &&
               candidate.words.end == filler.words.end;
      });
  return found == role.candidates.end() ? nullptr : &*found;
}

/// The best of the candidates that are `chosen` or are not; null if there is none.
const ExplainedCandidate* best_of(const ExplainedRole& role, bool chosen) {
  const ExplainedCandidate* best = nullptr;
  for (const ExplainedCandidate& candidate : role.candidates) {
    if (candidate.chosen == chosen && (best == nullptr || candidate.score > best->score)) best = &candidate;
  }
  return best;
}

std::string value_of(const std::string& value, const std::string& unit) {
  return unit.empty() ? value : value + ' ' + unit;
}

/// Where words stand, if not in sentence `here`.
std::string place_of(const ExplainedWords& words, std::size_t sentence, std::size_t here) {
  return quoted(words) + (sentence == here ? "" : " (sentence " + std::to_string(sentence) + ")");
}

std::string why_filled(const ExplainedRole& role, const ExplainedFiller& filler) {
  std::string why = reason_phrase(filler.reason);
  const ExplainedCandidate* candidate = candidate_of(role, filler);
  if (filler.reason == "slot" || candidate == nullptr) return why;
  why += ", " + score_phrase(*candidate);
  const ExplainedCandidate* next = best_of(role, false);
  const bool is_best = filler.reason != "coordination" && &filler == &role.fillers.front();
  if (is_best && next != nullptr)
    why += "; next " + value_of(next->value, next->unit) + ' ' + number(next->score, false);
  return why;
}

bool is_missing(const ExplainedDraft& draft, const std::string& role) {
  return std::any_of(draft.gaps.begin(), draft.gaps.end(), [&role](const ExplainedGap& gap) {
    return std::find(gap.roles.begin(), gap.roles.end(), role) != gap.roles.end();
  });
}

void add_missing(const ExplainedRole& role, std::size_t sentence, TextTable& table) {
  const ExplainedCandidate* best = best_of(role, false);
  if (best == nullptr) {
    table.add({role.role, "-", "", "no candidate"});
  } else {
    table.add({role.role, "-", "",
               "best is " + value_of(best->value, best->unit) + ' ' + place_of(best->words, best->sentence, sentence) +
                   ", not above " + number(role.threshold, false) + " with " + score_phrase(*best)});
  }
}

}  // namespace

std::string quoted(const ExplainedWords& words) { return '"' + words.text + '"'; }

std::string kind_name(const std::string& type, const std::string& status) {
  return status.empty() ? type : type + '/' + status;
}

std::string sentence_heading(const ExplainedSentence& sentence) {
  return "Sentence " + std::to_string(sentence.number) + (sentence.in_title ? ", title" : "") + "\n  " +
         sentence.words.text + '\n';
}

std::string score_phrase(const ExplainedCandidate& candidate) {
  std::vector<ExplainedFeature> features = candidate.features;
  features.push_back({.name = "distance", .weight = candidate.distance_weight});
  constexpr double smallest_shown = 0.005;
  std::erase_if(features, [](const ExplainedFeature& feature) { return std::abs(feature.weight) < smallest_shown; });
  std::stable_sort(features.begin(), features.end(), [](const ExplainedFeature& a, const ExplainedFeature& b) {
    return std::abs(a.weight) > std::abs(b.weight);
  });
  constexpr std::size_t most_shown = 5;
  std::vector<std::string> parts;
  for (const ExplainedFeature& feature : features) {
    const bool is_shown = parts.size() < most_shown;
    parts.push_back(is_shown ? feature.name + ' ' + number(feature.weight, true) : "...");
    if (!is_shown) break;
  }
  return number(candidate.score, false) + (parts.empty() ? "" : ": " + join(parts, ", "));
}

std::string gap_phrase(const std::vector<ExplainedGap>& gaps) {
  std::vector<std::string> parts;
  parts.reserve(gaps.size());
  for (const ExplainedGap& gap : gaps) {
    parts.push_back("needs " + join(gap.roles, " or ") + (gap.from_sentence ? " in this sentence" : ""));
  }
  return join(parts, "; ");
}

std::string fate_phrase(const ExplainedDraft& draft) {
  switch (draft.fate) {
    case Fate::Claimed:
      return draft.claims.size() > 1 ? "claimed, as " + std::to_string(draft.claims.size()) + " claims" : "claimed";
    case Fate::Incomplete:
      return "dropped: " + gap_phrase(draft.gaps);
    case Fate::Merged:
      return "merged into rule " + std::to_string(draft.into);
    case Fate::Unsupported:
      return "dropped: counts only beside " + join(draft.beside, " or ") + ", which the article has not";
    case Fate::Repeated:
      return "repeats a claim";
  }
  return {};
}

std::string cues_phrase(const ExplainedDraft& draft) {
  std::vector<std::string> cues;
  for (const ExplainedWords& cue : draft.cues) cues.push_back(quoted(cue));
  return join(cues, " ");
}

void add_role_rows(const ExplainedDraft& draft, std::size_t sentence, TextTable& table) {
  for (const ExplainedRole& role : draft.roles) {
    for (const ExplainedFiller& filler : role.fillers) {
      const bool is_first = &filler == &role.fillers.front();
      table.add({is_first ? role.role : "", value_of(filler.value, filler.unit),
                 place_of(filler.words, filler.sentence, sentence), why_filled(role, filler)});
    }
    if (role.fillers.empty() && is_missing(draft, role.role)) add_missing(role, sentence, table);
  }
}

}  // namespace chipgraph
