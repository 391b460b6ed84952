#pragma once
// The timeline: one row per thing that happened with a person or an organisation, written in the
// same transaction as the thing. The page makes the sentence from `kind` and `facts`.
// A conversation with three people is three rows with one ref_id.
#include "store/rows.hpp"

namespace kept {

/// The page has a sentence for each: its table of them is typed by this list.
enum class TimelineKind {
  conversation,
  promise_made,
  promise_delivered,
  promise_renegotiated,
  promise_withdrawn,
  person_created,
  organisation_created,
  role_added,
  role_ended,
  person_merged,
  task_made,
  task_done,
  mail,
  deal_made,
  deal_won,
  deal_lost,
  complaint_made,
  complaint_put_right,
  complaint_closed
};
constexpr auto words_of(TimelineKind) {
  return std::array{"conversation"sv,
                    "promise_made"sv,
                    "promise_delivered"sv,
                    "promise_renegotiated"sv,
                    "promise_withdrawn"sv,
                    "person_created"sv,
                    "organisation_created"sv,
                    "role_added"sv,
                    "role_ended"sv,
                    "person_merged"sv,
                    "task_made"sv,
                    "task_done"sv,
                    "mail"sv,
                    "deal_made"sv,
                    "deal_won"sv,
                    "deal_lost"sv,
                    "complaint_made"sv,
                    "complaint_put_right"sv,
                    "complaint_closed"sv};
}

struct TimelineEntry {
  Id id;         // made by add_to_timeline when none
  Id person_id;  // this or organisation_id
  Id organisation_id;
  Instant at;
  TimelineKind kind = TimelineKind::conversation;
  Id ref_id;  // the conversation, the promise ...
  RawJson facts{"{}"};
  std::optional<std::string> private_to;  // SeenBy::column()
};
constexpr auto fields_of(TimelineEntry const*) {
  return std::tuple{field("id", &TimelineEntry::id),
                    field("person_id", &TimelineEntry::person_id, hidden),
                    field("organisation_id", &TimelineEntry::organisation_id, hidden),
                    field("at", &TimelineEntry::at),
                    field("kind", &TimelineEntry::kind),
                    field("ref_id", &TimelineEntry::ref_id),
                    field("facts", &TimelineEntry::facts),
                    field("private_to", &TimelineEntry::private_to, hidden)};
}

enum class TimelineOf { person, organisation };

struct TimelinePage {
  std::vector<TimelineEntry> items;  // newest first
  std::optional<std::string> next;   // `after` of the next page
};
constexpr auto fields_of(TimelinePage const*) {
  return std::tuple{field("items", &TimelinePage::items), field("next", &TimelinePage::next)};
}

void add_to_timeline(Tx& tx, TimelineEntry entry);
/// Everything that points at this thing: when it is deleted, or before it is written anew.
void remove_from_timeline(Tx& tx, Id ref_id);
/// What was told of this thing and is not so after all.
void remove_from_timeline(Tx& tx, Id ref_id, TimelineKind kind);
/// Everything of a person or organisation that is gone for good.
void remove_timeline_of(Tx& tx, TimelineOf of, Id id);
/// When two people or organisations become one.
void move_timeline(Tx& tx, TimelineOf of, Id from, Id to);
/// What the viewer may see, newest first. Refuses bad_cursor.
Result<TimelinePage> timeline_page(Db& db, Viewer const& viewer, TimelineOf of, Id id, int limit,
                                   std::string_view after = {});

}  // namespace kept
