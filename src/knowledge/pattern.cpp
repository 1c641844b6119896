#include "knowledge/pattern.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace chipgraph {
namespace {

constexpr std::uint32_t default_gap = 6;
constexpr std::uint32_t deepest_nesting = 16;

std::string_view trim(std::string_view text) {
  constexpr std::string_view white = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(white);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(white) - begin + 1);
}

/// `text` with every run of white space as one space.
std::string single_spaced(std::string_view text) {
  std::string result;
  for (const char c : trim(text)) {
    const bool white = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (!white) {
      result += c;
    } else if (result.back() != ' ') {
      result += ' ';
    }
  }
  return result;
}

std::vector<std::string> split_list(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t at = text.find(separator);
    if (std::string part = single_spaced(text.substr(0, at)); !part.empty()) parts.push_back(std::move(part));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

/// Reads one pattern from left to right.
class PatternReader {
 public:
  PatternReader(std::string_view text, SetTable& sets, const Place& place) : text_(text), sets_(sets), place_(place) {}

  Pattern read() {
    Pattern pattern;
    while (skip_white(), !text_.empty()) read_next(pattern);
    if (pattern.empty()) fail("the pattern is empty");
    if (open_capture_ || capturing_) fail("'[' is not closed");
    return pattern;
  }

 private:
  [[noreturn]] void fail(const std::string& message) const { throw KnowledgeError(place_, message); }

  void skip_white() { text_.remove_prefix(std::min(text_.find_first_not_of(" \t\r\n"), text_.size())); }

  void read_next(Pattern& pattern) {
    if (take('[')) {
      if (open_capture_ || capturing_) fail("'[' stands inside '['");
      open_capture_ = true;
      return;
    }
    if (take(']')) {
      if (!capturing_) fail("']' without '[' and something between them");
      pattern.back().capture_end = true;
      capturing_ = false;
      return;
    }
    PatternElement element = read_element();
    element.optional = take('?');
    if (open_capture_) {
      element.capture_begin = true;
      open_capture_ = false;
      capturing_ = true;
    }
    pattern.push_back(std::move(element));
  }

  PatternElement read_element() {
    if (take('{')) return read_slot(until('}'));
    if (take('(')) return {.set = sets_.add_inline(until(')'), place_)};
    if (text_.starts_with("..")) return read_gap();
    const std::string_view word = text_.substr(0, text_.find_first_of(" \t\r\n]?"));
    text_.remove_prefix(word.size());
    if (word.empty()) fail("'" + std::string(text_.substr(0, 1)) + "' stands where a word should");
    if (word == "NAME") return {.kind = PatternElement::Kind::Name, .limit = 1};
    if (word == "NAME2") return {.kind = PatternElement::Kind::Name, .limit = 2};
    if (word == "@") fail("'@' needs the name of a set");
    if (word.starts_with('@')) return {.set = sets_.use(std::string(word.substr(1)), place_)};
    return {.set = sets_.add_inline(word, place_)};
  }

  PatternElement read_gap() {
    text_.remove_prefix(2);
    std::uint32_t limit = default_gap;
    const auto [end, error] = std::from_chars(text_.data(), text_.data() + text_.size(), limit);
    text_.remove_prefix(static_cast<std::size_t>(end - text_.data()));
    return {.kind = PatternElement::Kind::Gap, .limit = limit};
  }

  PatternElement read_slot(std::string_view inner) const {
    const std::size_t colon = inner.find(':');
    PatternElement element{.kind = PatternElement::Kind::Slot, .role = std::string(trim(inner.substr(0, colon)))};
    if (colon != std::string_view::npos) element.classes = split_list(inner.substr(colon + 1), ',');
    if (element.role.empty()) fail("a slot needs a role");
    return element;
  }

  bool take(char expected) {
    if (!text_.starts_with(expected)) return false;
    text_.remove_prefix(1);
    return true;
  }

  std::string_view until(char close) {
    const std::size_t end = text_.find(close);
    if (end == std::string_view::npos) fail(std::string("'") + close + "' is missing");
    const std::string_view inner = text_.substr(0, end);
    text_.remove_prefix(end + 1);
    return inner;
  }

  std::string_view text_;
  SetTable& sets_;
  const Place& place_;
  bool open_capture_ = false;  ///< '[' was read, its first element not yet
  bool capturing_ = false;
};

}  // namespace

std::uint32_t SetTable::use(const std::string& id, const Place& place) {
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    if (entries_[i].set.id == id) return i;
  }
  entries_.push_back({.set = {.id = id, .phrases = {}}, .place = place});
  return static_cast<std::uint32_t>(entries_.size() - 1);
}

void SetTable::define(const std::string& id, std::string_view phrases, const Place& place) {
  Entry& entry = entries_[use(id, place)];
  if (entry.defined)
    throw KnowledgeError(place, "set '" + id + "' is defined twice; first at " + to_string(entry.place));
  entry.set.phrases = split_list(phrases, '|');
  entry.place = place;
  entry.defined = true;
  if (entry.set.phrases.empty()) throw KnowledgeError(place, "set '" + id + "' is empty");
}

void SetTable::extend(const std::string& id, std::string_view phrases, const Place& place) {
  std::vector<std::string>& more = entries_[use(id, place)].more;
  for (std::string& phrase : split_list(phrases, '|')) more.push_back(std::move(phrase));
}

std::uint32_t SetTable::add_inline(std::string_view phrases, const Place& place) {
  Entry entry{.set = {.id = {}, .phrases = split_list(phrases, '|')}, .place = place, .defined = true};
  if (entry.set.phrases.empty()) throw KnowledgeError(place, "a list in a pattern is empty");
  const auto same = std::find_if(entries_.begin(), entries_.end(), [&entry](const Entry& other) {
    return other.set.id.empty() && other.set.phrases == entry.set.phrases;
  });
  if (same != entries_.end()) return static_cast<std::uint32_t>(same - entries_.begin());
  entries_.push_back(std::move(entry));
  return static_cast<std::uint32_t>(entries_.size() - 1);
}

void SetTable::append_phrases(std::uint32_t index, std::vector<std::string>& phrases, std::uint32_t depth) const {
  const Entry& entry = entries_[index];
  if (!entry.defined) throw KnowledgeError(entry.place, "set '" + entry.set.id + "' is used but not defined");
  if (depth > deepest_nesting) throw KnowledgeError(entry.place, "set '" + entry.set.id + "' contains itself");
  for (const std::vector<std::string>* own : {&entry.set.phrases, &entry.more}) {
    for (const std::string& phrase : *own) append_phrase(entry, phrase, phrases, depth);
  }
}

/// Appends a phrase of `entry`, or the phrases of the set that it names.
void SetTable::append_phrase(const Entry& entry, const std::string& phrase, std::vector<std::string>& phrases,
                             std::uint32_t depth) const {
  if (phrase.find_first_of("{}") != std::string::npos || phrase.find("..") != std::string::npos)
    throw KnowledgeError(entry.place, "'" + phrase + "' is no phrase: a list holds words and sets only");
  if (!phrase.starts_with('@')) return phrases.push_back(phrase);
  const auto inner = std::find_if(entries_.begin(), entries_.end(),
                                  [&phrase](const Entry& other) { return other.set.id == phrase.substr(1); });
  if (inner == entries_.end()) throw KnowledgeError(entry.place, "set '" + phrase.substr(1) + "' is not defined");
  append_phrases(static_cast<std::uint32_t>(inner - entries_.begin()), phrases, depth + 1);
}

std::vector<WordSet> SetTable::resolve() const {
  std::vector<WordSet> sets;
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    WordSet& set = sets.emplace_back(WordSet{.id = entries_[i].set.id, .phrases = {}});
    append_phrases(i, set.phrases, 0);
  }
  return sets;
}

Pattern read_pattern(std::string_view text, SetTable& sets, const Place& place) {
  return PatternReader(text, sets, place).read();
}

}  // namespace chipgraph
