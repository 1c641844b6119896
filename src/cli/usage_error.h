#pragma once

#include <stdexcept>

namespace chipgraph::cli {

/// What was asked for cannot be had.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace chipgraph::cli
