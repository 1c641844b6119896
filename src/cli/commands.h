#pragma once

#include "cli/options.h"

namespace chipgraph::cli {

/// What a run ends with: the exit status of the program.
enum class ExitStatus { Done = 0, SomeSkipped = 1, WrongUsage = 2, BadKnowledge = 3, NoOutput = 4 };

/// Carries a command out. Writes its output, and messages on standard error, each with the input it is about.
[[nodiscard]] ExitStatus run(const BuildOptions& options);
[[nodiscard]] ExitStatus run(const ExtractOptions& options);
[[nodiscard]] ExitStatus run(const AssembleOptions& options);
[[nodiscard]] ExitStatus run(const DrawOptions& options);
[[nodiscard]] ExitStatus run(const ExplainOptions& options);
[[nodiscard]] ExitStatus run(const RulesOptions& options);
[[nodiscard]] ExitStatus run(const Stop& stop);

}  // namespace chipgraph::cli
