#pragma once
// Photos and attachments, in the table `file` of both engines, so that a backup holds them.
#include "store/database.hpp"

namespace kept {

constexpr std::size_t file_bytes_max = 10 * 1024 * 1024;

/// A file looked at and hashed, before the write begins.
struct NewFile {
  std::string type;  // by content
  std::string sha256;
  std::string bytes;
};
/// Refuses too_large, or unknown_type for what is not PNG, JPEG, WebP, GIF or PDF.
Result<NewFile> prepare_file(std::string bytes);

Id add_file(Tx& tx, NewFile const& file, SeenBy const& seen_by = SeenBy::everybody());
void remove_file(Tx& tx, Id id);

struct StoredFile {
  Id id;
  std::string type, sha256, bytes;
  Instant created_at;
};
/// Refuses not_found, also for a file this viewer may not see.
Result<StoredFile> find_file(Db& db, Viewer const& viewer, Id id);

}  // namespace kept
