#include "store/files.hpp"

#include "store/file_type.hpp"
#include "store/hash.hpp"

namespace kept {

Result<NewFile> prepare_file(std::string bytes) {
  if (bytes.size() > file_bytes_max) return refuse(Code::too_large);
  auto type = type_by_content(bytes);
  if (!type) return refuse(Code::unknown_type);
  auto hash = sha256(bytes);
  return NewFile{std::string(*type), std::move(hash), std::move(bytes)};
}

Id add_file(Tx& tx, NewFile const& file, SeenBy const& seen_by) {
  Id id = tx.new_id();
  tx.run(
      "insert into file (id, type, size, sha256, private_to, created_at, bytes) "
      "values ($1, $2, $3, $4, $5, $6, $7)",
      id, file.type, file.bytes.size(), file.sha256, seen_by.column(), tx.now(), Blob{file.bytes});
  return id;
}

void remove_file(Tx& tx, Id id) { tx.run("delete from file where id = $1", id); }

Result<StoredFile> find_file(Db& db, Viewer const& viewer, Id id) {
  auto rows = db.query(
      "select type, sha256, created_at, bytes from file "
      "where id = $1 and (private_to is null or private_to like $2)",
      id, SeenBy::pattern(viewer));
  if (!rows.next()) return refuse(Code::not_found);
  return StoredFile{id, std::string(rows.text(0)), std::string(rows.text(1)),
                    std::string(rows.blob(3)), rows.instant(2)};
}

}  // namespace kept
