#include "outputs/draw.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <pugixml.hpp>

#include "support/sample.h"

using namespace chipgraph;
using namespace chipgraph::test;

namespace {

std::string draw(const std::vector<ArticleClaims>& articles, const DrawOptions& options) {
  return draw_graph(assemble(articles, sample_ontology(), sample_entities()), sample_ontology(), sample_entities(),
                    options);
}

std::string draw_dot(const std::vector<ArticleClaims>& articles, DrawOptions options = {}) {
  options.format = PictureFormat::Dot;
  return draw(articles, options);
}

std::vector<ArticleClaims> sample() {
  return {
      make_article(
          "a",
          {make_claim("License", "granted",
                      {{"authority", "us-government"},
                       {"holder", "nvidia"},
                       {"item", "h20"},
                       {"destination", "china"},
                       {"date", "2025-07"},
                       {"quantity", "30000"}}),
           make_claim("Restriction", "imposed",
                      {{"authority", "us-government"}, {"item", "h20"}, {"destination", "china"}, {"date", "2025-04"}}),
           make_relation("h20", "manufacturer", "nvidia"), make_relation("jensen-huang", "affiliation", "nvidia")}),
      make_article(
          "b", {make_claim("Restriction", "imposed", {{"item", "h20"}, {"destination", "china"}, {"date", "2025-04"}},
                           Certainty::Reported),
                make_claim("Deployment", "planned", {{"operator", "amd"}, {"item", "mi308"}}, Certainty::Expected)})};
}

/// An SVG with what its elements say.
class Svg {
 public:
  explicit Svg(const std::string& bytes) {
    REQUIRE(document_.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_ws_pcdata));
  }

  /// The texts below the node or edge with this title, joined by "|".
  [[nodiscard]] std::string text_of(const std::string& title) const {
    std::string joined;
    for (const auto& found : document_.select_nodes(("//g[title='" + title + "']//text").c_str())) {
      joined += (joined.empty() ? "" : "|") + std::string(found.node().text().get());
    }
    return joined;
  }

  [[nodiscard]] bool has_text(const std::string& text) const {
    const auto texts = document_.select_nodes("//text");
    return std::any_of(texts.begin(), texts.end(),
                       [&](const auto& found) { return found.node().text().get() == text; });
  }

  [[nodiscard]] std::vector<std::string> titles(const std::string& kind) const {
    std::vector<std::string> found;
    for (const auto& group : document_.select_nodes(("//g[@class='" + kind + "']").c_str()))
      found.emplace_back(group.node().child("title").text().get());
    return found;
  }

  [[nodiscard]] std::vector<std::string> attributes(const std::string& path) const {
    std::vector<std::string> found;
    for (const auto& attribute : document_.select_nodes(path.c_str()))
      found.emplace_back(attribute.attribute().value());
    return found;
  }

 private:
  pugi::xml_document document_;
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

/// `number` restrictions on different products for the same place, each earlier one ended by the next grant.
std::vector<ArticleClaims> many(int number) {
  std::vector<ArticleClaims> articles;
  for (int index = 0; index < number; ++index) {
    const std::string date = std::to_string(2001 + index % 20);
    const std::string target = "company-" + std::to_string(index);
    articles.push_back(make_article(
        "article-" + std::to_string(index),
        {index % 2 == 0
             ? make_claim("Restriction", "imposed",
                          {{"item", "h20"}, {"destination", "china"}, {"target", target}, {"date", date}})
             : make_claim("License", "granted",
                          {{"item", "h20"}, {"destination", "china"}, {"holder", target}, {"date", date}})}));
  }
  return articles;
}

}  // namespace

TEST_CASE("the picture shows facts as cards, entities by name and roles on lines") {
  const Svg svg(draw(sample(), {}));
  const auto nodes = svg.titles("node");
  CHECK(std::count_if(nodes.begin(), nodes.end(),
                      [](const std::string& title) { return title.starts_with("fact:"); }) == 3);
  for (const char* title :
       {"id:h20", "id:nvidia", "id:china", "id:us-government", "id:amd", "id:mi308", "id:jensen-huang"}) {
    CHECK(std::count(nodes.begin(), nodes.end(), title) == 1);
  }
  CHECK(svg.text_of("id:us-government") == "US government");
  CHECK(svg.has_text("License granted \xC2\xB7 2025-07"));
  CHECK(
      svg.has_text("quantity: 30\xC2\xA0"
                   "000"));
  CHECK(svg.has_text("2 articles"));
  CHECK(svg.has_text("expected"));
  CHECK(svg.has_text("3 facts from 2 articles"));
  for (const char* role : {"authority", "holder", "item", "destination", "operator"}) CHECK(svg.has_text(role));
}

TEST_CASE("the sentence behind a fact is its tooltip, and its source its link") {
  const Svg svg(draw(sample(), {}));
  const auto tooltips = svg.attributes("//g[@class='node']//a/@xlink:title");
  CHECK(std::any_of(tooltips.begin(), tooltips.end(), [](const std::string& text) { return has(text, "ten digits"); }));
  const auto links = svg.attributes("//a/@xlink:href");
  CHECK(std::count(links.begin(), links.end(), "https://example.org/a") == 2);
}

TEST_CASE("only addresses of the web become links") {
  std::vector<ArticleClaims> articles = sample();
  articles[0].url = "javascript:alert(1)";
  articles[1].url = "file:///etc/passwd";
  CHECK(Svg(draw(articles, {})).attributes("//a/@xlink:href").empty());
}

TEST_CASE("who acts stands on the left of the cards, what is acted on on the right") {
  const std::string dot = draw_dot(sample());
  CHECK(has(dot, "\"id:nvidia\" -> \"fact:"));
  CHECK(has(dot, "\"id:us-government\" -> \"fact:"));
  CHECK(count(dot, "-> \"id:h20\"") == 2);
  CHECK(count(dot, "-> \"id:china\"") == 2);
}

TEST_CASE("measures are joined by what precedes and what ends") {
  const std::string dot = draw_dot(sample());
  const std::size_t ends = dot.find("tooltip=\"ends\"");
  REQUIRE(ends != std::string::npos);
  CHECK(count(dot, "tooltip=\"precedes\"") == 2);  // of the line and of its label
}

TEST_CASE("direct relations are text where lines would run across the cards, and lines elsewhere") {
  const std::string dot = draw_dot(sample());
  CHECK(has(dot, "made by: Nvidia"));
  CHECK_FALSE(has(dot, "\"id:h20\" -> \"id:nvidia\""));
  CHECK(has(dot, "\"id:jensen-huang\" -> \"id:nvidia\""));
}

TEST_CASE("the legend names the classes that occur, each with a look of its own") {
  const std::string dot = draw_dot(sample());
  const std::string legend = dot.substr(dot.find("cluster_legend"));
  for (const char* type : {"chip", "company", "person", "place", "state body"})
    CHECK(has(legend, "label=\"" + std::string(type) + "\""));
  CHECK_FALSE(has(legend, "legislation"));
  CHECK(count(legend, "shape=component") == 1);
  CHECK(count(legend, "shape=ellipse") == 1);
  CHECK(count(legend, "shape=house") == 1);
}

TEST_CASE("of too many facts those told most often are drawn, and the title says so") {
  std::vector<ArticleClaims> articles = many(9);
  articles.push_back(articles[4]);
  articles.back().hash = "another";
  const std::string dot = draw_dot(articles, {.max_facts = 3});
  CHECK(count(dot, "\" [shape=box, height") == 3);
  CHECK(has(dot, "3 facts from 4 articles: those told most often; 6 more are not shown"));
  CHECK(has(dot, "2 articles"));
}

TEST_CASE("an entity with very many lines of one role is named on the cards instead") {
  const std::string few = draw_dot(many(10)), most = draw_dot(many(20));
  CHECK(count(few, "-> \"id:china\"") == 10);
  CHECK_FALSE(has(few, "destination: China"));
  CHECK(count(most, "-> \"id:china\"") == 0);
  CHECK(count(most, "destination: China") == 20);
  CHECK(count(most, "\"id:company-") >= 20);  // but no card is left without a line
}

TEST_CASE("a picture can be drawn around one entity") {
  const std::string near = draw_dot(sample(), {.focus = "mi308", .depth = 1});
  CHECK(has(near, "\"id:amd\""));
  CHECK_FALSE(has(near, "\"id:h20\""));
  CHECK(has(near, "1 fact around MI308 from 1 article"));
  CHECK(has(near, "penwidth=3"));
  const std::string person = draw_dot(sample(), {.focus = "jensen-huang", .depth = 1});
  CHECK(has(person, "\"id:nvidia\" -> \"id:jensen-huang\""));
  CHECK(has(draw_dot(sample(), {.focus = "jensen-huang", .depth = 2}), "License granted"));
}

TEST_CASE("an entity that the graph does not hold cannot be the focus") {
  CHECK_THROWS_WITH(draw(sample(), {.focus = "h21"}), "the graph does not hold h21");
}

TEST_CASE("hostile names and sentences give a valid picture that shows them") {
  const std::string hostile =
      "<b>\"A\" & 'B' \\N \\G &lt; --> ]]> \x01\x1F\n\xC3\xBC\xF0\x9F\x98\x80 %s {|} \xEF\xBF\xBF \xFF";
  Claim claim = make_claim("Restriction", "imposed", {{"target", "odd"}, {"item", "h20"}});
  claim.evidence[0].quote = hostile;
  ArticleClaims article = make_article("a", {claim});
  article.entities.push_back({.slug = "odd", .type = "Company", .label = hostile});
  article.title = hostile;
  article.url = "https://example.org/?a=\"<&>'\\N&b=%20";
  const std::string bytes = draw({article}, {});
  CHECK(has(bytes, "%3C&amp;%3E"));  // pugixml takes a bare "&", other parsers do not
  const Svg svg(bytes);
  CHECK(has(svg.text_of("id:odd"), "<b>\"A\" & 'B' \u2216N \u2216G &lt; --> ]]>"));
  CHECK(has(svg.text_of("id:odd"), "\xC3\xBC\xF0\x9F\x98\x80"));
  const auto tooltips = svg.attributes("//a/@xlink:title");
  CHECK(std::any_of(tooltips.begin(), tooltips.end(),
                    [](const std::string& text) { return has(text, "<b>\"A\" & 'B' \u2216N \u2216G &lt; -->"); }));
  CHECK(svg.attributes("//a/@xlink:href") == std::vector<std::string>{"https://example.org/?a=%22%3C&%3E'%5CN&b=%20"});
  CHECK(draw({article}, {.format = PictureFormat::Png}).size() > 1000);
}

TEST_CASE("long names are broken into lines, long sentences cut") {
  ArticleClaims article =
      make_article("a", {make_claim("Restriction", "imposed", {{"target", "long"}, {"item", "h20"}})});
  article.entities.push_back(
      {.slug = "long", .type = "Company", .label = "The Very Long Name Of A Company That Has Many Words In Its Name"});
  article.claims[0].evidence[0].quote = std::string(5000, 'x');
  const std::string bytes = draw({article}, {});
  CHECK(has(Svg(bytes).text_of("id:long"), "|"));
  CHECK(bytes.size() < 20000);
}

TEST_CASE("a PNG is a PNG") {
  const std::string bytes = draw(sample(), {.format = PictureFormat::Png});
  CHECK(bytes.starts_with("\x89PNG\r\n\x1A\n"));
}

TEST_CASE("an empty graph gives an empty picture that is valid") {
  CHECK(has(draw({}, {}), "0 facts"));
  CHECK(Svg(draw({}, {})).titles("node").empty());
}

TEST_CASE("equal graphs give equal pictures") {
  std::vector<ArticleClaims> articles = sample();
  for (const PictureFormat format : {PictureFormat::Dot, PictureFormat::Svg, PictureFormat::Png}) {
    const std::string first = draw(articles, {.format = format});
    std::reverse(articles.begin(), articles.end());
    CHECK(draw(articles, {.format = format}) == first);
  }
}

TEST_CASE("sixty measures in one line of time are drawn") {
  const Svg svg(draw(many(60), {}));
  const auto nodes = svg.titles("node");
  CHECK(std::count_if(nodes.begin(), nodes.end(),
                      [](const std::string& title) { return title.starts_with("fact:"); }) == 60);
  CHECK(svg.titles("edge").size() > 120);
}
