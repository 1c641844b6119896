#pragma once

#include <string_view>
#include <vector>

#include "base/range.h"

namespace chipgraph {

/// The paragraphs of the bytes `part` of `text`, without outer blanks; none is empty. A line feed ends a paragraph,
/// except in text that was wrapped at a width: there it stands for a blank, when
/// - the line before does not end a sentence and the next begins in lower case, or
/// - no line of its block (the lines between two empty ones) is longer than 100 characters, and the first word of the
///   next line would have made the line before longer than the longest of the block.
[[nodiscard]] std::vector<Range> find_paragraphs(std::string_view text, Range part);

}  // namespace chipgraph
