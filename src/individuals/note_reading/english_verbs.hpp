#pragma once
// English verbs that can be promised, and who could promise them.
#include "individuals/note_reading/promise_cues.hpp"

namespace kept::english {

WordSet const& acts();
/// After "will": no act, or none that is promised.
WordSet const& no_acts();
/// May stand between "will" and its verb.
WordSet const& between();
WordSet const& people();
/// Capital or in a subject's place, but nobody.
WordSet const& nobody();
/// "have spoken", "have called": what will be over, or would have been.
bool is_participle(std::string_view word);

/// What is told to have been promised, and what is owed: "said we'd call", "promised Leon a
/// reference", "we owe them the plan".
std::vector<PromiseCue> reported(SpokenWords words);

}  // namespace kept::english
