// A zip archive written piece by piece, and read whole, through libarchive.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "exchange/export_source.hpp"

namespace kept {

struct ZipPart {
  std::string name;
  NextPart next;
};

std::shared_ptr<BodySource> zip_body(std::vector<ZipPart> entries, Instant made_at);

/// The files of an archive by name, at most `bytes_max` unpacked. Refuses bad_file.
Result<std::map<std::string, std::string>> read_zip(std::string_view bytes, std::size_t bytes_max);

}  // namespace kept
