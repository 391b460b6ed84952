#pragma once
// Danish: the words by which somebody gives their word, and by which it is told.
#include "individuals/note_reading/phrase_set.hpp"

namespace kept::danish {

/// A word that is given, an "at" with what it is follows: "forpligtede sig til".
PhraseSet const& given();
/// What is only told, and needs a day: "sagde", "aftalt".
PhraseSet const& told();
/// Behind what is promised, or before: by whom.
PhraseSet const& by_us();
PhraseSet const& by_them();
/// No promise is told here: not, if, perhaps, what has been.
WordSet const& doubts();

}  // namespace kept::danish
