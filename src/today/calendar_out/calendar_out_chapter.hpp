#pragma once
// Kept's calendar in other programs, as main wires it.
#include "firm/firm_parts.hpp"
#include "http/chapter.hpp"

namespace kept {

Chapter calendar_out_chapter(FirmPartsPointer const& parts);

}  // namespace kept
