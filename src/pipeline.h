#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "claims/extract.h"
#include "documents/reader.h"

namespace chipgraph {

struct PipelineOptions {
  ReadOptions read;
  std::size_t threads = 0;  ///< 0: one a core
};

/// Who gets what the pipeline gives. Calls come one after the other, though not all from the same thread; what is
/// thrown from one ends the pipeline and reaches its caller.
struct PipelineHandlers {
  std::function<void(ArticleClaims)> take;      ///< an article's claims
  std::function<void(const Diagnostic&)> warn;  ///< a part of an article that was passed over
  std::function<void(const Diagnostic&)> skip;  ///< an article that was passed over whole
};

/// Reads all inputs and finds their claims: the one loop that joins the stages from documents to claims.
///
/// Inputs are taken in byte order of their names, whatever order they are given in, and handed on in that order
/// whatever the number of threads. Of articles with the same hash only the first counts; another text of it is skipped.
/// At most a few articles for each thread are in memory, and of those handed on only their hashes.
void extract_articles(std::vector<Input> inputs, const Extractor& extractor, const PipelineOptions& options,
                      const PipelineHandlers& handlers);

/// Reads one input and tells how its claims are found; see `Extractor::explain`. Nothing if it cannot be read; why, and
/// what else is to be said of it, is told by `warn` and `skip` as above.
[[nodiscard]] std::optional<Explanation> explain_article(const Input& input, const Extractor& extractor,
                                                         const ReadOptions& options, const std::optional<FactKind>& why,
                                                         const PipelineHandlers& handlers);

}  // namespace chipgraph
