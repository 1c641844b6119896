#include "mentions/vocabulary.h"

#include <algorithm>

#include "base/utf8.h"

namespace chipgraph {
namespace {

constexpr std::size_t shortest_affix = 2;  // of `word*`, `*word` and `*word*`
constexpr std::size_t shortest_stem = 2;   // what an inflectional ending may leave
constexpr std::size_t shortest_compound_part = 4;
constexpr std::size_t longest_word = 200;  // bytes; what is longer is no word of any language

/// Moves `at` to the next byte of `text` that begins a code point.
std::size_t next_boundary(std::string_view text, std::size_t at) {
  do {
    ++at;
  } while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
  return at;
}

}  // namespace

std::uint32_t Vocabulary::add(Form form, std::string text) {
  const auto [entry, is_new] = forms_[static_cast<std::size_t>(form)].try_emplace(std::move(text), next_);
  if (is_new) ++next_;
  return entry->second;
}

std::uint32_t Vocabulary::add_phrase_word(std::string_view notation, const Stemmer& stemmer) {
  const bool open_front = notation.starts_with('*') && notation.size() > shortest_affix;
  const bool open_back = notation.ends_with('*') && notation.size() > shortest_affix;
  if (open_front) notation.remove_prefix(1);
  if (open_back) notation.remove_suffix(1);
  if (open_front && open_back) return add(Form::Infix, to_lower(notation));
  if (open_front) return add(Form::Suffix, to_lower(notation));
  if (open_back) return add(Form::Prefix, to_lower(notation));
  if (notation.starts_with('=') && notation.size() > 1) return add(Form::Cased, std::string(notation.substr(1)));
  if (notation.ends_with('~') && notation.size() > 1) {
    notation.remove_suffix(1);
    return add(Form::Stem, stemmer.stem(to_lower(notation)));
  }
  return add(Form::Lower, to_lower(notation));
}

std::uint32_t Vocabulary::add_name_word(std::string_view word, bool single) {
  const std::string lower = to_lower(word);
  if (lower != word) return add(Form::NameCased, std::string(word));
  return single ? add(Form::NameLower, lower) : add(Form::NameStem, std::string(without_inflection(lower).back()));
}

void Vocabulary::find(Form form, std::string_view text, std::vector<Atom>& atoms) const {
  const Forms& forms = forms_[static_cast<std::size_t>(form)];
  if (const auto entry = forms.find(text); entry != forms.end()) {
    const Atom atom{.id = entry->second, .modifier = false};
    if (std::find(atoms.begin(), atoms.end(), atom) == atoms.end()) atoms.push_back(atom);
  }
}

std::vector<std::string_view> Vocabulary::without_inflection(std::string_view word) const {
  std::vector<std::string_view> forms{word};
  for (const std::string& ending : language_->inflections) {
    if (word.size() >= ending.size() + shortest_stem && word.ends_with(ending)) {
      forms.push_back(word.substr(0, word.size() - ending.size()));
    }
  }
  std::sort(forms.begin(), forms.end(), [](auto a, auto b) { return a.size() > b.size(); });
  return forms;
}

void Vocabulary::find_parts(std::string_view lower, std::vector<Atom>& atoms) const {
  for (std::size_t end = shortest_affix; end <= lower.size(); ++end) find(Form::Prefix, lower.substr(0, end), atoms);
  for (const std::string_view form : without_inflection(lower)) {
    for (std::size_t begin = 0; begin + shortest_affix <= form.size(); ++begin) {
      find(Form::Suffix, form.substr(begin), atoms);
    }
  }
  for (const auto& [text, id] : forms_[static_cast<std::size_t>(Form::Infix)]) {
    if (lower.find(text) != std::string_view::npos) find(Form::Infix, text, atoms);
  }
}

void Vocabulary::find_names(std::string_view token, std::vector<Atom>& atoms) const {
  for (const std::string_view form : without_inflection(token)) {
    find(Form::NameCased, form, atoms);
    const std::string lower = to_lower(form);
    find(Form::NameLower, lower, atoms);
    find(Form::NameStem, lower, atoms);
  }
}

bool Vocabulary::is_known_head(std::string_view lower) const {
  std::vector<Atom> atoms;
  find(Form::Lower, lower, atoms);
  find_parts(lower, atoms);
  return !atoms.empty();
}

void Vocabulary::find_compound(std::string_view token, std::vector<Atom>& atoms) const {
  for (std::size_t at = next_boundary(token, 0); at < token.size(); at = next_boundary(token, at)) {
    if (at < shortest_compound_part || token.size() - at < shortest_compound_part) continue;
    std::vector<Atom> first;
    find(Form::NameCased, token.substr(0, at), first);
    find(Form::NameLower, to_lower(token.substr(0, at)), first);
    find(Form::NameStem, to_lower(token.substr(0, at)), first);
    if (first.empty() || !is_known_head(to_lower(token.substr(at)))) continue;
    for (const Atom& atom : first) {
      if (std::find(atoms.begin(), atoms.end(), atom) == atoms.end())
        atoms.push_back({.id = atom.id, .modifier = true});
    }
  }
}

std::vector<Atom> Vocabulary::resolve(std::string_view token, const Stemmer& stemmer) const {
  std::vector<Atom> atoms;
  if (token.size() > longest_word) return atoms;
  const std::string lower = to_lower(token);
  find(Form::Lower, lower, atoms);
  find(Form::Cased, token, atoms);
  find(Form::Stem, stemmer.stem(lower), atoms);
  find_parts(lower, atoms);
  find_names(token, atoms);
  find_compound(token, atoms);
  return atoms;
}

}  // namespace chipgraph
