#pragma once
// The firm as a chapter: who works here and signs in, its settings and own fields.
#include "firm/authenticate.hpp"
#include "firm/firm_parts.hpp"
#include "http/chapter.hpp"

namespace kept {

/// What the chapter and `authenticate` share; lives as long as the router.
FirmPartsPointer make_firm_parts(FirmSettings settings);
Chapter firm_chapter(FirmPartsPointer const& parts);

}  // namespace kept
