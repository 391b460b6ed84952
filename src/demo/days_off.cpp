#include "demo/days_off.hpp"

namespace kept::demo {
namespace {

using namespace std::chrono;

/// That date of this year, or of the next where it is over.
Day next_date(Day today, month which, day number) {
  auto date = Day::of(today.date().year() / which / number);
  return date < today ? Day::of((today.date().year() + years(1)) / which / number) : date;
}

void close(FirmApi& api, std::string_view owner, Day first, Day last, std::string_view worked,
           std::string_view name) {
  Body body;
  body.add("day", first).add("worked", worked).add("name", name);
  if (last != first) body.add("until", last);
  api.ask(Method::post, "/api/calendar/closed-days", body.text(), owner);
}

}  // namespace

void say_days_off(FirmApi& api, std::string_view owner, std::string_view colleague, Day today) {
  auto eve = next_date(today, December, day(24));
  close(api, owner, eve, eve, "no", "Juleaften");
  auto last = next_date(today, December, day(31));
  close(api, owner, last, last, "half", "Nytårsaften");
  auto summer = next_date(today, July, day(15));
  auto monday = summer - (summer.weekday() - 1);
  close(api, owner, monday, monday + 11, "no", "Ferielukket");
  auto away = today - (today.weekday() - 1) + 14;
  api.ask(Method::post, "/api/me/absences",
          Body().add("from", away + 1).add("until", away + 3).add("note", "Kursus i Aarhus").text(),
          colleague);
}

}  // namespace kept::demo
