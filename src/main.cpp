#include <variant>

#include "cli/commands.h"
#include "cli/options.h"

int main(int argc, char** argv) {
  const auto command = chipgraph::cli::parse_command_line(argc, argv);
  return static_cast<int>(std::visit([](const auto& options) { return chipgraph::cli::run(options); }, command));
}
