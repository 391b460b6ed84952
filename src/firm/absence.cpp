#include "firm/absence.hpp"

#include "firm/text_rules.hpp"

namespace kept {

Done settle(Absence& absence) {
  absence.note = trimmed_text(absence.note);
  if (absence.until < absence.from || absence.until - absence.from >= absence_days_max)
    return refuse(Code::wrong_range, "until");
  return {};
}

}  // namespace kept
