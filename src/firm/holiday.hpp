#pragma once
// The holidays of the world's countries from 2020 to 2036, by the table made in the build. Islamic
// dates are computed: the moon that is seen moves them by a day, so they are provisional.
#include <string>
#include <string_view>
#include <vector>

#include "base/field.hpp"
#include "base/working_days.hpp"

namespace kept {

/// What the law says of the day. On a public one nobody works; what happens on the others is each
/// firm's own to say.
enum class HolidayKind { public_holiday, bank, optional, observance };
constexpr auto words_of(HolidayKind) {
  return std::array{"public"sv, "bank"sv, "optional"sv, "observance"sv};
}

struct DayNames {
  std::string en, da, ar;
  bool operator==(DayNames const&) const = default;
};
constexpr auto fields_of(DayNames const*) {
  return std::tuple{field("en", &DayNames::en), field("da", &DayNames::da),
                    field("ar", &DayNames::ar)};
}

/// One holiday of one year: a day or several.
struct Holiday {
  Day first;
  int days = 1;
  bool half = false;  // only the afternoon
  HolidayKind kind = HolidayKind::public_holiday;
  bool provisional = false;
  /// Of a provisional one: its name, and a number where the year has it twice ("eid_al_fitr_2" in
  /// 2033). With the year of its first day this names it for good.
  std::string key;
  DayNames names;

  int year() const { return static_cast<int>(first.date().year()); }
};

/// The span the table holds.
Day holidays_from();
Day holidays_until();

/// False for a country whose holidays nobody has collected: JO, KW, QA, OM, LB, SY, IQ, PS, YE ...
bool has_holidays(std::string_view country);

/// Those that touch the days from `from` to `until`, in their order; of every kind.
std::vector<Holiday> holidays_of(std::string_view country, Day from, Day until);

}  // namespace kept
