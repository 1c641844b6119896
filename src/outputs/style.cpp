#include "outputs/style.h"

#include <algorithm>
#include <array>

namespace chipgraph {
namespace {

// Colours after Okabe and Ito, "Color Universal Design" (2008): the strong ones for borders and cards, light tints for
// fills.
constexpr std::array<EntityStyle, 9> entity_styles = {{
    {.type = "Company", .shape = "ellipse", .fill = "#D3EFE4", .border = "#009E73", .acts = true},
    {.type = "Regulator", .shape = "house", .fill = "#FBDDC9", .border = "#D55E00", .acts = true},
    {.type = "Organization", .shape = "ellipse", .doubled = true, .fill = "#EEF7F2", .border = "#009E73", .acts = true},
    {.type = "Person", .shape = "box", .rounded = true, .fill = "#F6DFEC", .border = "#B0528C", .acts = true},
    {.type = "ChipFamily", .shape = "folder", .fill = "#E4F2FB", .border = "#0072B2"},
    {.type = "Chip", .shape = "component", .fill = "#BFE0F5", .border = "#0072B2"},
    {.type = "Product", .shape = "box3d", .fill = "#E4F2FB", .border = "#0072B2"},
    {.type = "Place", .shape = "invhouse", .fill = "#FBF6C0", .border = "#8A7A00"},
    {.type = "Legislation", .shape = "note", .fill = "#EEEEEE", .border = "#555555"},
}};
constexpr EntityStyle plain_style = {.type = "", .shape = "box", .fill = "#FFFFFF", .border = "#555555"};

struct FactColor {
  std::string_view type, color;
};
constexpr std::array<FactColor, 6> fact_colors = {{
    {"Restriction", "#C14F00"},
    {"License", "#00805D"},
    {"Deployment", "#0072B2"},
    {"FinancialImpact", "#8A7A00"},
    {"Position", "#B0528C"},
    {"Specification", "#555555"},
}};

}  // namespace

const EntityStyle& style_of(std::string_view type, const Ontology& ontology) {
  // Classes stand before those above them, so the first match is the nearest.
  const auto* found = std::find_if(entity_styles.begin(), entity_styles.end(),
                                   [&](const EntityStyle& style) { return ontology.is_a(type, style.type); });
  return found == entity_styles.end() ? plain_style : *found;
}

std::string_view color_of_fact_type(std::string_view type) {
  const auto* found =
      std::find_if(fact_colors.begin(), fact_colors.end(), [&](const FactColor& color) { return color.type == type; });
  return found == fact_colors.end() ? "#333333" : found->color;
}

}  // namespace chipgraph
