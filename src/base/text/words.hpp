#pragma once
// The words of a text as they are stored for searching, and as somebody types them.
#include <string>
#include <string_view>
#include <vector>

namespace kept {

/// Longest word that is kept, in letters; the rest of a longer one is not searched.
constexpr std::size_t word_letters_max = 40;

/// The folded words of what somebody typed, in order, doubles too. A hyphen, a space or a change
/// between letters and digits separates; an apostrophe joins (O'Brien is obrien). A number of one
/// or two digits that hangs on letters ("hansen42") is left out.
std::vector<std::string> typed_words(std::string_view text);

/// Every form under which a text is stored, each once, most telling first: its words; the whole of
/// words joined by a hyphen or parted by an apostrophe; particles and "abd" with what follows
/// (alahmad, abdalrahman); Arabic words without their article; words as written before "oe" became
/// o, so that a piece that starts inside the pair is found.
std::vector<std::string> stored_words(std::string_view text);

}  // namespace kept
