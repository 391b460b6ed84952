// Mail: whom we may write to, and how they stop it.
#pragma once

#include "firm/firm_parts.hpp"
#include "http/chapter.hpp"

namespace kept {

Chapter mail_chapter(FirmPartsPointer const& parts);

}  // namespace kept
