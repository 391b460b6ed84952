#pragma once
// What stands behind "wants": a thing that can be brought, or something somebody is to do.
#include "individuals/note_reading/read_sentence.hpp"

namespace kept {

/// "To buy" a van: where the van begins.
std::size_t bought_at(ReadSentence const& read, std::size_t at);

/// "Asked for Greta", "lacks confidence": somebody, or nothing that can be brought.
bool is_no_thing(ReadSentence const& read, std::size_t cue, std::size_t object, std::size_t end);

/// "Wants to sing", "wants his son to sing": nothing to bring.
bool is_an_act(ReadSentence const& read, std::size_t object);

/// "A new lock", but not "from July", "the goods", "time"; behind "wants" only what is counted or
/// has an article. Languages without such words let everything be a thing.
bool is_thing(ReadSentence const& read, std::size_t cue, std::size_t object);

}  // namespace kept
