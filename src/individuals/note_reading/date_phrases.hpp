#pragma once
// The days that a text speaks of, in English, Danish and Arabic. Rules, no learning: what is not
// understood for certain is left out, for a wrong day is worse than none. Pure: no clock, no store.
#include <string>
#include <vector>

#include "base/text/spoken_word.hpp"
#include "individuals/note_reading/piece.hpp"

namespace kept {

struct DatePhrase {
  std::string text;          // as it was written
  Day day;                   // the day, the first one of a period, the day of a deadline
  std::optional<Day> until;  // the last day of a period, itself in it; nothing for a single day
  Grain grain = Grain::day;  // how exact it was said
  bool deadline = false;     // by, before, within, at the latest
  std::optional<Day> other;  // the second reading where two are as good
  std::size_t from = 0;      // bytes of the text
  std::size_t to = 0;
};

/// In the order of the text. Weeks begin on Monday; "Friday" is the next one, never today; a day
/// without a year is the next one; "by" a period means before it begins, "at the latest" until it
/// ends. Figures: Danish and Arabic day first, English month first. `context.calendar` counts
/// working days and tells the end of a working week. Any bytes will do.
std::vector<DatePhrase> read_dates(std::string_view text, PhraseContext const& context);

/// The dates among words of one sentence, none overlapping: the longest reading of each place.
std::vector<Piece> dates_among(std::span<SpokenWord const> words, PhraseContext const& context);

}  // namespace kept
