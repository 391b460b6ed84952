#pragma once
// Danish verbs that can be promised, and who could promise them.
#include "individuals/note_reading/promise_cues.hpp"

namespace kept::danish {

/// In the present tense; the infinitive is the word without its r.
WordSet const& acts();
bool is_infinitive(SpokenWords words, std::size_t at);
/// May stand between a subject and its verb.
WordSet const& between();
WordSet const& stops();
WordSet const& subordinate();
WordSet const& people();
/// Capital or in a subject's place, but nobody.
WordSet const& nobody();
/// Present tenses that are no acts, and words that only look like one.
WordSet const& states();

/// "Brudens far betaler", which folded reads as "får".
bool is_father(SpokenWords words, std::size_t at);
/// "Kommer varerne ikke, sender vi": a verb that opens the sentence is an "if".
bool hangs_on_verb(SpokenWords words, std::size_t at);
/// "Sendt" in "jeg får sendt listen".
bool is_participle(SpokenWords words, std::size_t at);

/// What is told to have been promised: "sagde at vi kan", "lovede jeg", "hun lover at det er
/// klart".
std::vector<PromiseCue> reported(SpokenWords words);

/// Where somebody gives their word: "gav håndslag på at", "det står vi ved".
std::vector<PromiseCue> committed(SpokenWords words);

/// What a shop, a parcel or somebody does for nobody: "holder lukket", "tager hjem".
bool is_own_business(SpokenWords words, std::size_t at);

}  // namespace kept::danish
