#include "work/complaint_store.hpp"

#include "firm/user_store.hpp"
#include "individuals/conversation.hpp"
#include "individuals/role.hpp"
#include "store/audit.hpp"
#include "store/bin.hpp"
#include "store/noun_changed.hpp"
#include "store/timeline.hpp"
#include "work/complaint_rows.hpp"

namespace kept {
namespace {

Done check_owner(Tx& tx, Viewer const& by, Complaint const& complaint) {
  if (!find_user(tx, by, complaint.by_user_id)) return refuse(Code::bad_id, "by_user_id");
  return {};
}

bool is_employee(Db& db, Id person_id, Day today) {
  if (!person_id) return false;
  auto rows = db.query("select roles from person where id = $1", person_id);
  return rows.next() &&
         holds(from_stored_json<std::vector<RoleHeld>>(rows.text(0)), Role::employee, today);
}

/// As it is read: with names. The writer may have given it out of their own sight.
Complaint as_read(Tx& tx, Id id) { return *find_complaint(tx, Viewer::system(), id); }

std::vector<Complaint> complaints_by(Tx& tx, Sql sql, Id id) {
  std::vector<Complaint> all;
  auto rows = tx.scan(sql, id);
  while (rows.next()) all.push_back(complaint_of(rows));
  return all;
}

}  // namespace

std::optional<Complaint> find_complaint(Db& db, Viewer const& viewer, Id id) {
  static Sql const sql = complaint_select("c.id = $1 and c.deleted_at is null");
  auto rows = db.query(sql, id);
  if (!rows.next()) return {};
  auto complaint = complaint_of(rows);
  if (!may_see(complaint, viewer)) return {};
  return complaint;
}

std::vector<Complaint> complaints_after(Db& db, Viewer const& viewer, Id after, int limit) {
  static Sql const sql =
      complaint_select("c.id > $1 and c.deleted_at is null order by c.id limit $2");
  std::vector<Complaint> all;
  while (all.empty()) {
    int seen = 0;
    auto rows = db.query(sql, after.value, limit);
    for (; rows.next(); ++seen) {
      auto complaint = complaint_of(rows);
      after = complaint.id;
      if (may_see(complaint, viewer)) all.push_back(std::move(complaint));
    }
    if (seen < limit) break;
  }
  return all;
}

std::vector<Id> complaints_about(Db& db, Viewer const& viewer, Id person_id, std::size_t limit) {
  static Sql const sql = complaint_select(
      "c.person_id = $1 and c.person_id is not null and c.deleted_at is null "
      "order by c.id desc limit $2");
  std::vector<Id> ids;
  auto rows = db.query(sql, person_id, limit);
  while (rows.next())
    if (auto one = complaint_of(rows); may_see(one, viewer)) ids.push_back(one.id);
  return ids;
}

Result<Complaint> add_complaint(Tx& tx, Viewer const& by, Complaint complaint, Day today) {
  complaint.is_private = false;
  complaint.created_at = tx.now();
  return bring_in_complaint(tx, by, std::move(complaint), today);
}

Result<Complaint> bring_in_complaint(Tx& tx, Viewer const& by, Complaint complaint, Day today) {
  TRY(check_counterpart(tx, complaint.person_id, complaint.organisation_id));
  TRY(check_owner(tx, by, complaint));
  complaint.id = tx.new_id();
  complaint.version = 1;
  complaint.made_by_user_id = by.user_id;
  complaint.is_private = complaint.is_private || is_employee(tx, complaint.person_id, today);
  complaint.changed_at = tx.now();
  insert_row(tx, "complaint", complaint);
  auto made = as_read(tx, complaint.id);
  tell_complaint(tx, by, nullptr, made);
  return made;
}

Result<Complaint> save_complaint(Tx& tx, Viewer const& by, Complaint const& before,
                                 Complaint after) {
  if (after.by_user_id != before.by_user_id) TRY(check_owner(tx, by, after));
  after.changed_at = tx.now();
  TRY(update_row(tx, "complaint", after));
  auto saved = as_read(tx, after.id);
  tell_complaint(tx, by, &before, saved);
  return saved;
}

Done delete_complaint(Tx& tx, Viewer const& by, Complaint const& complaint) {
  auto deleted = complaint;
  deleted.deleted_at = tx.now();
  TRY(update_row(tx, "complaint", deleted));
  remove_from_timeline(tx, complaint.id);
  put_in_bin(tx, by, "complaint", complaint.id, first_part(complaint.what, 120),
             seen_by_of(complaint));
  tx.audit(by, "complaint", complaint.id, "deleted");
  tx.changed("complaint", complaint.id, deleted.version, seen_by_of(complaint));
  return {};
}

Done restore_complaint(Tx& tx, Viewer const& by, Id id) {
  static Sql const sql = complaint_select("c.id = $1 and c.deleted_at is not null");
  std::optional<Complaint> complaint;
  {
    auto rows = tx.query(sql, id);
    if (rows.next()) complaint = complaint_of(rows);
  }
  if (!complaint || !may_see(*complaint, by)) return refuse(Code::not_found);
  complaint->deleted_at.reset();
  complaint->changed_at = tx.now();
  TRY(update_row(tx, "complaint", *complaint));
  tell_timeline(tx, *complaint);
  tx.changed("complaint", id, complaint->version, seen_by_of(*complaint));
  return {};
}

Done purge_complaint(Tx& tx, Viewer const&, Id id) {
  if (tx.run("delete from complaint where id = $1 and deleted_at is not null", id) == 0)
    return refuse(Code::not_found);
  scrub_audit(tx, "complaint", id);
  return {};
}

void purge_complaints_of(Tx& tx, Noun noun, Id id) {
  static Sql const of_person = complaint_select("c.person_id = $1 and c.person_id is not null");
  static Sql const of_organisation =
      complaint_select("c.organisation_id = $1 and c.organisation_id is not null");
  for (auto const& one :
       complaints_by(tx, noun == Noun::person ? of_person : of_organisation, id)) {
    tx.run("delete from complaint where id = $1", one.id);
    tx.run("delete from bin where id = $1", one.id);
    remove_from_timeline(tx, one.id);
    scrub_audit(tx, "complaint", one.id);
    tx.publish_late(NounChanged{"complaint", one.id});
  }
}

Done hand_on_complaints(Tx& tx, Viewer const& by, Id from_user, Id to_user) {
  static Sql const sql = complaint_select(
      "c.by_user_id = $1 and c.state <> 'closed' and c.deleted_at is null and not c.private");
  for (auto const& one : complaints_by(tx, sql, from_user)) {
    auto handed = one;
    handed.by_user_id = to_user;
    TRY(save_complaint(tx, by, one, std::move(handed)));
  }
  return {};
}

void tell_complaints_about(Tx& tx, Id person_id) {
  static Sql const sql =
      complaint_select("c.person_id = $1 and c.person_id is not null and c.deleted_at is null");
  for (auto const& one : complaints_by(tx, sql, person_id))
    tx.changed("complaint", one.id, one.version, seen_by_of(one));
}

}  // namespace kept
