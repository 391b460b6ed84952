#include "firm/firm_store.hpp"

#include <mutex>

#include "base/fault.hpp"
#include "firm/audit_rows.hpp"
#include "store/rows.hpp"

namespace kept {
namespace {

/// ICU takes long to make a zone; there is one in use.
Zone zone_named(std::string_view name) {
  static std::mutex mutex;
  static std::optional<Zone> known;
  std::lock_guard lock(mutex);
  if (!known || known->name() != name) {
    auto zone = Zone::named(name);
    if (!zone) throw Fault("the firm's time zone is not known: " + std::string(name));
    known = std::move(*zone);
  }
  return *known;
}

}  // namespace

std::optional<Firm> find_firm(Db& db, Viewer const&) {
  auto rows = db.query("select " + columns_of<Firm>() + " from firm");
  if (!rows.next()) return {};
  return row_to<Firm>(rows);
}

Zone firm_zone(Db& db, Viewer const&) {
  auto rows = db.query("select time_zone from firm");
  return rows.next() ? zone_named(rows.text(0)) : Zone::utc();
}

Result<Firm> add_firm(Tx& tx, Viewer const& by, Firm firm) {
  if (find_firm(tx, by)) return refuse(Code::already_set_up);
  firm.id = tx.new_id();
  firm.version = 1;
  firm.created_at = firm.changed_at = tx.now();
  insert_row(tx, "firm", firm);
  tx.changed("firm", firm.id, firm.version);
  audit_made(tx, by, "firm", firm);
  return firm;
}

Result<Firm> save_firm(Tx& tx, Viewer const& by, Firm const& before, Firm after) {
  after.changed_at = tx.now();
  TRY(update_row(tx, "firm", after));
  tx.changed("firm", after.id, after.version);
  audit_changed(tx, by, "firm", before, after);
  TRY(tx.publish(FirmChanged{before, after}));
  return after;
}

}  // namespace kept
