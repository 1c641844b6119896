#include "outputs/explanation_text.h"
namespace chipgraph {
std::string explanation_text(const Explanation& explanation) { return explanation.title + "\n"; }
}  // namespace chipgraph
