#pragma once
// To whom what they promised is done: only what is done to or for us is a promise of a note.
#include "individuals/note_reading/language.hpp"
#include "individuals/note_reading/promise_cues.hpp"

namespace kept {

/// Whether what they will do is given, sent, paid or told to us, and nothing in the words before
/// `to` gives it to somebody else. `quoted`: in their own words, where we are "you".
bool reaches_us(SpokenWords words, PromiseCue const& cue, std::size_t to, bool quoted,
                Language language);

/// "My wife will pick up the kids", "Sagde, han ville komme": read as ours, and somebody else's.
bool is_of_others(SpokenWords words, PromiseCue const& cue, Language language);

}  // namespace kept
