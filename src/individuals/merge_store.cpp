#include "individuals/merge_store.hpp"

#include <algorithm>

#include "individuals/individuals_events.hpp"
#include "individuals/link_store.hpp"
#include "individuals/moved_talks_store.hpp"
#include "individuals/person_rows.hpp"
#include "individuals/person_was_store.hpp"
#include "individuals/position_store.hpp"
#include "individuals/rhythm_store.hpp"
#include "individuals/united_lists.hpp"
#include "individuals/unseen_rows_store.hpp"
#include "store/timeline.hpp"

namespace kept {
namespace {

std::vector<PersonMerge> read(Rows rows) {
  std::vector<PersonMerge> merges;
  int const name = static_cast<int>(column_count<PersonMerge>());
  while (rows.next()) {
    auto& merge = merges.emplace_back(row_to<PersonMerge>(rows));
    if (!rows.is_null(name)) merge.by = rows.text(name);
  }
  return merges;
}

Sql selected(Sql rest) {
  return "select " + columns_of<PersonMerge>("m.") +
         ", u.name from person_merge m left join users u on u.id = m.by_user_id where " + rest;
}

/// The files behind somebody's fields: photo_file_id and the like.
void add_files_of(std::vector<Id>& files, Person const& person) {
  for_each_field<Person>([&](auto const& field) {
    using Member = typename std::decay_t<decltype(field)>::member_type;
    if constexpr (std::is_same_v<Member, Id>)
      if (field.name.ends_with("_file_id") && person.*field.member)
        files.push_back(person.*field.member);
  });
}

/// As on the way to the bin, but without a line there: the row waits for the undo.
Result<Person> put_out_of_sight(Tx& tx, Id id) {
  // Saving the kept one may have taken a link between the two away, and so made a new version.
  auto gone = find_person(tx, Viewer::system(), id);
  if (!gone) return refuse(Code::bad_id, "gone_id");
  remove_person_rows(tx, *gone);
  gone->deleted_at = tx.now();
  gone->roles_turn_on.reset();
  TRY(update_row(tx, "person", *gone));
  count_in_organisations(tx, id, -1);
  show_in_links(tx, id);
  tx.changed("person", id, gone->version);
  TRY(tx.publish(PersonDeleted{*gone}));
  return std::move(*gone);
}

Done both_as_they_were(Tx& tx, PreparedMerge const& prepared) {
  auto const system = Viewer::system();
  auto const kept = find_person(tx, system, prepared.kept.id);
  if (!kept || kept->version != prepared.kept.version) return refuse(Code::stale);
  auto const gone = find_person(tx, system, prepared.gone.id);
  if (!gone || gone->version != prepared.gone.version) return refuse(Code::stale, "gone_id");
  return {};
}

void tell(Tx& tx, Viewer const& by, PersonMerge const& merge) {
  std::string facts = "{\"name\":";
  write_json(facts, merge.gone_name);
  facts += ",\"gone_id\":";
  write_json(facts, merge.gone_id);
  add_to_timeline(tx, {.person_id = merge.kept_id,
                       .at = merge.at,
                       .kind = TimelineKind::person_merged,
                       .ref_id = merge.id,
                       .facts = {facts + "}"}});
  auto const pair = [](std::string_view name, Id id) {
    return "{\"" + std::string(name) + "\":[null," + to_json(id) + "]}";
  };
  tx.audit(by, "person", merge.kept_id, "merged", pair("gone_id", merge.gone_id));
  tx.audit(by, "person", merge.gone_id, "merged_into", pair("kept_id", merge.kept_id));
}

}  // namespace

void keep_who_is_reminded(Tx& tx, Person const& before, Person const& after, Person const& from) {
  if (after.next_talk_on == before.next_talk_on || after.next_talk_on != from.next_talk_on) return;
  tx.run("update person set next_talk_by_user_id = $1 where id = $2", from.next_talk_by_user_id,
         after.id);
}

std::optional<PersonMerge> find_merge(Db& db, Viewer const&, Id id) {
  static Sql const sql = selected("m.id = $1");
  auto found = read(db.query(sql, id));
  if (found.empty()) return {};
  return std::move(found.front());
}

std::vector<PersonMerge> merges_of(Db& db, Viewer const&, Id person_id, int limit) {
  static Sql const sql = selected(
      "(m.kept_id = $1 or m.kept_id in (select old_id from person_was where person_id = $1)) "
      "order by m.id desc limit $2");
  return read(db.query(sql, person_id, limit));
}

std::vector<PersonMerge> newest_merges(Db& db, Viewer const&, int limit) {
  static Sql const sql = selected("m.id > 0 order by m.id desc limit $1");
  return read(db.query(sql, limit));
}

bool was_merged_into(Db& db, Viewer const&, Id person_id) {
  return db
      .query("select 1 from person_merge where kept_id = $1 and state <> 'undone' limit 1",
             person_id)
      .next();
}

Result<PreparedMerge> prepare_merge(Db& db, Viewer const& viewer, Id kept_id,
                                    MergeAsked const& asked, Surroundings const& around) {
  if (asked.gone_id == kept_id)
    return refuse(Code::bad_value, "gone_id", "somebody cannot become one with themselves");
  auto kept = find_person(db, viewer, person_now(db, viewer, kept_id));
  if (!kept) return refuse(Code::not_found);
  auto gone = find_person(db, viewer, person_now(db, viewer, asked.gone_id));
  if (!gone) return refuse(Code::bad_id, "gone_id");
  if (gone->id == kept->id) return refuse(Code::already_merged, "gone_id");
  auto still_asked_for = *gone;
  auto const fields = around.own_fields_of(OwnNoun::person);
  std::erase_if(still_asked_for.own_fields, [&](auto const& value) {
    return std::ranges::none_of(
        fields, [&](OwnField const& field) { return to_text(field.id) == value.first; });
  });
  auto after = TRY(merged(*kept, still_asked_for, asked.take));
  auto known = *kept;
  unite(known.interests, gone->interests);
  auto prepared = TRY(prepare_person(std::move(after), around, &known));
  return PreparedMerge{std::move(*kept), std::move(*gone), std::move(prepared)};
}

Result<Merged> merge_people(Tx& tx, Viewer const& by, PreparedMerge prepared,
                            std::vector<MovingColumn> const& columns, Surroundings const& around) {
  TRY(both_as_they_were(tx, prepared));
  auto const& [before, gone_before, after] = prepared;
  TRY(tx.publish(PersonMerging{before, gone_before, by}));
  PersonMerge merge;
  merge.id = tx.new_id();
  merge.kept_id = before.id;
  merge.gone_id = gone_before.id;
  merge.gone_name = gone_before.name;
  merge.by_user_id = by.user_id;
  merge.at = tx.now();
  merge.undo_until = merge.at + merge_undo_for;
  merge.was.text = whole_person_json(before);
  add_files_of(merge.files, before);
  add_files_of(merge.files, gone_before);
  auto const saved = TRY(save_person(tx, by, before, after));
  keep_who_is_reminded(tx, before, saved, gone_before);
  auto const gone = TRY(put_out_of_sight(tx, gone_before.id));

  MoveLog log(tx, merge.id);
  std::vector<MovedCount> moved;
  if (auto const talks = TRY(move_conversations(tx, by, gone, saved, log)); talks > 0)
    moved.push_back({"conversation", talks});
  for (auto& count : move_rows(tx, columns, gone.id, saved.id, log))
    moved.push_back(std::move(count));
  move_unseen(tx, gone.id, saved.id, log);
  remember_person_was(tx, gone.id, saved.id);
  refresh_contacts(tx, saved.id, around.zone);
  tell(tx, by, merge);
  auto kept = find_person(tx, Viewer::system(), saved.id);
  if (!kept) return refuse(Code::stale);
  merge.became.text = whole_person_json(*kept);
  insert_row(tx, "person_merge", merge);
  TRY(tx.publish(PersonMerged{*kept, gone}));
  return Merged{std::move(merge), std::move(*kept), std::move(moved)};
}

}  // namespace kept
