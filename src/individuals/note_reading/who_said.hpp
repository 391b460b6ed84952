#pragma once
// Whose a promise is that stands in somebody's words.
#include "individuals/note_reading/promise_cues.hpp"

namespace kept {

/// "She said: I'll pay on Friday" is her promise; without a colon or a quotation mark nobody knows
/// whose it is. Says what becomes of the cue.
enum class Said { by_the_writer, by_somebody, unclear };
Said said_by(SpokenWords words, PromiseCue const& cue);

}  // namespace kept
