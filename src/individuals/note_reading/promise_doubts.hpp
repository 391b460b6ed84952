#pragma once
// What reads like a promise and is none that a chip should offer.
#include "individuals/note_reading/language.hpp"
#include "individuals/note_reading/promise_cues.hpp"

namespace kept {

/// Conditions, what is over already, what others do for others, and what somebody does for nobody
/// but themselves. `from` and `to` are the words of the promise's part of the sentence; `direction`
/// is whose it has turned out to be.
bool is_doubtful(SpokenWords words, PromiseCue const& cue, std::size_t to, Direction direction,
                 Language language);

/// A short sentence behind a promise that takes it back: "We've heard that before."
bool takes_back(SpokenWords next, Language language);

/// "Only signs with pets allowed. Will do so on Sunday.": the sentence before says who will.
bool is_of_who_came_before(SpokenWords before, SpokenWords words, Language language);

/// A day that stands here is not the promise's: "she asked for it by Friday, I said ...",
/// "told him today that ...".
bool is_day_of_another(SpokenWords words, PromiseCue const& cue, std::size_t from, std::size_t to,
                       bool today);

/// "See you on the 14th, then we go through it": what is done there is the meeting.
bool is_of_a_meeting(SpokenWords words, PromiseCue const& cue);
/// "On Monday she brings the box, the next day we fill it": a day of no calendar.
bool counts_from_another_day(SpokenWords words, std::size_t from, std::size_t to);

}  // namespace kept
