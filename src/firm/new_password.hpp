#pragma once
#include <string>

#include "base/field.hpp"

namespace kept {

/// The body of what a link leads to.
struct NewPassword {
  std::string password;
};
constexpr auto fields_of(NewPassword const*) {
  return std::tuple{field("password", &NewPassword::password, required).max(2000)};
}

}  // namespace kept
