#include "cli/fact_kind.h"

#include <algorithm>

#include "cli/usage_error.h"

namespace chipgraph::cli {
namespace {

std::string list_of(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

std::vector<std::string> types_of(const Ontology& ontology) {
  std::vector<std::string> names;
  for (const auto& [name, type] : ontology.fact_types) names.push_back(name);
  return names;
}

}  // namespace

std::optional<FactKind> kind_asked_for(const std::string& text, const Ontology& ontology) {
  if (text.empty()) return std::nullopt;
  const std::size_t slash = text.find('/');
  const bool has_status = slash != std::string::npos;
  FactKind kind{.type = text.substr(0, slash), .status = has_status ? text.substr(slash + 1) : ""};
  const FactType* type = ontology.find_fact_type(kind.type);
  if (type == nullptr) {
    throw UsageError("--why: '" + kind.type + "' is no type of facts; there are " + list_of(types_of(ontology)));
  }
  if (!has_status) return kind;
  if (type->statuses.empty()) throw UsageError("--why: " + kind.type + " has no status");
  if (std::find(type->statuses.begin(), type->statuses.end(), kind.status) == type->statuses.end()) {
    throw UsageError("--why: " + kind.type + " has no status '" + kind.status + "'; there are " +
                     list_of(type->statuses));
  }
  return kind;
}

}  // namespace chipgraph::cli
