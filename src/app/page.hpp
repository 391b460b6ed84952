#pragma once
// The page that was built into this program; empty in a build without it.
#include <span>

#include "http/page_files.hpp"

namespace kept {

std::span<PageFile const> page_files();

}  // namespace kept
