#include <memory>
#include <string>

#include <graphviz/gvc.h>

#include "outputs/picture.h"

namespace chipgraph {
namespace {

struct FreeContext {
  void operator()(GVC_t* context) const noexcept { gvFreeContext(context); }
};
struct CloseGraph {
  void operator()(Agraph_t* graph) const noexcept { agclose(graph); }
};
struct FreeData {
  void operator()(char* data) const noexcept { gvFreeRenderData(data); }
};

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
  const std::unique_ptr<GVC_t, FreeContext> context(gvContext());
  const std::unique_ptr<Agraph_t, CloseGraph> graph(agmemread(dot.c_str()));
  if (!context || !graph) fail("read");
  if (gvLayout(context.get(), graph.get(), "dot") != 0) fail("lay out");
  char* data = nullptr;
  unsigned int size = 0;
  const char* name = format == PictureFormat::Png ? "png" : "svg";
  const int status = gvRenderData(context.get(), graph.get(), name, &data, &size);
  const std::unique_ptr<char, FreeData> owner(data);
  std::string bytes = status == 0 && data != nullptr ? std::string(data, size) : std::string();
  gvFreeLayout(context.get(), graph.get());
  if (bytes.empty()) fail("render");
  return bytes;
}

}  // namespace chipgraph
