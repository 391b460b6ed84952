#pragma once
// The zip around a backup.
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace kept {

struct ZipEntry {
  std::string name;
  std::string file;  // its content is this file's; or, where empty, `text`
  std::string text;
};

/// Writes beside `path` and renames when all of it is on disk, so that `path` is whole or as it
/// was. A full disk or an unwritable place is a Fault.
void write_zip(std::string const& path, std::span<ZipEntry const> entries);

/// Unpacks exactly these entries into `folder`; anything else in the archive is refused with
/// bad_file, as is a file that is no zip.
Done unpack_zip(std::string const& path, std::string const& folder,
                std::span<std::string const> names);

}  // namespace kept
