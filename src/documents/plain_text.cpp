#include "documents/plain_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/hash.h"
#include "base/utf8.h"
#include "documents/fields.h"
#include "documents/normalise.h"

namespace chipgraph {
namespace {

constexpr std::size_t longest_title = 250;  // code points; longer first lines are paragraphs
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A stretch of the input's bytes.
struct Slice {
  std::string_view text;
  std::size_t offset = 0;
};

Slice trimmed(const Slice& slice) {
  const std::string_view text = trim_blanks(slice.text);
  return {
      .text = text,
      .offset = text.empty() ? slice.offset : slice.offset + static_cast<std::size_t>(text.data() - slice.text.data())};
}

/// Takes the first line, with its end of any kind, off `rest` and gives it without that end.
Slice take_line(Slice& rest) {
  const std::size_t end = std::min(rest.text.find_first_of("\r\n"), rest.text.size());
  const Slice line{.text = rest.text.substr(0, end), .offset = rest.offset};
  const std::size_t feed = rest.text.substr(end).starts_with("\r\n") ? 2 : 1;
  const std::size_t taken = std::min(end + feed, rest.text.size());
  rest.text.remove_prefix(taken);
  rest.offset += taken;
  return line;
}

bool is_blank(const Slice& line) { return trim_blanks(line.text).empty(); }

Slice skip_blank_lines(Slice rest) {
  while (!rest.text.empty()) {
    Slice behind = rest;
    if (!is_blank(take_line(behind))) break;
    rest = behind;
  }
  return rest;
}

struct Header {
  Slice date, language, source, title;
};

/// Where the value of a header line goes; null if it is no header line.
Slice* find_field(Header& header, std::string_view line) {
  const std::string name = to_lower(trim_blanks(line.substr(0, line.find(':'))));
  if (name == "date") return &header.date;
  if (name == "language") return &header.language;
  if (name == "source") return &header.source;
  return name == "title" ? &header.title : nullptr;
}

/// Takes the header off `rest`; leaves all as it is if there is none.
Header take_header(Slice& rest) {
  Header header;
  Slice behind = skip_blank_lines(rest);
  for (bool is_first = true; !behind.text.empty(); is_first = false) {
    const Slice line = take_line(behind);
    if (is_blank(line) && !is_first) break;
    const std::size_t colon = line.text.find(':');
    Slice* field = colon == std::string_view::npos ? nullptr : find_field(header, line.text);
    if (field == nullptr) return {};
    *field = trimmed({.text = line.text.substr(colon + 1), .offset = line.offset + colon + 1});
  }
  rest = behind;
  return header;
}

Place place_of(const Input& input, std::string_view bytes, std::size_t offset) {
  const std::string_view before = bytes.substr(0, offset);
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
  return {.file = input.name,
          .line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1,
          .column = offset - line_start + 1};
}

/// Reads one article.
class Article {
 public:
  Article(const Input& input, std::string_view bytes, const ReadOptions& options)
      : input_(input), bytes_(bytes), options_(options) {}

  ReadResult read() {
    Slice rest{.text = bytes_, .offset = 0};
    if (bytes_.starts_with(byte_order_mark)) {
      rest.text.remove_prefix(byte_order_mark.size());
      rest.offset = byte_order_mark.size();
    }
    const Header header = take_header(rest);
    Document document;
    document.input = input_.name;
    fill_fields(header, document);
    fill_text(header.title, skip_blank_lines(rest), document);
    if (document.text.empty()) {
      report(bytes_.size(), "the article is empty: it has no text");
    } else {
      result_.document = std::move(document);
    }
    return std::move(result_);
  }

 private:
  void fill_fields(const Header& header, Document& document) {
    const ArticleMetadata* known = options_.metadata.find(input_.name);
    const ArticleMetadata& table = known != nullptr ? *known : nothing_;
    const auto first = [](const std::string& a, const std::string& b) { return a.empty() ? b : a; };
    document.date = first(checked("date", header.date, read_date_field(header.date.text)),
                          first(table.date, options_.defaults.date));
    document.language = first(checked("language", header.language, read_language_field(header.language.text)),
                              first(table.language, options_.defaults.language));
    document.url = first(checked("source", header.source, read_source(header.source.text)),
                         read_source(table.source).value_or(""));
    outer_title_ = table.title;
  }

  /// An address, as long as it can tell articles apart: "Reuters" can't.
  static std::optional<std::string> read_source(std::string_view text) {
    const std::size_t scheme = text.find("://");
    const bool is_address = scheme != std::string_view::npos && scheme > 0 &&
                            std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(scheme), [](char c) {
                              return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                                     c == '+' || c == '-' || c == '.';
                            });
    return is_address ? std::optional(to_nfc(text)) : std::nullopt;
  }

  std::string checked(const std::string& what, const Slice& field, const std::optional<std::string>& value) {
    if (!value && !field.text.empty()) {
      report(field.offset, "there is no " + what + " \"" + std::string(field.text) + "\"; passed over");
    }
    return value.value_or("");
  }

  void fill_text(const Slice& header_title, Slice body, Document& document) {
    TextBuilder builder;
    const Slice first_line = take_title(header_title, body);
    if (!header_title.text.empty() && first_line.text.empty()) {
      builder.add_source(header_title.text, header_title.offset);
    } else if (!outer_title_.empty() && first_line.text.empty()) {
      builder.add_extra(outer_title_);
    } else {
      builder.add_source(first_line.text, first_line.offset);
    }
    builder.trim_end();
    const bool has_title = !builder.text().empty();
    if (has_title) builder.add_extra("\n\n");
    builder.add_source(body.text, body.offset);
    builder.trim_end();
    builder.compose();
    document.text = std::move(builder.text());
    document.source_map = std::move(builder.source_map());
    document.sha256 = sha256(document.text);
    if (has_title) document.title = document.text.substr(0, document.text.find("\n\n"));
  }

  /// Takes the title off `body` where its first line is one; it is not where another title is known, unless it is that.
  Slice take_title(const Slice& header_title, Slice& body) const {
    Slice rest = body;
    const Slice line = trimmed(take_line(rest));
    Slice behind = rest;
    const bool is_alone = is_blank(take_line(behind)) && !skip_blank_lines(rest).text.empty();
    const std::string_view known = header_title.text.empty() ? std::string_view(outer_title_) : header_title.text;
    const bool is_title = known.empty() ? count_code_points(line.text) <= longest_title : line.text == known;
    if (!is_alone || !is_title) {
      body = trimmed(body);
      return {};
    }
    body = trimmed(rest);
    return line;
  }

  void report(std::size_t offset, std::string message) {
    result_.diagnostics.push_back({.place = place_of(input_, bytes_, offset), .message = std::move(message)});
  }

  const ArticleMetadata nothing_;
  const Input& input_;
  std::string_view bytes_;
  const ReadOptions& options_;
  std::string outer_title_;
  ReadResult result_;
};

ReadResult refused(const Input& input, std::string_view bytes, std::optional<std::size_t> offset, std::string message) {
  ReadResult result;
  Diagnostic& diagnostic = result.diagnostics.emplace_back();
  diagnostic.place.file = input.name;
  if (offset) diagnostic.place = place_of(input, bytes, *offset);
  diagnostic.message = std::move(message);
  return result;
}

}  // namespace

bool PlainTextReader::accepts(const Input& /*input*/, std::string_view /*bytes*/) const { return true; }

ReadResult PlainTextReader::read(const Input& input, std::string_view bytes, const ReadOptions& options) const {
  if (bytes.empty()) return refused(input, bytes, std::nullopt, "the article is empty: it has no text");
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return refused(input, bytes, std::nullopt, "not UTF-8 but UTF-16");
  }
  if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos) {
    return refused(input, bytes, nul, "binary data, no text: NUL at byte " + std::to_string(nul));
  }
  if (const std::optional<std::size_t> bad = find_invalid_utf8(bytes)) {
    return refused(input, bytes, bad, "not UTF-8: invalid at byte " + std::to_string(*bad));
  }
  return Article(input, bytes, options).read();
}

}  // namespace chipgraph
