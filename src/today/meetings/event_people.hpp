#pragma once
// Who the people of an event are: by e-mail when it is read, by name when the calendar is read in,
// and as its user said. Its user is left out; an event that the user declined is too.
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "individuals/person.hpp"
#include "store/database.hpp"
#include "today/meetings/calendar_event.hpp"

namespace kept {

/// Fills people and unknown; takes out what the viewer declined.
void add_event_people(Db& db, Viewer const& viewer, std::vector<CalendarEvent>& events);

/// A name that an event holds, and whom it may mean.
struct NameInEvent {
  std::string written;
  std::vector<Id> people;
  bool certain = false;  // one person, and every word of the name is there
};

using FindPeople = std::function<std::vector<Person>(std::string_view words, std::size_t limit)>;

/// Of somebody who is asked to come, by their name; nothing when nobody is like it.
std::vector<NameInEvent> people_of_name(std::string_view name, FindPeople const& find);
/// Of a title such as "Coffee with Mette Holm".
std::vector<NameInEvent> people_in_title(std::string_view title, FindPeople const& find);

}  // namespace kept
