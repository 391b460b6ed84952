#pragma once
// The words of one language by which needs, deal-breakers, talks to come, new people and interests
// are known in a note. The finders hold no words of their own.
#include "individuals/note_reading/language.hpp"
#include "individuals/note_reading/phrase_set.hpp"

namespace kept {

/// Needs and deal-breakers.
struct WishWords {
  PhraseSet needs;      // what is needed stands behind it
  WordSet not_behind;   // before a need's cue: "the" need
  PhraseSet loose{""};  // of the cues: "wants", only with a thing that is counted or has an article
  WordSet determiners{""};  // a, two, more: what a thing begins with behind a loose cue
  WordSet no_things{""};    // behind a need's cue: a preposition, a pronoun
  WordSet unsure{""};       // anywhere in the sentence: "perhaps"
  WordSet abstract{""};     // among the first words of what is needed: time, an answer, courage
  std::vector<std::string_view> definite;  // endings of a thing that is known already: "varerne"
  PhraseSet settled{""};   // in this sentence or a later one: it was found, refused, delivered
  PhraseSet no_objects;    // behind a need's cue: "to know", "to thank", a day
  WordSet vague;           // "it": a need only with what is to be done to it
  WordSet done;            // done, delivered
  WordSet must;            // cues behind which an act is theirs to do: "needs to" sign
  WordSet only;            // before a need's cue: a deal-breaker, or "just needs"
  PhraseSet from_them;     // "from him": what we need
  WordSet jokes;           // haha
  WordSet pointing;        // before a deal-breaker's word: "that's", "this"
  WordSet no_dealings;     // "not" a deal-breaker
  PhraseSet refused;       // the sentence tells that they do not get it
  PhraseSet breakers;      // what is not compromised on stands behind it, itself in it
  PhraseSet breaker_says;  // the whole clause says it; the one before too where it opens a clause
  PhraseSet no_breakers;   // "never mind"
  WordSet absolutes;       // "at all", in a clause that begins with one of the openers
  WordSet absolute_openers;
  WordSet that;  // "wants that": with a verb of their own behind it no need
  // What Arabic verbs begin with, all and the third person's.
  std::vector<std::string_view> verb_leads, their_leads;
  WordSet habits;       // "always" asks for the same: no need of today
  PhraseSet owed;       // "is to have" it by Friday: a promise, with one of the words of days
  WordSet due;          // by, Friday
  WordSet relatives;    // someone "who" speaks Polish
  WordSet no_relation;  // "som" aftalt: behind a relative, what makes none of it
  PhraseSet rules;      // signs, councils, laws: nobody of the other side demands it
  WordSet thus;         // "so" no parking
  WordSet things = WordSet("");      // subjects that want nothing themselves: the road, the matter
  WordSet also_nouns = WordSet("");  // cues that are nouns too, behind a verb: "raises a request"
  std::size_t denied_within = 2;     // words between "not" and the cue
};

/// The next talk.
struct TalkWords {
  PhraseSet acts;         // call, meet: ours, or asked of us
  PhraseSet always;       // a talk whatever stands before: next meeting, follow-up
  PhraseSet nouns;        // where they open a clause or are new: "meeting with Bo on Monday"
  PhraseSet no_talks;     // call centre
  WordSet again;          // call again, a new talk
  WordSet past;           // before a noun: had, after the
  WordSet moved;          // from one day to another: the later one holds
  PhraseSet over;         // anywhere: the talk has been
  PhraseSet no_need;      // before it in its clause: "no need for"
  WordSet off;            // the talk was cancelled
  PhraseSet asked_of_us;  // "us to" ring
  WordSet openers;        // "will" call: the writer left out
  WordSet with_us;        // behind an act that is theirs: ring "us"
};

/// People who are new.
struct PeopleWords {
  WordSet of_whom;       // his, their, the
  WordSet of_us;         // our: new only where it is said
  WordSet new_words;     // new
  WordSet roles;         // buyer, brother; in Arabic what a role begins with
  WordSet role_ends;     // a role's ending in languages that join words
  WordSet kin;           // Arabic: with whose grown onto it, a name follows
  WordSet fillers;       // between: elder, purchasing
  PhraseSet role_links;  // role ... "is now", "hedder" name
  WordSet opening{""};   // roles that introduce somebody at a sentence's beginning; all if none
  std::string_view genitive;  // how a name or role ends whose role follows: "Peters" brother
  PhraseSet called;           // a name follows: called, ask for
  PhraseSet who_does;         // behind a name: who runs
  WordSet from_words;         // "from" accounts
  WordSet departments;
  WordSet titles;        // Mrs: no name alone, and a name follows
  WordSet name_joints;   // within a name: von, al; Arabic: what a name begins with
  WordSet no_names;      // capital, but nobody; Arabic: what may stand behind a role
  WordSet behind_names;  // Arabic: what shows that the name is over
  WordSet firm_marks;    // A/S, Ltd, Street
  WordSet gone;          // before a name: replaced
};

struct NoteWords {
  WordSet own;         // I, we: what they need or will not have is ours, not the other side's
  WordSet they;        // subjects whose next talk would be theirs to begin
  WordSet negations;   // just before a cue
  WordSet conditions;  // if, when
  WordSet joints;      // and, but, because: a clause ends before them
  WordSet ands;        // those of them that go on with a list
  WordSet begins;      // behind "and": a clause of its own, "and is"
  WordSet habits;      // always, usually: no day to come

  WishWords wishes;
  TalkWords talks;
  PeopleWords people;

  PhraseSet interest_cues;  // plays, loves
  WordSet goods;            // sells, ordered
  WordSet dislikes;         // not, hates: before the cue
  PhraseSet idioms;         // "the ball is in"
  PhraseSet once;           // used to, no longer, as a child
  WordSet places;           // before a topic: where they are, not what they do
};

NoteWords const& note_words(Language language);

WishWords const& english_wish_words();
WishWords const& danish_wish_words();
WishWords const& arabic_wish_words();

NoteWords const& english_note_words();
NoteWords const& danish_note_words();
NoteWords const& arabic_note_words();

/// A role, or what ends in one: "driftslederen".
bool is_role_word(PeopleWords const& known, std::string_view word);

}  // namespace kept
