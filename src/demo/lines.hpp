#pragma once
// What is said and promised in the made-up firm, in three languages.
#include <span>
#include <string_view>

#include "demo/cast.hpp"

namespace kept::demo {

struct Talk {
  std::string_view channel, note;
};
std::span<Talk const> talks(Tongue tongue, std::string_view role);

struct Word {  // a promise: what, of which kind, and how many days it usually takes
  std::string_view kind, what;
  int days;
};
std::span<Word const> our_words(Tongue tongue);
std::span<std::string_view const> their_words(Tongue tongue);
std::string_view reason(Tongue tongue, int which);

}  // namespace kept::demo
