#pragma once
// The bin: what was deleted in the last 30 days. The thing's own row stays in its table, marked by
// its chapter (deleted_at), and its line here says what it was.
#include "store/rows.hpp"

namespace kept {

constexpr std::chrono::days bin_keeps{30};

struct BinItem {
  Id id;  // of the thing itself
  std::string noun, name;
  Id deleted_by;  // user
  Instant deleted_at;
  std::optional<std::string> private_to;  // SeenBy::column()
};
constexpr auto fields_of(BinItem const*) {
  return std::tuple{field("id", &BinItem::id),
                    field("noun", &BinItem::noun),
                    field("name", &BinItem::name),
                    field("deleted_by", &BinItem::deleted_by),
                    field("deleted_at", &BinItem::deleted_at),
                    field("private_to", &BinItem::private_to, hidden)};
}

/// Published when a thing comes out of the bin: its chapter brings the row back, or deletes it.
struct BinRestored {
  BinItem item;
  Viewer viewer;
};
struct BinPurged {
  BinItem item;
  Viewer viewer;
};

void put_in_bin(Tx& tx, Viewer const& viewer, std::string_view noun, Id id, std::string_view name,
                SeenBy const& seen_by = SeenBy::everybody());
/// The line, taken out: for restoring, or for deleting for good. Refuses not_found, also for what
/// this viewer may not see.
Result<BinItem> take_from_bin(Tx& tx, Viewer const& viewer, Id id);
Result<BinItem> find_in_bin(Db& db, Viewer const& viewer, Id id);
/// Newest first, at most `limit`.
std::vector<BinItem> bin_items(Db& db, Viewer const& viewer, int limit = 200);
/// What has been there for 30 days, oldest first: to be deleted for good.
std::vector<BinItem> overdue_in_bin(Db& db, Viewer const& viewer, Instant now, int limit = 200);

}  // namespace kept
