#pragma once
// A note cut into sentences, without what is quoted from a mail below or beside it.
#include <string_view>
#include <vector>

#include "base/text/spoken_word.hpp"
#include "individuals/note_reading/language.hpp"

namespace kept {

struct Sentence {
  std::string_view text;          // of the note
  std::vector<SpokenWord> words;  // their places counted from the sentence's first byte
  bool question = false;
};

/// At most 5,000. Lines that begin with ">" or "|" are left out, and everything after the line that
/// opens a quoted mail ("On ... wrote:", "Den ... skrev ...:", "-----Original Message-----",
/// "From: ..." followed by "Sent:" or "To:"). Abbreviations, ordinals ("3. marts") and times
/// ("kl. 14.30") do not end a sentence.
std::vector<Sentence> sentences_of(std::string_view note);

/// A sentence in Arabic letters is Arabic in any note, one in Latin letters in an Arabic note is
/// guessed.
Language language_of(Sentence const& sentence, Language usual);

}  // namespace kept
