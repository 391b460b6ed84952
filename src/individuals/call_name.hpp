#pragma once
// What to call somebody, where nobody has said: the first given name of the name as written.
#include <string>
#include <string_view>
#include <vector>

namespace kept {

/// "Dr. Mette Højgård" -> "Mette", "Højgård, Mette" -> "Mette", "د. عبد الله السالم" -> "عبد
/// الله". Titles before the name are passed over. A word that is half a name (عبد, أبو, أم and
/// their like, initials) keeps what follows; one that is followed by "of the faith", "of God"
/// keeps that. A name of one word is that word. No list of given names is asked.
std::string default_call_name(std::string_view name);

/// The default first; then, of a name of three words or more, the first two, since some are called
/// by both and no rule can tell a second given name from a surname.
std::vector<std::string> likely_call_names(std::string_view name);

}  // namespace kept
