#pragma once
// What the made-up people and colleagues care about beside work.
#include <span>
#include <string>
#include <string_view>

namespace kept::demo {

struct Fancy {
  std::string_view who;    // a name or a colleague's e-mail
  std::string_view words;  // parted by "|", in whatever language
};

std::span<Fancy const> fancies();
/// A JSON list of interests.
std::string interest_list(std::string_view words);

}  // namespace kept::demo
