#pragma once

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace chipgraph {

struct XmlAttribute {
  std::string name;
  std::string value;  ///< entities resolved
  Place place;        ///< of the first byte of the name
};

/// An XML element as a plain value, with places good enough for messages. Every check throws `KnowledgeError` whose
/// message begins with file:line:column, so that readers of mappings need no error handling of their own.
///
///     const XmlElement root = read_xml("mappings/de/language.xml");
///     root.expect_name("language");
///     for (const XmlElement& rule : root.children) {
///       rule.expect_attributes({"id", "type"});
///       use(rule.required("id"), rule.optional("type"));
///     }
struct XmlElement {
  std::string name;
  Place place;                           ///< of the first byte of the name, behind "<"
  std::string text;                      ///< its own text and CDATA (not its children's), without outer white space
  std::vector<XmlAttribute> attributes;  ///< in file order, names differ
  std::vector<XmlElement> children;      ///< elements only, in file order

  [[nodiscard]] const XmlAttribute* find(std::string_view attribute) const;  ///< null if it is not there
  /// The attribute's value; an error if it is missing or empty.
  [[nodiscard]] const std::string& required(std::string_view attribute) const;
  /// The attribute's value, or `fallback` if it is missing.
  [[nodiscard]] std::string optional(std::string_view attribute, std::string_view fallback = {}) const;
  /// `text`; an error if it is empty.
  [[nodiscard]] const std::string& required_text() const;

  void expect_name(std::string_view expected) const;
  /// An error at the first attribute that is not among `known`.
  void expect_attributes(std::initializer_list<std::string_view> known) const;
  /// An error at the first child that is not among `known`.
  void expect_children(std::initializer_list<std::string_view> known) const;
  /// An error if there is text beside the children.
  void expect_no_text() const;

  /// Throws `KnowledgeError` at this element.
  [[noreturn]] void fail(const std::string& message) const;
  /// Throws `KnowledgeError` at `attribute`, or at this element if it has no such attribute.
  [[noreturn]] void fail_at(std::string_view attribute, const std::string& message) const;
};

/// Line and column, both from 1 and in bytes, of the byte at `offset` of `bytes`.
[[nodiscard]] Place place_at(std::string_view file, std::string_view bytes, std::size_t offset);

/// Parses UTF-8 `bytes` and gives the root element; comments and processing instructions are dropped.
/// Throws `KnowledgeError` for what is not well-formed, invalid UTF-8, a repeated attribute, or other than one root.
/// @param file Only for places.
[[nodiscard]] XmlElement parse_xml(std::string_view file, std::string_view bytes);

/// `parse_xml` of a file; `KnowledgeError` also if it can't be read.
[[nodiscard]] XmlElement read_xml(const std::filesystem::path& path);

}  // namespace chipgraph
