#pragma once
// Arabic verbs that can be promised, and whose a verb is by its first letter.
#include <optional>

#include "individuals/note_reading/promise_cues.hpp"

namespace kept::arabic {

constexpr std::size_t letter = 2;  // bytes

/// Imperfect stems without the letter of the person.
WordSet const& stems();
bool is_stem(std::string_view word);
/// Who does it, from the letter of the person.
std::optional<Direction> person_of(std::string_view verb);
WordSet const& stops();
/// What follows `lead`; nothing where the word begins otherwise.
std::string_view without(std::string_view word, std::string_view lead);
/// Without a grown "and".
std::string_view bare(std::string_view word);
/// "نلتقي", "أكلمه": the next talk, nothing that is promised.
bool is_talk(std::string_view verb);
/// Any verb with the future's س before the letter of the person, whatever its stem.
WordSet const& no_futures();
std::optional<Direction> future_of(std::string_view word);
/// "يعطينا", "يبلغني".
bool is_done_to_us(std::string_view verb);

/// What is told to have been promised: "وعدته بتخفيض", "قلت له إننا نعوض", "... كما وعدنا".
std::vector<PromiseCue> reported(SpokenWords words);

}  // namespace kept::arabic
