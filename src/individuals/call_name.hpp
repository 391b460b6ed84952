#pragma once
// What to call somebody, where nobody has said: the first given name of the name as written.
#include <string>
#include <string_view>

namespace kept {

/// "Dr. Mette Sørensen" -> "Mette", "Sørensen, Mette" -> "Mette", "د. عبد الله السالم" -> "عبد
/// الله". Titles before the name are passed over; عبد, أبو, أم and their like keep the word after
/// them; a name of one word is that word.
std::string default_call_name(std::string_view name);

}  // namespace kept
