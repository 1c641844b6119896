#include "support/engine.h"

#include <array>
#include <filesystem>

#include "mentions/analyse.h"
#include "support/folder.h"

namespace chipgraph::test {
namespace {

const std::filesystem::path source = CHIPGRAPH_SOURCE_DIR;

struct World {
  Ontology ontology;
  EntityMap entities;
};

/// Read once: it is the same for all tests.
const World& world() {
  static const World read = [] {
    const std::array vocabulary{source / "ontology"};
    const std::array names{source / "tests/data/engine/ontology"};
    World made{.ontology = read_ontology(vocabulary), .entities = {}};
    made.entities = read_entities(names, made.ontology);
    return made;
  }();
  return read;
}

std::string wrapped(std::string_view root, std::string_view content) {
  return "<" + std::string(root) + ">" + std::string(content) + "</" + std::string(root) + ">";
}

}  // namespace

Knowledge engine_knowledge(const Setup& setup) {
  const Folder own;
  if (!setup.rules.empty()) own.write(setup.language + "/test.xml", wrapped("mapping", setup.rules));
  if (!setup.fillers.empty()) own.write("fillers.xml", wrapped("fillers", setup.fillers));
  const std::array folders{source / "tests/data/engine/mappings", own.path()};
  Knowledge knowledge{.ontology = world().ontology,
                      .entities = world().entities,
                      .languages = {},
                      .rules = {},
                      .fillers = read_filler_model(folders, world().ontology),
                      .ontology_sha256 = {},
                      .mappings_sha256 = {}};
  knowledge.languages.emplace(setup.language, read_language(setup.language, folders));
  knowledge.rules.emplace(setup.language, read_rules(setup.language, folders, world().ontology));
  return knowledge;
}

Document make_document(std::string_view body, std::string_view title, std::string_view date,
                       std::string_view language) {
  Document document;
  document.title = title;
  document.date = date;
  document.language = language;
  document.text = title.empty() ? std::string(body) : std::string(title) + "\n\n" + std::string(body);
  return document;
}

AnalysedText::AnalysedText(const Setup& setup, std::string_view body, std::string_view title, std::string_view date)
    : knowledge_(engine_knowledge(setup)),
      text_(make_document(body, title, date, setup.language)),
      model_(knowledge_.languages.at(setup.language), knowledge_.rules.at(setup.language), knowledge_.entities),
      cache_(model_),
      document_(analyse(text_, model_, knowledge_.ontology, cache_)) {}

std::string AnalysedText::text(const Analysis& analysis, const Span& words) const {
  return std::string(document_.text(analysis.range_of(words)));
}

std::vector<std::string> mentions(const Setup& setup, std::string_view text, std::string_view title) {
  const AnalysedText analysed(setup, text, title);
  std::vector<std::string> result;
  for (const Analysis& analysis : analysed.document().analyses) {
    for (const PlacedMention& placed : analysis.mentions) {
      const std::string shown = analysed.text(analysis, placed.words) + "=" + placed.mention.value;
      result.push_back(placed.nested ? "(" + shown + ")" : shown);
    }
  }
  return result;
}

}  // namespace chipgraph::test
