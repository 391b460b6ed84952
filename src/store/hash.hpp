#pragma once
#include <string>
#include <string_view>

namespace kept {

/// SHA-256 as 64 small hex letters.
std::string sha256(std::string_view bytes);
/// Of a file on disk; a Fault when it cannot be read.
std::string sha256_of_file(std::string const& path);

}  // namespace kept
