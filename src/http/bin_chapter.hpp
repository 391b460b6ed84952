#pragma once
// The bin for every noun: what was deleted in the last 30 days, brought back or gone for good.
#include "http/chapter.hpp"

namespace kept {

Chapter bin_chapter();

}  // namespace kept
