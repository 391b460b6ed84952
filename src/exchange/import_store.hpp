// Imports in the database. Everybody who may import sees every import of the firm.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/import.hpp"
#include "store/database.hpp"

namespace kept {

constexpr std::size_t import_piece_bytes = 1 << 20;

/// With its file, which is not empty.
Import add_import(Tx& tx, Import import, std::string_view bytes);
std::optional<Import> find_import(Db& db, Viewer const& viewer, Id id);
/// Newest first, at most `limit`.
std::vector<Import> list_imports(Db& db, Viewer const& viewer, int limit);
/// Refuses stale.
Done save_import(Tx& tx, Import& import);
/// One whose rows were never brought in, with its file.
void remove_import(Tx& tx, Id id);
std::string import_file(Db& db, Viewer const& viewer, Id id);
/// Those that were running when their server stopped, or that wait for one.
std::vector<Import> running_imports(Db& db, Viewer const& viewer);

/// One thing that an import made or changed, in the order in which it did.
struct ImportItem {
  std::int64_t place = 0;
  std::string noun;
  Id ref_id;
  std::string verb;         // "made", "changed"
  std::string was, became;  // JSON of a changed one
};
void add_import_item(Tx& tx, Id import_id, ImportItem const& item);
std::int64_t last_import_place(Db& db, Viewer const& viewer, Id import_id);
/// The last ones before `place`, backwards.
std::vector<ImportItem> import_items_before(Db& db, Viewer const& viewer, Id import_id,
                                            std::int64_t place, int limit);
void remove_import_item(Tx& tx, Id import_id, std::int64_t place);

struct RefusedRow {
  std::int64_t row = 0;
  std::vector<std::string> cells;
  std::string reason;
};
void add_refused_row(Tx& tx, Id import_id, RefusedRow const& row);
std::vector<RefusedRow> refused_rows(Db& db, Viewer const& viewer, Id import_id, std::int64_t after,
                                     int limit);

/// What a source calls somebody ("uid:..." of a vCard, an id of a table with the same header).
void add_import_source(Tx& tx, std::string_view noun, std::string_view value, Id ref_id);
std::optional<Id> find_import_source(Db& db, Viewer const& viewer, std::string_view noun,
                                     std::string_view value);
/// Whether somebody is known under another value that begins alike.
bool has_other_source(Db& db, Viewer const& viewer, Id ref_id, std::string_view prefix,
                      std::string_view value);
void remove_import_sources(Tx& tx, Id ref_id);

}  // namespace kept
