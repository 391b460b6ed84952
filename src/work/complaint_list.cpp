#include "work/complaint_list.hpp"

#include "work/complaint_rows.hpp"

namespace kept {
namespace {

constexpr int rows_looked_at_max = 500;  // a page

/// $1: before this id. $2: rows to look at. $3: whose, where it goes along that index.
Rows walk(Db& db, ComplaintFilter const& filter, Id before) {
  static Sql const end = " and c.deleted_at is null order by c.id desc limit $2";
  static Sql const all = complaint_select("c.id < $1" + end);
  static Sql const unsettled =
      complaint_select("c.id < $1 and c.state in ('open', 'put_right')" + end);
  static Sql const user = complaint_select("c.id < $1 and c.by_user_id = $3" + end);
  static Sql const person =
      complaint_select("c.id < $1 and c.person_id = $3 and c.person_id is not null" + end);
  static Sql const organisation = complaint_select(
      "c.id < $1 and c.organisation_id = $3 and c.organisation_id is not null" + end);
  auto along = [&](Sql sql, Id whose) { return db.query(sql, before, rows_looked_at_max, whose); };
  if (filter.person_id) return along(person, filter.person_id);
  if (filter.organisation_id) return along(organisation, filter.organisation_id);
  if (filter.by_user_id) return along(user, filter.by_user_id);
  using State = ComplaintFilter::State;
  bool settled_too = filter.state == State::all || filter.state == State::closed;
  return db.query(settled_too ? all : unsettled, before, rows_looked_at_max);
}

bool has_state(Complaint const& complaint, ComplaintFilter::State wanted) {
  using enum ComplaintFilter::State;
  switch (wanted) {
    case all:
      return true;
    case unsettled:
      return complaint.state != ComplaintState::closed;
    case open:
      return complaint.state == ComplaintState::open;
    case put_right:
      return complaint.state == ComplaintState::put_right;
    case closed:
      return complaint.state == ComplaintState::closed;
  }
  return false;
}

bool fits(Complaint const& complaint, ComplaintFilter const& filter, Viewer const& viewer) {
  if (!may_see(complaint, viewer) || !has_state(complaint, filter.state)) return false;
  if (filter.by_user_id && complaint.by_user_id != filter.by_user_id) return false;
  if (filter.organisation_id && complaint.organisation_id != filter.organisation_id) return false;
  return !complaint.to || !complaint.to->name.empty();  // whose it is, is in the bin
}

}  // namespace

Result<ComplaintPage> list_complaints(Db& db, Viewer const& viewer, ComplaintFilter const& filter,
                                      ListQuery const& query) {
  auto place = Id{INT64_MAX};
  if (!query.after.empty()) place = TRY(query.after_id(0));
  ComplaintPage page;
  int looked_at = 0;
  auto rows = walk(db, filter, place);
  for (; rows.next(); ++looked_at) {
    auto complaint = complaint_of(rows);
    bool fitting = fits(complaint, filter, viewer);
    if (fitting && page.items.size() == query.limit) {
      page.next = make_cursor({to_text(place)});
      return page;
    }
    place = complaint.id;
    if (fitting) page.items.push_back(std::move(complaint));
  }
  if (looked_at == rows_looked_at_max) page.next = make_cursor({to_text(place)});
  return page;
}

}  // namespace kept
