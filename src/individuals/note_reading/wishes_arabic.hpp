#pragma once
// The Arabic shapes of what is needed or demanded; of a sentence in another language they say
// nothing.
#include "individuals/note_reading/read_sentence.hpp"

namespace kept {

std::size_t behind_arabic_subject(ReadSentence const& read, std::size_t verb, std::size_t object);
bool is_theirs_in_arabic(ReadSentence const& read, std::size_t object);
bool is_arabic_clause(ReadSentence const& read, std::size_t object, std::size_t end);
std::size_t before_grown_and(ReadSentence const& read, std::size_t from, std::size_t end);
bool is_pointed_at(ReadSentence const& read, std::size_t object);
bool is_no_demand(ReadSentence const& read, std::size_t at, std::size_t object);

}  // namespace kept
