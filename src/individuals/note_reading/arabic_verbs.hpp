#pragma once
// Arabic verbs that can be promised, and whose a verb is by its first letter.
#include <optional>

#include "individuals/note_reading/promise_cues.hpp"

namespace kept::arabic {

constexpr std::size_t letter = 2;  // bytes

/// Imperfect stems without the letter of the person: what is done for others, what for oneself too.
WordSet const& giving();
WordSet const& doing();
/// A stem of one of them, perhaps with pronouns grown onto it.
bool is_stem_of(WordSet const& known, std::string_view word);
bool is_stem(std::string_view word);
/// Whether what we do is done for somebody; `stem` is the verb without the letter of the person.
bool is_for_them(SpokenWords words, std::size_t verb, std::string_view stem);
/// The sentence says that it is not certain, not meant, told by strangers or what always happens.
bool is_doubted(SpokenWords words);
/// The same as phrases parted by `|`, without and with what always happens.
std::string_view doubt_phrases();
std::string_view habit_phrases();
/// Who does it, from the letter of the person.
std::optional<Direction> person_of(std::string_view verb);
WordSet const& stops();
/// Denied, asked or only told of the past just before, or "was to" anywhere before in the clause.
bool is_stopped(SpokenWords words, std::size_t at);
/// What follows `lead`; nothing where the word begins otherwise.
std::string_view without(std::string_view word, std::string_view lead);
/// Without a grown "and".
std::string_view bare(std::string_view word);
/// "نلتقي", "أكلمه": the next talk, nothing that is promised.
bool is_talk(std::string_view verb);
WordSet const& no_futures();
/// "يعطينا", "يبلغني".
bool is_done_to_us(std::string_view verb);

/// What is told to have been promised: "وعدته بتخفيض", "قلت له إننا نعوض", "... كما وعدنا".
std::vector<PromiseCue> reported(SpokenWords words);

}  // namespace kept::arabic
