#include "individuals/organisation_store.hpp"

#include "base/text/sort_key.hpp"
#include "individuals/individuals_events.hpp"
#include "individuals/organisation_rows.hpp"
#include "individuals/position_store.hpp"
#include "store/audit.hpp"
#include "store/timeline.hpp"

namespace kept {
namespace {

Sql selected(Sql rest) {
  return "select " + columns_of<Organisation>() + " from organisation where " + rest;
}

void tell_created(Tx& tx, Organisation const& organisation) {
  add_to_timeline(tx, {.organisation_id = organisation.id,
                       .at = organisation.created_at,
                       .kind = TimelineKind::organisation_created,
                       .ref_id = organisation.id});
}

/// What people and conversations may have written since `organisation` was read.
void take_derived(Tx& tx, Organisation& organisation) {
  auto rows =
      tx.query("select last_talked_on, people from organisation where id = $1", organisation.id);
  if (!rows.next()) return;
  organisation.last_talked_on = rows.day(0);
  organisation.people = rows.integer(1);
}

}  // namespace

Result<PreparedOrganisation> prepare_organisation(Organisation organisation,
                                                  Surroundings const& around,
                                                  Organisation const* before) {
  tidy(organisation);
  TRY(check(organisation));
  if (!organisation.own_fields.empty())
    TRY(check_own_values(around.own_fields_of(OwnNoun::organisation), organisation.own_fields,
                         before ? before->own_fields : OwnValues{}));
  settle(organisation, around.today);
  organisation.sort_key.bytes = sort_key(organisation.name, around.language);
  return PreparedOrganisation{std::move(organisation), around.today};
}

std::optional<Organisation> find_organisation(Db& db, Viewer const&, Id id) {
  static Sql const sql = selected("id = $1 and deleted_at is null");
  auto rows = db.query(sql, id);
  if (!rows.next()) return {};
  return row_to<Organisation>(rows);
}

std::optional<std::int64_t> write_organisation_json(Db& db, Viewer const&, Id id,
                                                    std::string& out) {
  static Sql const sql = selected("id = $1 and deleted_at is null");
  auto rows = db.query(sql, id);
  if (!rows.next()) return {};
  write_row_json<Organisation>(out, rows);
  return rows.integer(1);
}

std::optional<Id> organisation_named(Db& db, Viewer const&, std::string_view name,
                                     Surroundings const& around) {
  auto key = sort_key(name, around.language);
  auto rows = db.query(
      "select id from organisation "
      "where sort_key = $1 and name = $2 and deleted_at is null order by id limit 1",
      Blob{key}, name);
  if (!rows.next()) return {};
  return rows.id(0);
}

std::vector<Organisation> organisations_after(Db& db, Viewer const&, Id after, int limit) {
  static Sql const sql = selected("id > $1 and deleted_at is null order by id limit $2");
  std::vector<Organisation> all;
  auto rows = db.query(sql, after.value, limit);
  while (rows.next()) all.push_back(row_to<Organisation>(rows));
  return all;
}

Result<Organisation> add_organisation(Tx& tx, Viewer const& by, PreparedOrganisation prepared) {
  auto& organisation = prepared.organisation;
  if (!organisation.id) organisation.id = tx.new_id();
  organisation.version = 1;
  if (organisation.created_at.micros == 0) organisation.created_at = tx.now();
  organisation.changed_at = tx.now();
  insert_row(tx, "organisation", organisation);
  add_organisation_rows(tx, organisation);
  tell_created(tx, organisation);
  tx.audit(by, "organisation", organisation.id, "made", differences(Organisation{}, organisation));
  tx.changed("organisation", organisation.id, organisation.version);
  TRY(tx.publish(OrganisationSaved{nullptr, organisation}));
  return std::move(organisation);
}

Result<Organisation> save_organisation(Tx& tx, Viewer const& by, Organisation const& before,
                                       PreparedOrganisation prepared) {
  auto& organisation = prepared.organisation;
  organisation.changed_at = tx.now();
  take_derived(tx, organisation);
  TRY(update_row(tx, "organisation", organisation));
  change_organisation_rows(tx, before, organisation);
  if (organisation.name != before.name) refresh_people_of(tx, organisation.id, prepared.today);
  if (auto what = differences(before, organisation); what != "{}")
    tx.audit(by, "organisation", organisation.id, "changed", what);
  tx.changed("organisation", organisation.id, organisation.version);
  TRY(tx.publish(OrganisationSaved{&before, organisation}));
  return std::move(organisation);
}

void add_organisations_in_bulk(Tx& tx, Viewer const& by, std::span<PreparedOrganisation> all) {
  for (auto& prepared : all) {
    insert_row(tx, "organisation", prepared.organisation);
    add_organisation_rows(tx, prepared.organisation);
    tell_created(tx, prepared.organisation);
    tx.audit(by, "organisation", prepared.organisation.id, "made");
  }
}

void refresh_last_talk_of_organisation(Tx& tx, Id organisation_id, Zone const& zone) {
  std::optional<Day> talked;
  {
    auto rows = tx.query(
        "select at from conversation_organisation where organisation_id = $1 and talk = $2 "
        "and at <= $3 order by at desc limit 1",
        organisation_id, true, tx.now());
    if (rows.next()) talked = zone.day_of(rows.instant(0));
  }
  tx.run("update organisation set last_talked_on = $2 where id = $1", organisation_id, talked);
}

}  // namespace kept
