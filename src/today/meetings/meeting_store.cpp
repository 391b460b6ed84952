#include "today/meetings/meeting_store.hpp"

#include <algorithm>

#include "individuals/last_conversation_store.hpp"
#include "individuals/person_store.hpp"
#include "individuals/warning_store.hpp"
#include "promises/promise_list.hpp"

namespace kept {
namespace {

LastSaid last_said(Conversation const& conversation) {
  LastSaid said;
  said.conversation_id = conversation.id;
  said.at = conversation.at;
  said.channel = conversation.channel;
  said.author = conversation.author;
  said.note = first_part(conversation.note, last_said_bytes_max);
  said.cut = said.note.size() < conversation.note.size();
  return said;
}

void add_promises(Db& db, Viewer const& viewer, PromiseView const& view, MeetingPerson& of) {
  for (auto direction : {Direction::ours, Direction::theirs}) {
    PromiseFilter filter;
    filter.direction = direction;
    filter.person_id = of.person.id;
    auto page = list_promises(db, viewer, filter, {meeting_promises_max, {}}, view);
    if (!page) continue;
    auto& into = direction == Direction::ours ? of.ours : of.theirs;
    for (auto& promise : page->items)
      into.push_back(
          {promise.id, std::move(promise.what), promise.said_for, promise.outcome, promise.by});
  }
}

}  // namespace

std::vector<MeetingPerson> people_of_meeting(Db& db, Viewer const& viewer,
                                             std::vector<Id> const& person_ids, Zone const& zone,
                                             Instant now) {
  auto ids = person_ids;
  if (ids.size() > meeting_people_max) ids.resize(meeting_people_max);
  auto today = zone.day_of(now);
  std::vector<MeetingPerson> found;
  for (auto& person : find_people(db, viewer, ids)) {
    MeetingPerson one;
    for (auto const& position : person.positions) {
      if ((position.since && *position.since > today) ||
          (position.until && *position.until < today))
        continue;
      one.title = position.title;
      one.organisation = position.organisation;
      break;
    }
    one.last_talked_on = person.last_talked_on;
    one.person = std::move(person);
    for (auto const& each : last_conversations(db, viewer, one.person.id, now, last_said_max))
      one.last_said.push_back(last_said(each));
    add_promises(db, viewer, {zone, now}, one);
    one.warning = warning_of(db, viewer, one.person.id).text;
    found.push_back(std::move(one));
  }
  return found;
}

}  // namespace kept
