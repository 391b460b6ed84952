#pragma once
// The firm's one row. Everybody who signs in sees it; who changes it is the route's to say.
#include <optional>

#include "base/zone.hpp"
#include "firm/firm.hpp"
#include "store/database.hpp"

namespace kept {

/// Nothing before set-up.
std::optional<Firm> find_firm(Db& db, Viewer const& viewer);
/// Its time zone; UTC before set-up. Kept by name, so that it may be asked for in every request.
Zone firm_zone(Db& db, Viewer const& viewer);

/// Refuses already_set_up.
Result<Firm> add_firm(Tx& tx, Viewer const& by, Firm firm);
/// Refuses stale. Tells FirmChanged.
Result<Firm> save_firm(Tx& tx, Viewer const& by, Firm const& before, Firm after);

/// In the same write: the days of everything due move with the time zone, sort keys with the
/// language.
struct FirmChanged {
  Firm before, after;
};

}  // namespace kept
