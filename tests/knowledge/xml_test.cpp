#include "knowledge/xml.h"

#include <catch2/catch.hpp>

using namespace chipgraph;

namespace {

/// The message of the KnowledgeError that `act` throws; empty if it throws none.
template <typename Act>
std::string error_of(Act act) {
  try {
    act();
  } catch (const KnowledgeError& error) {
    return error.what();
  }
  return {};
}

std::string parse_error(std::string_view bytes) {
  return error_of([&] { static_cast<void>(parse_xml("f.xml", bytes)); });
}

}  // namespace

TEST_CASE("an element gives its attributes, children and text") {
  const XmlElement root = parse_xml(
      "f.xml", "<?xml version='1.0'?>\n<!-- note -->\n<a x='1' y=\"&lt;ü\">\n  <b> t &amp; u </b><c/>\n</a>\n");
  CHECK(root.name == "a");
  CHECK(root.required("x") == "1");
  CHECK(root.required("y") == "<ü");
  CHECK(root.optional("z", "fallback") == "fallback");
  CHECK(root.text.empty());
  REQUIRE(root.children.size() == 2);
  CHECK(root.children[0].required_text() == "t & u");
}

TEST_CASE("places are lines and byte columns of elements and attributes") {
  const XmlElement root = parse_xml("f.xml", "<a>\n  <!-- ü -->\n  <bé x = 'a>b'\n     y='2'/>\n</a>");
  const XmlElement& child = root.children.at(0);
  CHECK(to_string(root.place) == "f.xml:1:2");
  CHECK(to_string(child.place) == "f.xml:3:4");
  CHECK(to_string(child.find("x")->place) == "f.xml:3:8");
  CHECK(to_string(child.find("y")->place) == "f.xml:4:6");
}

TEST_CASE("a byte order mark does not shift places") {
  CHECK(to_string(parse_xml("f.xml", "\xEF\xBB\xBF<a>\n<b/></a>").children.at(0).place) == "f.xml:2:2");
}

TEST_CASE("text that is not well-formed is refused with its place") {
  CHECK(parse_error("<a>\n  <b></a>").rfind("f.xml:2:", 0) == 0);
  CHECK(parse_error("<a>\n <b>\xFF</b></a>") == "f.xml:2:5: not UTF-8");
  CHECK(parse_error("<a/>\n<b/>") == "f.xml:2:2: more than one root element");
  CHECK(parse_error("<a x='1' x='2'/>") == "f.xml:1:10: attribute \"x\" stands twice");
  CHECK(parse_error("").rfind("f.xml:1:1: ", 0) == 0);
}

TEST_CASE("checks name what is wrong and where") {
  const XmlElement root = parse_xml("f.xml", "<a x='' q='1'>t<b/></a>");
  CHECK(error_of([&] { root.expect_name("z"); }) == "f.xml:1:2: element \"a\" stands where \"z\" should");
  CHECK(error_of([&] { root.expect_attributes({"x"}); }) == "f.xml:1:9: unknown attribute \"q\" in \"a\" (known: x)");
  CHECK(error_of([&] { root.expect_children({}); }) == "f.xml:1:17: unknown element \"b\" in \"a\" (known: none)");
  CHECK(error_of([&] { static_cast<void>(root.required("x")); }) == "f.xml:1:4: attribute \"x\" is empty");
  CHECK(error_of([&] { static_cast<void>(root.required("z")); }) == "f.xml:1:2: attribute \"z\" is missing in \"a\"");
  CHECK(error_of([&] { root.expect_no_text(); }) == "f.xml:1:2: element \"a\" holds text where none is expected");
  CHECK(error_of([&] { static_cast<void>(root.children[0].required_text()); }) ==
        "f.xml:1:17: element \"b\" has no text");
  CHECK(error_of([&] { root.expect_attributes({"x", "q"}); }).empty());
}

TEST_CASE("a file that is not there is a knowledge error") {
  CHECK(error_of([] { static_cast<void>(read_xml("/nonexistent/f.xml")); }).rfind("/nonexistent/f.xml: ", 0) == 0);
}
