// PromiseCalendars: the counterpart's country is read here.
#include "firm/calendars.hpp"
#include "firm/firm_store.hpp"
#include "promises/promise_calendar.hpp"

namespace kept {

PromiseCalendars::PromiseCalendars(Db& db, Viewer const& viewer, Day from, Day until)
    : db_(db),
      viewer_(viewer),
      from_(from),
      until_(until),
      zone_(firm_zone(db, viewer)),
      firm_(find_firm(db, viewer)) {}

std::string PromiseCalendars::country_of(Id person_id) {
  if (!person_id) return {};
  auto known = countries_.find(person_id);
  if (known != countries_.end()) return known->second;
  std::string country;
  {
    auto rows = db_.query("select country from person where id = $1", person_id);
    if (rows.next()) country = rows.text(0);
  }
  if (firm_ && country == firm_->country) country.clear();
  return countries_[person_id] = country;
}

WorkingCalendar const& PromiseCalendars::of(Id owner, Id person_id, Id) {
  std::pair key(owner, country_of(person_id));
  auto found = calendars_.find(key);
  if (found != calendars_.end()) return found->second;
  auto own = owner ? calendar_of_user(db_, viewer_, owner, from_, until_)
                   : calendar_of_firm(db_, viewer_, from_, until_);
  if (key.second.empty()) return calendars_.emplace(key, own).first->second;
  auto theirs = calendar_of_country(key.second, from_, until_);
  return calendars_.emplace(key, WorkingCalendar::both(own, theirs)).first->second;
}

Day PromiseCalendars::start(Instant made_at, WorkingCalendar const& calendar) const {
  auto start = firm_ ? start_of_work(made_at, *firm_, zone_, calendar)
                     : start_of_work(made_at, zone_, calendar);
  return start.value_or(zone_.day_of(made_at));
}

double PromiseCalendars::lead(Promise const& promise, Instant done_at) {
  auto const& calendar = of(promise);
  return calendar.days_between(start(promise.made_at, calendar), zone_.day_of(done_at));
}

}  // namespace kept
