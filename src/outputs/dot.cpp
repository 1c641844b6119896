#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "outputs/picture.h"

namespace chipgraph {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD
constexpr std::size_t longest_line = 34;                  // code points in a node, before it is broken
constexpr std::size_t longest_text = 160;                 // bytes of a name or value
constexpr std::size_t longest_tooltip = 600;              // bytes

/// `text` without controls, broken bytes and noncharacters, which neither DOT nor XML can hold.
std::string printable(std::string_view text) {
  std::string clean;
  while (const auto offset = find_invalid_utf8(text)) {
    clean.append(text.substr(0, *offset)).append(replacement);
    text.remove_prefix(*offset + 1);
  }
  clean.append(text);
  std::replace_if(
      clean.begin(), clean.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  for (const std::string_view noncharacter : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    for (std::size_t at = clean.find(noncharacter); at != std::string::npos; at = clean.find(noncharacter, at)) {
      clean.replace(at, noncharacter.size(), replacement);
    }
  }
  return clean;
}

/// Appends `text` as XML has it: Graphviz passes entities on to SVG or decodes them, and escapes only some of the rest.
/// A backslash begins a command to it, also as an entity, and doubling it helps in some places only: a look-alike is
/// shown.
void append_escaped(std::string& result, std::string_view text) {
  for (const char c : printable(text)) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\\':
        result += "\xE2\x88\x96";  // U+2216
        break;
      default:
        result += c;
    }
  }
}

/// As text in an HTML-like label.
std::string escaped(std::string_view text) {
  std::string result;
  append_escaped(result, text);
  return result;
}

/// As a quoted string of DOT; line feeds become its line ends.
std::string in_quotes(std::string_view text) {
  std::string result = "\"";
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    append_escaped(result, text.substr(begin, end - begin));
    if (end < text.size()) result += "\\n";
    begin = end + 1;
  }
  return result + '"';
}

std::string shortened(const std::string& text, std::size_t most_bytes) {
  if (text.size() <= most_bytes) return text;
  std::size_t end = most_bytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "\xE2\x80\xA6";
}

/// Breaks `text` at spaces into lines that are not too long.
std::vector<std::string> wrap(std::string_view text) {
  std::vector<std::string> lines(1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    std::string& line = lines.back();
    if (!line.empty() && count_code_points(line) + 1 + count_code_points(word) > longest_line) {
      lines.emplace_back(word);
    } else {
      if (!line.empty()) line += ' ';
      line += word;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

/// Lines of an HTML-like label, one below the other.
std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "<BR/>") + escaped(line);
  return text;
}

class DotWriter {
 public:
  std::string write(const Picture& picture) {
    begin(picture.title);
    for (const FactCard& card : picture.facts) add(card);
    for (const EntityNode& node : picture.entities) add(node);
    add_columns(picture);
    for (const Line& line : picture.lines) add(line);
    if (!picture.facts.empty() || !picture.entities.empty()) add_legend(picture.legend);
    dot_ += "}\n";
    return std::move(dot_);
  }

 private:
  void begin(const std::string& title) {
    static constexpr std::string_view explanation =
        "Cards are facts, and lines lead to what they name. Dashed cards are expected or disputed.<BR ALIGN=\"LEFT\"/>"
        "A dashed arrow leads to the next measure on the same goods and place, a black one to a measure that ends.";
    static constexpr std::string_view line_end = "<BR ALIGN=\"LEFT\"/>";
    dot_.append("digraph chipgraph {\n")
        .append(
            "  graph [rankdir=LR, nodesep=0.12, ranksep=\"0.9\", pad=0.2, bgcolor=white, labelloc=t, labeljust=l,\n")
        .append("    fontname=\"DejaVu Sans,Verdana,sans-serif\", tooltip=" + in_quotes(title) + ",\n")
        .append("    label=<<FONT POINT-SIZE=\"16\">" + escaped(title) + "</FONT>")
        .append(line_end)
        .append("<FONT POINT-SIZE=\"9\" COLOR=\"#4D4D4D\">")
        .append(explanation)
        .append("</FONT>")
        .append(line_end)
        .append(">]\n")
        .append("  node [fontname=\"DejaVu Sans,Verdana,sans-serif\", fontsize=11, height=0.35, style=filled]\n")
        .append(
            "  edge [fontname=\"DejaVu Sans,Verdana,sans-serif\", fontsize=8, color=\"#8C8C8C\", "
            "fontcolor=\"#4D4D4D\", arrowsize=0.6]\n");
  }

  void add(const FactCard& card) {
    const std::string color(color_of_fact_type(card.type));
    std::string rows =
        "<TR><TD BGCOLOR=\"" + color + "\"><FONT COLOR=\"white\"><B>" + escaped(card.title) + "</B></FONT></TD></TR>";
    for (const std::string& line : card.lines) {
      rows += "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\"><FONT POINT-SIZE=\"10\">" +
              joined(wrap(shortened(line, longest_text))) + "</FONT></TD></TR>";
    }
    if (!card.footer.empty()) {
      rows += "<TR><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"9\" COLOR=\"#4D4D4D\"><I>" + escaped(card.footer) +
              "</I></FONT></TD></TR>";
    }
    dot_ += "  " + in_quotes("fact:" + card.hash) +
            " [shape=box, height=0.2, fillcolor=white, margin=\"0.03,0.02\", color=\"" + color +
            (card.uncertain ? "\", style=\"filled,dashed\"" : "\"") +
            ", tooltip=" + in_quotes(shortened(card.tooltip, longest_tooltip)) +
            (card.url.empty() ? "" : ", target=\"_blank\", URL=" + in_quotes(card.url)) +
            ", label=<<TABLE BORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\">" + rows + "</TABLE>>]\n";
  }

  void add(const EntityNode& node) {
    std::string label = joined(wrap(shortened(node.label, longest_text)));
    for (const std::string& line : node.lines) {
      label += "<BR/><FONT POINT-SIZE=\"9\">" + joined(wrap(shortened(line, longest_text))) + "</FONT>";
    }
    dot_ += "  " + in_quotes("id:" + node.slug) + " [" + look(*node.style) + (node.is_focus ? ", penwidth=3" : "") +
            ", tooltip=" + in_quotes(node.label) + ", label=<" + label + ">]\n";
  }

  /// Facts in one column, between what acts and what is acted on. Nodes that only a relation names stand where there is
  /// room.
  void add_columns(const Picture& picture) {
    std::set<std::string> named;
    for (const Line& line : picture.lines) {
      if (line.kind == Line::Kind::Role) named.insert({line.from, line.to});
    }
    std::string facts, left, right;
    for (const FactCard& card : picture.facts) facts += in_quotes("fact:" + card.hash) + "; ";
    for (const EntityNode& node : picture.entities) {
      const std::string name = "id:" + node.slug;
      if (named.contains(name)) (node.style->acts ? left : right) += in_quotes(name) + "; ";
    }
    for (const std::string& column : {left, facts, right}) {
      if (!column.empty()) dot_ += "  { rank=same; " + column + "}\n";
    }
  }

  static std::string look(const EntityStyle& style) {
    std::string text = "shape=" + std::string(style.shape) + ", fillcolor=\"" + std::string(style.fill) +
                       "\", color=\"" + std::string(style.border) + "\", margin=\"0.1,0.05\"";
    if (style.rounded) text += ", style=\"filled,rounded\"";
    if (style.doubled) text += ", peripheries=2";
    return text;
  }

  void add(const Line& line) {
    // Labels beside the line where it may lie inside a column: a true one makes Graphviz 2.42 free memory twice there.
    const std::string label = in_quotes(line.label);
    dot_ += "  " + in_quotes(line.from) + " -> " + in_quotes(line.to) + " [tooltip=" + label;
    switch (line.kind) {
      case Line::Kind::Role:
        dot_ += ", arrowhead=none, label=" + label;
        break;
      case Line::Kind::Relation:
        dot_ += ", color=\"#0072B2\", xlabel=" + label;
        break;
      case Line::Kind::RelationBack:
        dot_ += ", color=\"#0072B2\", dir=back, xlabel=" + label;
        break;
      case Line::Kind::Precedes:
        dot_ += ", style=dashed";
        break;
      case Line::Kind::Ends:
        dot_ += ", color=black, penwidth=1.6, constraint=false, xlabel=" + label;
        break;
    }
    dot_ += ", labeltooltip=" + label + "]\n";
  }

  void add_legend(const std::vector<Picture::LegendEntry>& entries) {
    if (entries.empty()) return;
    dot_ +=
        "  subgraph cluster_legend {\n    graph [label=\"\", tooltip=\" \", color=\"#CCCCCC\", style=rounded, "
        "margin=8]\n";
    for (std::size_t index = 0; index < entries.size(); ++index) {
      dot_ += "    " + in_quotes("legend:" + std::to_string(index)) + " [" + look(*entries[index].style) +
              ", fontsize=9, label=" + in_quotes(entries[index].label) + "]\n";
    }
    dot_ += "  }\n";
  }

  std::string dot_;
};

}  // namespace

std::string to_dot(const Picture& picture) { return DotWriter().write(picture); }

}  // namespace chipgraph
