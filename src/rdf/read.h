#pragma once

#include <istream>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "claims/claim.h"
#include "graph/graph.h"
#include "knowledge/ontology.h"
#include "rdf/syntax.h"

namespace chipgraph {

struct ClaimsRead {
  std::vector<ArticleClaims> articles;  ///< sorted by hash; also those without claims
  std::vector<Diagnostic> diagnostics;
};

/// Reads what `write_article` wrote, in any order of statements; also the graphs of articles in what `write_dataset`
/// wrote. Reading and writing again gives the same statements, and `assemble` gives the same graph for what was read
/// as for what was written.
///
/// A line that cannot be read costs the claim it belongs to, not the rest: claims whose content is not what their
/// address says are left out with a diagnostic, so that half a claim never becomes another claim.
///
/// @param name      The input's name for messages: a path, or "-".
/// @param ontology  Claims of types and with statuses that it does not have are left out with a diagnostic.
[[nodiscard]] ClaimsRead read_claims(std::istream& input, const std::string& name, Syntax syntax,
                                     const Ontology& ontology);

struct GraphRead {
  KnowledgeGraph graph;
  std::vector<Diagnostic> diagnostics;
};

/// Reads graphs that `write_dataset` wrote, in any syntax, and puts them together.
/// Call `read` for each input, then `finish` once.
class GraphReader {
 public:
  /// `ontology` is borrowed.
  explicit GraphReader(const Ontology& ontology);
  GraphReader(GraphReader&&) noexcept;
  GraphReader& operator=(GraphReader&&) noexcept;
  ~GraphReader();

  /// Reads one input; what cannot be read is passed over as in `read_claims`.
  void read(std::istream& input, const std::string& name, Syntax syntax);

  /// The graph as it stands in the inputs: facts and links are not made anew. An entity's label is the one without
  /// language tag, else the English one, else the first by tag. Facts without claims stay, also those whose claims had
  /// to be left out. Background knowledge in a graph of its own is passed over. Also what was wrong with any of the
  /// inputs.
  [[nodiscard]] GraphRead finish();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace chipgraph
