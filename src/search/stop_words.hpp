#pragma once
// Words that tell nothing about whom somebody looks for.
#include <string_view>

namespace kept {

/// `folded`: one word (base/text/fold.hpp). English, Danish, Arabic, and the articles of names.
bool is_stop_word(std::string_view folded);

}  // namespace kept
