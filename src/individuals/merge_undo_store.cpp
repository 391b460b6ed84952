// People who became one are two again; and what lets go of that for good.
#include <algorithm>

#include "individuals/individuals_events.hpp"
#include "individuals/interest_store.hpp"
#include "individuals/merge_store.hpp"
#include "individuals/moved_talks_store.hpp"
#include "individuals/organisation_store.hpp"
#include "individuals/person_was_store.hpp"
#include "individuals/rhythm_store.hpp"
#include "individuals/united_lists.hpp"
#include "individuals/unseen_rows_store.hpp"
#include "store/audit.hpp"
#include "store/files.hpp"
#include "store/timeline.hpp"

namespace kept {
namespace {

constexpr int old_ids_max = 10'000;

std::vector<PersonMerge> merges_where(Tx& tx, Sql rest, Id id) {
  std::vector<PersonMerge> merges;
  auto rows =
      tx.query("select " + columns_of<PersonMerge>() + " from person_merge where " + rest, id);
  while (rows.next()) merges.push_back(row_to<PersonMerge>(rows));
  return merges;
}

void save(Tx& tx, PersonMerge const& merge) {
  tx.run(
      "update person_merge set state = $1, undone_at = $2, was = $3, became = $4, files = $5 "
      "where id = $6",
      word_of(merge.state), merge.undone_at, merge.was.text, merge.became.text,
      Value::own(to_json(merge.files)), merge.id);
}

/// Who is not there any more is no reason to refuse the undo.
void leave_out_what_is_gone(Tx& tx, Person& person, Person const& now, Surroundings const& around) {
  auto const system = Viewer::system();
  std::erase_if(person.links, [&](PersonLink const& link) {
    return link.person_id == person.id || !find_person(tx, system, link.person_id);
  });
  std::erase_if(person.positions, [&](Position const& position) {
    return !find_organisation(tx, system, position.organisation_id);
  });
  forget_private_sources(tx, person.interests);
  auto const fields = around.own_fields_of(OwnNoun::person);
  std::erase_if(person.own_fields, [&](auto const& value) {
    return !now.own_fields.contains(value.first) &&
           std::ranges::none_of(
               fields, [&](OwnField const& field) { return to_text(field.id) == value.first; });
  });
}

bool is_file_of(Person const& person, Id file_id) {
  bool found = false;
  for_each_field<Person>([&](auto const& field) {
    using Member = typename std::decay_t<decltype(field)>::member_type;
    if constexpr (std::is_same_v<Member, Id>)
      found = found || (field.name.ends_with("_file_id") && person.*field.member == file_id);
  });
  return found;
}

/// Photos that nobody shows any more, and no other undo would bring back.
void release_files(Tx& tx, PersonMerge const& merge) {
  auto const system = Viewer::system();
  std::vector<Person> people;
  for (auto const id : {person_now(tx, system, merge.kept_id), merge.gone_id})
    if (auto person = find_person(tx, system, id)) people.push_back(std::move(*person));
  for (auto const file : merge.files) {
    bool used =
        std::ranges::any_of(people, [&](Person const& person) { return is_file_of(person, file); });
    auto const pattern = "%\"" + to_text(file) + "\"%";
    used = used || tx.query(
                         "select 1 from person_merge where state = 'undoable' and id <> $1 "
                         "and files like $2 limit 1",
                         merge.id, pattern)
                       .next();
    if (!used) remove_file(tx, file);
  }
}

/// A photo that was replaced, and so removed, since.
void forget_lost_photo(Tx& tx, Id person_id) {
  tx.run(
      "update person set photo = null, photo_file_id = null where id = $1 and photo_file_id is not "
      "null and not exists (select 1 from file f where f.id = person.photo_file_id)",
      person_id);
}

/// Whoever had become one with `person_id`, and those before them.
std::vector<Id> who_was(Tx& tx, Id person_id) {
  std::vector<Id> ids;
  for (auto const& merge :
       merges_where(tx, "kept_id = $1 and state <> 'undone' order by id", person_id)) {
    ids.push_back(merge.gone_id);
    for (auto const id : who_was(tx, merge.gone_id)) ids.push_back(id);
  }
  return ids;
}

/// Later merges into the same person are undone from what would have been there without this one.
void rebase_later(Tx& tx, PersonMerge const& undone, Person const& was, Person const& became) {
  for (auto& later :
       merges_where(tx, "kept_id = $1 and state = 'undoable' order by id", undone.kept_id)) {
    if (later.id <= undone.id) continue;
    auto without = [&](RawJson const& json) {
      return RawJson{
          whole_person_json(parted(from_stored_json<Person>(json.text), was, became).person)};
    };
    later.was = without(later.was);
    later.became = without(later.became);
    save(tx, later);
  }
}

Result<PersonMerge> undoable(Tx& tx, Viewer const& by, Id id) {
  auto merge = find_merge(tx, by, id);
  if (!merge) return refuse(Code::not_found);
  if (merge->state == MergeState::undone) return refuse(Code::already_undone);
  if (merge->state == MergeState::for_good || merge->undo_until <= tx.now())
    return refuse(Code::undo_too_late);
  auto const over = merges_where(tx, "gone_id = $1 and state <> 'undone' order by id desc limit 1",
                                 merge->kept_id);
  if (!over.empty())
    return refuse(
        Code::undo_other_first, "merges/" + to_text(over.front().id),
        "the kept one was merged since: undo merge " + to_text(over.front().id) + " first");
  return std::move(*merge);
}

Done move_all_back(Tx& tx, PersonMerge const& merge, std::vector<MovingColumn> const& columns,
                   Person const& back, Person const& kept) {
  for (auto const& move : moves_of(tx, merge.id)) {
    if (is_conversation_move(move)) {
      TRY(move_conversation_back(tx, move, back, kept));
    } else if (is_unseen_move(move)) {
      move_unseen_back(tx, move, kept.id);
    } else {
      move_back(tx, columns, move, back.id, kept.id);
    }
  }
  forget_moves(tx, merge.id);
  return {};
}

void remove_row_of(Tx& tx, Id gone) {
  tx.run(
      "delete from person_link where other_id = $1 and person_id in "
      "(select other_id from person_link where person_id = $1)",
      gone);
  tx.run("delete from person_link where person_id = $1", gone);
  tx.run("delete from person_position where person_id = $1", gone);
  tx.run("delete from person where id = $1 and deleted_at is not null", gone);
}

void let_go(Tx& tx, PersonMerge merge) {
  release_files(tx, merge);
  forget_moves(tx, merge.id);
  remove_row_of(tx, merge.gone_id);
  merge.state = MergeState::for_good;
  merge.was.text = merge.became.text = "null";
  merge.files.clear();
  save(tx, merge);
}

}  // namespace

Result<MergeUndone> undo_merge(Tx& tx, Viewer const& by, Id id,
                               std::vector<MovingColumn> const& columns,
                               Surroundings const& around) {
  auto merge = TRY(undoable(tx, by, id));
  auto const system = Viewer::system();
  auto const was = from_stored_json<Person>(merge.was.text);
  auto const became = from_stored_json<Person>(merge.became.text);
  if (!find_person(tx, system, merge.kept_id)) return refuse(Code::not_found, "kept_id");
  forget_lost_photo(tx, merge.gone_id);
  forget_private_sources_of(tx, merge.gone_id);
  part_person_was(tx, merge.gone_id, who_was(tx, merge.gone_id));
  TRY(restore_person(tx, by, merge.gone_id, around));
  auto now = find_person(tx, system, merge.kept_id);
  auto back = find_person(tx, system, merge.gone_id);
  if (!now || !back) return refuse(Code::not_found, "kept_id");
  TRY(move_all_back(tx, merge, columns, *back, *now));
  auto after = parted(*now, was, became);
  leave_out_what_is_gone(tx, after.person, *now, around);
  auto known = *now;
  unite(known.interests, after.person.interests);
  auto const saved =
      TRY(save_person(tx, by, *now, TRY(prepare_person(std::move(after.person), around, &known))));
  keep_who_is_reminded(tx, *now, saved, was);
  rebase_later(tx, merge, was, became);
  refresh_contacts(tx, merge.kept_id, around.zone);
  refresh_contacts(tx, merge.gone_id, around.zone);
  remove_from_timeline(tx, merge.id);
  tx.audit(by, "person", merge.kept_id, "merge_undone");
  tx.audit(by, "person", merge.gone_id, "merge_undone");
  merge.state = MergeState::undone;
  merge.undone_at = tx.now();
  merge.was.text = merge.became.text = "null";
  release_files(tx, merge);
  merge.files.clear();
  save(tx, merge);
  auto kept = find_person(tx, system, merge.kept_id);
  back = find_person(tx, system, merge.gone_id);
  if (!kept || !back) return refuse(Code::not_found, "kept_id");
  TRY(tx.publish(PersonParted{*kept, *back}));
  return MergeUndone{std::move(*kept), std::move(*back), std::move(after.left)};
}

bool let_go_of_merges(Tx& tx, int limit) {
  std::vector<PersonMerge> due;
  {
    auto rows = tx.query("select " + columns_of<PersonMerge>() +
                             " from person_merge where state = 'undoable' and undo_until <= $1 "
                             "order by undo_until, id limit $2",
                         tx.now(), limit);
    while (rows.next()) due.push_back(row_to<PersonMerge>(rows));
  }
  for (auto& merge : due) let_go(tx, std::move(merge));
  return static_cast<int>(due.size()) == limit;
}

void purge_merges_of(Tx& tx, Id person_id) {
  auto const old_ids = old_ids_of(tx, Viewer::system(), person_id, old_ids_max);
  forget_person_was(tx, person_id);
  auto purge = [&](Id kept_id) {
    for (auto const& merge : merges_where(tx, "kept_id = $1", kept_id)) {
      forget_moves(tx, merge.id);
      if (merge.state == MergeState::undoable) remove_row_of(tx, merge.gone_id);
      if (merge.state != MergeState::undone) scrub_audit(tx, "person", merge.gone_id);
      tx.run("delete from person_merge where id = $1", merge.id);
      release_files(tx, merge);
    }
  };
  purge(person_id);
  for (auto const id : old_ids) purge(id);
  tx.run("delete from person_merge where gone_id = $1", person_id);
}

}  // namespace kept
