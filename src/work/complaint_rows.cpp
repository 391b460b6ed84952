#include "work/complaint_rows.hpp"

#include "individuals/conversation.hpp"
#include "store/audit.hpp"
#include "store/timeline.hpp"
#include "work/complaint_store.hpp"

namespace kept {
namespace {

constexpr int columns = static_cast<int>(column_count<Complaint>());

std::string facts_of(Complaint const& complaint, Closure const* closure) {
  std::string out = "{\"what\":";
  write_json(out, first_part(complaint.what, 500));
  if (closure) {
    out += ",\"their_word\":";
    write_json(out, first_part(closure->their_word, 500));
    out += ",\"reason\":";
    write_json(out, first_part(closure->reason, 500));
  }
  out += ",\"by\":";
  write_json(out, complaint.by);
  return out + "}";
}

/// Who saw it before and who sees it now: a page that may show it no longer hears so too.
SeenBy seen_by_either(Complaint const* before, Complaint const& after) {
  if (!before || !after.is_private || !before->is_private) return seen_by_of(after);
  std::vector<Id> const users{before->by_user_id, after.by_user_id, after.made_by_user_id};
  return SeenBy::only(users);
}

}  // namespace

SeenBy seen_by_of(Complaint const& complaint) {
  if (!complaint.is_private) return SeenBy::everybody();
  std::vector<Id> users{complaint.by_user_id};
  if (complaint.made_by_user_id && complaint.made_by_user_id != complaint.by_user_id)
    users.push_back(complaint.made_by_user_id);
  return SeenBy::only(users);
}

Sql complaint_select(Sql rest) {
  return "select " + columns_of<Complaint>("c.") +
         ", case when p.deleted_at is null then p.name end, "
         "case when o.deleted_at is null then o.name end, u.name from complaint c "
         "left join person p on p.id = c.person_id "
         "left join organisation o on o.id = c.organisation_id "
         "left join users u on u.id = c.by_user_id where " +
         rest;
}

Complaint complaint_of(Rows const& rows) {
  auto complaint = row_to<Complaint>(rows);
  if (complaint.person_id)
    complaint.to = {Noun::person, complaint.person_id, std::string(rows.text(columns))};
  else
    complaint.to = {Noun::organisation, complaint.organisation_id,
                    std::string(rows.text(columns + 1))};
  if (!rows.is_null(columns + 2)) complaint.by = rows.text(columns + 2);
  return complaint;
}

void tell_timeline(Tx& tx, Complaint const& complaint) {
  remove_from_timeline(tx, complaint.id);
  TimelineEntry entry{.person_id = complaint.person_id,
                      .organisation_id = complaint.organisation_id,
                      .at = complaint.created_at,
                      .kind = TimelineKind::complaint_made,
                      .ref_id = complaint.id,
                      .facts = {facts_of(complaint, nullptr)},
                      .private_to = seen_by_of(complaint).column()};
  add_to_timeline(tx, entry);
  if (complaint.put_right_at) {
    entry.kind = TimelineKind::complaint_put_right;
    entry.at = *complaint.put_right_at;
    add_to_timeline(tx, entry);
  }
  entry.kind = TimelineKind::complaint_closed;
  for (auto const& closure : complaint.closures) {
    entry.at = closure.closed_at;
    entry.facts = {facts_of(complaint, &closure)};
    add_to_timeline(tx, entry);
  }
}

void tell_complaint(Tx& tx, Viewer const& by, Complaint const* before, Complaint const& after) {
  tell_timeline(tx, after);
  Complaint const none{};
  auto const& earlier = before ? *before : none;
  auto what =
      after.is_private ? differences_without_values(earlier, after) : differences(earlier, after);
  if (what != "{}") tx.audit(by, "complaint", after.id, before ? "changed" : "made", what);
  tx.changed("complaint", after.id, after.version, seen_by_either(before, after));
}

}  // namespace kept
