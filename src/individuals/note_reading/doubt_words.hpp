#pragma once
// The words of one language by which a promise is doubted: what takes it back, and to whom it is
// done.
#include "individuals/note_reading/phrase_set.hpp"

namespace kept {

/// What reads like a promise and is none.
struct DoubtWords {
  PhraseSet over;           // the sentence tells that nothing is left to do, or that it is not ours
  WordSet if_words;         // where they open a clause: all that follows hangs on it
  WordSet if_behind;        // behind the promise
  WordSet asking;           // verbs behind which "if" only asks
  WordSet us;               // to whom it must be done where it could be for anybody
  WordSet him;              // right behind their verb: done for somebody else
  PhraseSet to_others;      // anywhere in what they do
  WordSet contacts;         // verbs that go to a person
  WordSet behind_contacts;  // what may follow them
  WordSet weak;             // verbs that are theirs alone unless done to us
  WordSet had;              // "had" promised ... "but"
  WordSet tellers;
  WordSet turns;
};

/// To whom what they do is done.
struct ReceiverWords {
  WordSet us;
  WordSet you;          // us, where they are quoted
  WordSet acts;         // what is given, paid, sent or told: to us where nobody else is named
  WordSet no_parties;   // radio, council, neighbours: what they do is no promise of the other side
  WordSet kin;          // where they act, it must be said that it is done to us
  WordSet to;           // prepositions before a receiver or a place
  WordSet not_a_place;  // behind them: days and the like
  WordSet trying;       // "will try to": nothing is promised
  PhraseSet doubts;     // the writer does not believe it
};

DoubtWords const& english_doubts();
ReceiverWords const& english_receivers();

DoubtWords const& arabic_doubts();
ReceiverWords const& arabic_receivers();

}  // namespace kept
