#include "firm/holiday_shift_store.hpp"

#include "firm/audit_rows.hpp"
#include "firm/firm_store.hpp"
#include "store/rows.hpp"

namespace kept {

std::vector<HolidayShift> holiday_shifts(Db& db, Viewer const&, std::string_view country) {
  std::vector<HolidayShift> found;
  auto rows = db.query(
      "select holiday, year, days from holiday_shift where country = $1 order by year, holiday",
      country);
  while (rows.next()) found.push_back(row_to<HolidayShift>(rows));
  return found;
}

void set_holiday_shift(Tx& tx, Viewer const& by, std::string_view country,
                       HolidayShift const& shift) {
  tx.run("delete from holiday_shift where country = $1 and holiday = $2 and year = $3", country,
         shift.holiday, shift.year);
  if (shift.days != 0)
    tx.run("insert into holiday_shift (country, holiday, year, days) values ($1, $2, $3, $4)",
           country, shift.holiday, shift.year, shift.days);
  // A shift has no id of its own: it is the firm's calendar that changed.
  auto firm = find_firm(tx, by);
  if (!firm) return;
  tx.changed("holiday_shift", firm->id, firm->version);
  tx.audit(by, "holiday_shift", firm->id, "changed", differences(HolidayShift{}, shift));
}

}  // namespace kept
