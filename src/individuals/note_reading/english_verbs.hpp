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

/// "We'll meet", "I'll see her": the next talk, nothing that is promised.
bool is_talk(SpokenWords words, std::size_t at);
/// "I'll take Friday off", "we're closing early".
bool is_away(SpokenWords words, std::size_t at);

/// What is told to have been promised, and what is owed: "said we'd call", "promised Leon a
/// reference", "we owe them the plan".
std::vector<PromiseCue> reported(SpokenWords words);

/// Who does what a verb tells, by the words from the clause's beginning to it.
enum class Actor { nobody, us, them };
struct Acting {
  Actor who = Actor::nobody;
  std::size_t from = 0;
};
Acting acting_before(SpokenWords words, std::size_t verb);
/// The same where it is done to us: then "the quarry" acts as well as "the buyer".
Acting acting_on_us(SpokenWords words, std::size_t verb);

/// "They're coming by", "the architect visits us": how many words tell that somebody comes to us.
std::size_t their_visit_at(SpokenWords words, std::size_t at);

/// What binds somebody without "will": "has pledged to clear the hall", "they are to return it".
std::vector<PromiseCue> bindings(SpokenWords words);

}  // namespace kept::english
