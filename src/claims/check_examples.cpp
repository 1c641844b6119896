#include "claims/check_examples.h"

#include <algorithm>
#include <string>
#include <utility>

#include "claims/extract.h"

namespace chipgraph {
namespace {

class Checker {
 public:
  explicit Checker(const Knowledge& knowledge) : extractor_(knowledge) {}

  template <class Rules>
  void check(const std::string& language, const Rules& rules) {
    for (const auto& rule : rules) {
      for (const std::string& text : rule.head.examples) check(language, rule.head, text, true);
      for (const std::string& text : rule.head.counters) check(language, rule.head, text, false);
    }
  }

  std::vector<Diagnostic> found;

 private:
  void check(const std::string& language, const RuleHead& head, const std::string& text, bool should_fire) {
    Document document;
    document.text = text;
    document.language = language;
    const std::vector<std::string> fired = extractor_.fired_rules(document);
    if (std::binary_search(fired.begin(), fired.end(), head.id) == should_fire) return;
    const std::string what = should_fire ? " does not fire in its example: " : " fires in its counter-example: ";
    found.push_back({.place = head.place, .message = head.id + what + text});
  }

  Extractor extractor_;
};

}  // namespace

std::vector<Diagnostic> check_examples(const Knowledge& knowledge) {
  Checker checker(knowledge);
  for (const auto& [language, rules] : knowledge.rules) {
    checker.check(language, rules.facts);
    checker.check(language, rules.relations);
    checker.check(language, rules.mints);
    checker.check(language, rules.anaphors);
    checker.check(language, rules.attributions);
    checker.check(language, rules.concepts);
  }
  return std::move(checker.found);
}

}  // namespace chipgraph
