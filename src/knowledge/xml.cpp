#include "knowledge/xml.h"

#include <algorithm>
#include <optional>

#include <pugixml.hpp>

#include "base/file.h"
#include "base/utf8.h"

namespace chipgraph {
namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(blanks) - begin + 1));
}

std::string in_quotes(std::string_view text) { return '"' + std::string(text) + '"'; }

/// Turns byte offsets into places; sorted line starts make each look-up logarithmic.
class Source {
 public:
  Source(std::string_view file, std::string_view bytes) : file_(file), bytes_(bytes) {
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      if (bytes[at] == '\n') line_starts_.push_back(at + 1);
    }
  }

  [[nodiscard]] Place place(std::size_t offset) const {
    const auto line = std::prev(std::upper_bound(line_starts_.begin(), line_starts_.end(), offset));
    return {
        .file = file_, .line = static_cast<std::size_t>(line - line_starts_.begin()) + 1, .column = offset - *line + 1};
  }

  /// Offset of the attribute that begins at or behind `from`, within a start tag that is known to be well-formed.
  [[nodiscard]] std::size_t attribute_at(std::size_t from) const { return bytes_.find_first_not_of(blanks, from); }

  /// The offset behind the value of the attribute at `offset`.
  [[nodiscard]] std::size_t behind_attribute(std::size_t offset) const {
    const std::size_t quote = bytes_.find_first_of("\"'", offset);
    return bytes_.find(bytes_[quote], quote + 1) + 1;
  }

 private:
  std::string file_;
  std::string_view bytes_;
  std::vector<std::size_t> line_starts_{0};
};

void add_attributes(const Source& source, pugi::xml_node node, std::size_t behind_name, XmlElement& element) {
  std::size_t at = behind_name;
  for (const pugi::xml_attribute attribute : node.attributes()) {
    at = source.attribute_at(at);
    element.attributes.push_back({.name = attribute.name(), .value = attribute.value(), .place = source.place(at)});
    at = source.behind_attribute(at);
    const std::string& name = element.attributes.back().name;
    if (element.find(name) != &element.attributes.back()) {
      throw KnowledgeError(element.attributes.back().place, "attribute " + in_quotes(name) + " stands twice");
    }
  }
}

XmlElement to_element(const Source& source, pugi::xml_node node) {
  XmlElement element;
  element.name = node.name();
  const auto offset = static_cast<std::size_t>(node.offset_debug());
  element.place = source.place(offset);
  add_attributes(source, node, offset + element.name.size(), element);
  for (const pugi::xml_node child : node.children()) {
    if (child.type() == pugi::node_element) element.children.push_back(to_element(source, child));
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) element.text += child.value();
  }
  element.text = trimmed(element.text);
  return element;
}

std::string list(std::initializer_list<std::string_view> names) {
  std::string text;
  for (const std::string_view name : names) text += (text.empty() ? "" : ", ") + std::string(name);
  return text.empty() ? "none" : text;
}

bool holds(std::initializer_list<std::string_view> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

const XmlAttribute* XmlElement::find(std::string_view attribute) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const XmlAttribute& candidate) { return candidate.name == attribute; });
  return found == attributes.end() ? nullptr : &*found;
}

const std::string& XmlElement::required(std::string_view attribute) const {
  const XmlAttribute* found = find(attribute);
  if (found == nullptr) fail("attribute " + in_quotes(attribute) + " is missing in " + in_quotes(name));
  if (found->value.empty()) fail_at(attribute, "attribute " + in_quotes(attribute) + " is empty");
  return found->value;
}

std::string XmlElement::optional(std::string_view attribute, std::string_view fallback) const {
  const XmlAttribute* found = find(attribute);
  return found == nullptr ? std::string(fallback) : found->value;
}

const std::string& XmlElement::required_text() const {
  if (text.empty()) fail("element " + in_quotes(name) + " has no text");
  return text;
}

void XmlElement::expect_name(std::string_view expected) const {
  if (name != expected) fail("element " + in_quotes(name) + " stands where " + in_quotes(expected) + " should");
}

void XmlElement::expect_attributes(std::initializer_list<std::string_view> known) const {
  for (const XmlAttribute& attribute : attributes) {
    if (holds(known, attribute.name)) continue;
    fail_at(attribute.name, "unknown attribute " + in_quotes(attribute.name) + " in " + in_quotes(name) +
                                " (known: " + list(known) + ")");
  }
}

void XmlElement::expect_children(std::initializer_list<std::string_view> known) const {
  for (const XmlElement& child : children) {
    if (!holds(known, child.name)) {
      child.fail("unknown element " + in_quotes(child.name) + " in " + in_quotes(name) + " (known: " + list(known) +
                 ")");
    }
  }
}

void XmlElement::expect_no_text() const {
  if (!text.empty()) fail("element " + in_quotes(name) + " holds text where none is expected");
}

void XmlElement::fail(const std::string& message) const { throw KnowledgeError(place, message); }

void XmlElement::fail_at(std::string_view attribute, const std::string& message) const {
  const XmlAttribute* found = find(attribute);
  throw KnowledgeError(found == nullptr ? place : found->place, message);
}

Place place_at(std::string_view file, std::string_view bytes, std::size_t offset) {
  return Source(file, bytes).place(offset);
}

XmlElement parse_xml(std::string_view file, std::string_view bytes) {
  const Source source(file, bytes);
  if (const std::optional<std::size_t> bad = find_invalid_utf8(bytes)) {
    throw KnowledgeError(source.place(*bad), "not UTF-8");
  }
  pugi::xml_document document;
  const pugi::xml_parse_result result =
      document.load_buffer(bytes.data(), bytes.size(), pugi::parse_default, pugi::encoding_utf8);
  if (!result) throw KnowledgeError(source.place(static_cast<std::size_t>(result.offset)), result.description());
  const pugi::xml_node root = document.document_element();
  if (const pugi::xml_node second = root.next_sibling()) {
    throw KnowledgeError(source.place(static_cast<std::size_t>(second.offset_debug())), "more than one root element");
  }
  return to_element(source, root);
}

XmlElement read_xml(const std::filesystem::path& path) {
  try {
    return parse_xml(path.string(), read_file(path));
  } catch (const FileError& error) {
    throw KnowledgeError({.file = path.string()}, error.what());
  }
}

}  // namespace chipgraph
