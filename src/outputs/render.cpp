#include <memory>
#include <string>

#include <graphviz/gvc.h>

#include "outputs/picture.h"

#ifdef __SANITIZE_ADDRESS__
/// Graphviz and what it draws with keep memory until the program ends; the leak checker asks for this list.
extern "C" const char* __lsan_default_suppressions();   // NOLINT(bugprone-reserved-identifier)
extern "C" const char* __lsan_default_suppressions() {  // NOLINT(bugprone-reserved-identifier)
  return "leak:libgvc\nleak:libcgraph\nleak:libcdt\nleak:libgvplugin\nleak:libpango\nleak:libcairo\n"
         "leak:libfontconfig\nleak:libglib\n";
}
extern "C" const char* __lsan_default_options();  // NOLINT(bugprone-reserved-identifier)
extern "C" const char* __lsan_default_options() {
  return "print_suppressions=0";
}  // NOLINT(bugprone-reserved-identifier)
#endif

namespace chipgraph {
namespace {

struct CloseGraph {
  void operator()(Agraph_t* graph) const noexcept { agclose(graph); }
};
struct FreeData {
  void operator()(char* data) const noexcept { gvFreeRenderData(data); }
};

/// The one context of the program: Graphviz 2.42's font plug-in keeps pointers into the first one, so it must never be
/// freed.
GVC_t* the_context() {
  static GVC_t* const context = gvContext();
  return context;
}

/// Graphviz's last message; it would print them otherwise.
std::string& last_message() {
  static std::string message;
  return message;
}

int keep_message(char* message) {
  last_message() = message;
  return 0;
}

[[noreturn]] void fail(const std::string& action) {
  std::string reason = last_message();
  while (!reason.empty() && reason.back() == '\n') reason.pop_back();
  throw DrawError("cannot " + action + " the picture" + (reason.empty() ? "" : ": " + reason));
}

}  // namespace

std::string render(const std::string& dot, PictureFormat format) {
  last_message().clear();
  agseterrf(keep_message);
  GVC_t* const context = the_context();
  const std::unique_ptr<Agraph_t, CloseGraph> graph(agmemread(dot.c_str()));
  if (context == nullptr || !graph) fail("read");
  if (gvLayout(context, graph.get(), "dot") != 0) fail("lay out");
  char* data = nullptr;
  unsigned int size = 0;
  const char* name = format == PictureFormat::Png ? "png" : "svg";
  const int status = gvRenderData(context, graph.get(), name, &data, &size);
  const std::unique_ptr<char, FreeData> owner(data);
  std::string bytes = status == 0 && data != nullptr ? std::string(data, size) : std::string();
  gvFreeLayout(context, graph.get());
  if (bytes.empty()) fail("render");
  return bytes;
}

}  // namespace chipgraph
