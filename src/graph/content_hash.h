#pragma once

#include <string>
#include <string_view>

#include "base/hash.h"

namespace chipgraph {

/// Joins fields so that different lists of fields never give the same text: each field is preceded by its length.
class ContentText {
 public:
  ContentText& add(std::string_view field) {
    text_ += std::to_string(field.size());
    text_ += ':';
    text_ += field;
    return *this;
  }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::string hash() const { return short_hash(text_); }

 private:
  std::string text_;
};

}  // namespace chipgraph
