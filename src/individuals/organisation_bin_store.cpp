// Organisations into the bin, out of it, and gone for good.
#include "base/text/sort_key.hpp"
#include "individuals/individuals_events.hpp"
#include "individuals/organisation_rows.hpp"
#include "individuals/organisation_store.hpp"
#include "individuals/position_store.hpp"
#include "store/audit.hpp"
#include "store/bin.hpp"
#include "store/files.hpp"
#include "store/timeline.hpp"

namespace kept {
namespace {

std::optional<Organisation> organisation_in_bin(Db& db, Id id) {
  auto rows = db.query("select " + columns_of<Organisation>() +
                           " from organisation where id = $1 and deleted_at is not null",
                       id);
  if (!rows.next()) return {};
  return row_to<Organisation>(rows);
}

void leave_conversations(Tx& tx, Id organisation_id) {
  std::vector<Id> conversations;
  {
    auto rows =
        tx.scan("select conversation_id from conversation_organisation where organisation_id = $1",
                organisation_id);
    while (rows.next()) conversations.push_back(rows.id(0));
  }
  for (auto id : conversations) {
    std::vector<Id> organisations;
    {
      auto rows = tx.query("select organisation_ids from conversation where id = $1", id);
      if (!rows.next()) continue;
      organisations = from_stored_json<std::vector<Id>>(rows.text(0));
    }
    if (std::erase(organisations, organisation_id) == 0) continue;
    tx.run("update conversation set organisation_ids = $2, version = version + 1 where id = $1", id,
           Value::own(to_json(organisations)));
  }
  tx.run("delete from conversation_organisation where organisation_id = $1", organisation_id);
}

}  // namespace

Done delete_organisation(Tx& tx, Viewer const& by, Organisation const& organisation, Day today) {
  auto deleted = organisation;
  deleted.deleted_at = tx.now();
  TRY(update_row(tx, "organisation", deleted));
  remove_organisation_rows(tx, organisation);
  refresh_people_of(tx, organisation.id, today);
  put_in_bin(tx, by, "organisation", organisation.id, organisation.name);
  tx.audit(by, "organisation", organisation.id, "deleted");
  tx.changed("organisation", organisation.id, deleted.version);
  return tx.publish(OrganisationDeleted{deleted});
}

Done restore_organisation(Tx& tx, Viewer const&, Id id, Surroundings const& around) {
  auto organisation = organisation_in_bin(tx, id);
  if (!organisation) return refuse(Code::not_found);
  organisation->deleted_at.reset();
  organisation->changed_at = tx.now();
  organisation->sort_key.bytes = sort_key(organisation->name, around.language);
  settle(*organisation, around.today);
  {
    auto rows = tx.query(
        "select count(distinct q.person_id) from person_position q "
        "join person p on p.id = q.person_id "
        "where q.organisation_id = $1 and p.deleted_at is null",
        id);
    rows.next();
    organisation->people = rows.integer(0);
  }
  TRY(update_row(tx, "organisation", *organisation));
  add_organisation_rows(tx, *organisation);
  refresh_people_of(tx, id, around.today);
  refresh_last_talk_of_organisation(tx, id, around.zone);
  tx.changed("organisation", id, organisation->version);
  return tx.publish(OrganisationRestored{*organisation});
}

Done purge_organisation(Tx& tx, Viewer const&, Id id) {
  auto organisation = organisation_in_bin(tx, id);
  if (!organisation) return refuse(Code::not_found);
  leave_conversations(tx, id);
  tx.run("delete from person_position where organisation_id = $1", id);
  remove_timeline_of(tx, TimelineOf::organisation, id);
  if (organisation->photo_file_id) remove_file(tx, organisation->photo_file_id);
  scrub_audit(tx, "organisation", id);
  tx.run("delete from organisation where id = $1", id);
  return tx.publish(OrganisationPurged{id});
}

}  // namespace kept
