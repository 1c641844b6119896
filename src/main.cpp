#include <cstdio>
#include <exception>
#include <variant>

#include "cli/commands.h"
#include "cli/options.h"

int main(int argc, char** argv) {
  try {
    const auto command = chipgraph::cli::parse_command_line(argc, argv);
    return static_cast<int>(std::visit([](const auto& options) { return chipgraph::cli::run(options); }, command));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "chipgraph: %s\n", error.what());
    return static_cast<int>(chipgraph::cli::ExitStatus::NoOutput);
  }
}
