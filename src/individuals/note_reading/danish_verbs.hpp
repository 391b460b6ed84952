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

/// What is told to have been promised: "sagde at vi kan", "lovede jeg", "hun lover at det er
/// klart".
std::vector<PromiseCue> reported(SpokenWords words);

/// What a shop, a parcel or somebody does for nobody: "holder lukket", "tager hjem".
bool is_own_business(SpokenWords words, std::size_t at);

}  // namespace kept::danish
