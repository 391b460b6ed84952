#include <algorithm>
#include <array>

#include "base/json.hpp"
#include "exchange/archive_calendar.hpp"
#include "exchange/import_run.hpp"
#include "exchange/import_store.hpp"
#include "firm/own_field_store.hpp"
#include "individuals/conversation_store.hpp"
#include "individuals/merge_store.hpp"
#include "individuals/organisation_store.hpp"
#include "individuals/person_store.hpp"
#include "mail/consent_store.hpp"
#include "promises/promise_store.hpp"
#include "store/files.hpp"
#include "work/complaint_store.hpp"
#include "work/deal_store.hpp"
#include "work/task_store.hpp"

namespace kept {
namespace {

constexpr int items_at_once = 500;

/// Where a field is still as the import left it, it becomes what it was before.
template <class T>
T as_it_was(T const& now, T const& was, T const& became) {
  T after = now;
  for_each_field<T>([&](auto const& field) {
    static constexpr std::array more = {"unknown_properties"sv, "photo"sv,
                                        "photo_file_id"sv,      "say_it_recording"sv,
                                        "recording_consent"sv,  "recording_file_id"sv};
    if (!field.is(from_client) && std::ranges::find(more, field.name) == more.end()) return;
    if (to_json(now.*field.member) == to_json(became.*field.member)) {
      after.*field.member = was.*field.member;
    }
  });
  return after;
}

class Undoing {
 public:
  Undoing(Tx& tx, Viewer const& by, Surroundings const& around)
      : tx_(tx), by_(by), around_(around) {}

  Done undo(ImportItem const& item) {
    bool const made = item.verb == "made";
    if (item.noun == "conversation") return remove_conversation(item.ref_id);
    if (item.noun == "promise") return remove_promise(item.ref_id);
    if (item.noun == "consent") return remove_consent_of(item.ref_id);
    if (item.noun == "task") return remove_work(item, find_task, delete_task);
    if (item.noun == "deal") return remove_work(item, find_deal, delete_deal);
    if (item.noun == "complaint") return remove_work(item, find_complaint, delete_complaint);
    // "suppression" stays: who asked us to stop has not asked for anything else since.
    if (item.noun == "own_field") return remove_field(item.ref_id);
    if (item.noun == "closed_day" || item.noun == "absence")
      return remove_from_calendar(tx_, by_, item.noun, item.ref_id);
    if (item.noun == "person") return made ? remove_person(item.ref_id) : restore_person_of(item);
    if (item.noun == "organisation")
      return made ? remove_organisation(item.ref_id) : restore_organisation_of(item);
    return {};
  }

 private:
  Done remove_conversation(Id id) {
    remove_import_sources(tx_, id);
    auto const conversation = find_conversation(tx_, Viewer::system(), id);
    if (!conversation) return {};
    return delete_conversation(tx_, by_, *conversation, around_.zone);
  }

  Done remove_promise(Id id) {
    remove_import_sources(tx_, id);
    auto const promise = find_promise(tx_, by_, id, PromiseView{around_.zone, tx_.now()});
    if (!promise) return {};
    return delete_promise(tx_, by_, *promise);
  }

  template <class Find, class Delete>
  Done remove_work(ImportItem const& item, Find find, Delete remove) {
    remove_import_sources(tx_, item.ref_id);
    auto const thing = find(tx_, by_, item.ref_id);
    if (!thing) return {};
    return remove(tx_, by_, *thing);
  }

  /// One that was withdrawn or used since stays.
  Done remove_consent_of(Id id) {
    auto const consent = find_consent(tx_, by_, id);
    if (!consent || consent->version > 1) return {};
    remove_import_sources(tx_, id);
    remove_consent(tx_, by_, *consent);
    return {};
  }

  /// One with whom somebody has become one stays: more hangs on them than the import brought.
  Done remove_person(Id id) {
    if (was_merged_into(tx_, by_, id)) return {};
    remove_import_sources(tx_, id);
    auto const person = find_person(tx_, by_, id);
    if (!person) return {};
    return delete_person(tx_, by_, *person);
  }

  Done restore_person_of(ImportItem const& item) {
    auto const now = find_person(tx_, by_, item.ref_id);
    if (!now) return {};
    auto const was = from_stored_json<Person>(item.was);
    auto const became = from_stored_json<Person>(item.became);
    auto after = as_it_was(*now, was, became);
    Id const photo = now->photo_file_id, recording = now->recording_file_id;
    TRY(save_person(tx_, by_, *now, TRY(prepare_person(after, around_, &*now))));
    if (photo && photo != after.photo_file_id) remove_file(tx_, photo);
    if (recording && recording != after.recording_file_id) remove_file(tx_, recording);
    return {};
  }

  /// One that others have come to belong to stays.
  Done remove_organisation(Id id) {
    auto const organisation = find_organisation(tx_, by_, id);
    if (!organisation || organisation->people > 0) return {};
    remove_import_sources(tx_, id);
    return delete_organisation(tx_, by_, *organisation, around_.today);
  }

  Done restore_organisation_of(ImportItem const& item) {
    auto const now = find_organisation(tx_, by_, item.ref_id);
    if (!now) return {};
    auto const was = from_stored_json<Organisation>(item.was);
    auto const became = from_stored_json<Organisation>(item.became);
    auto after = as_it_was(*now, was, became);
    TRY(save_organisation(tx_, by_, *now, TRY(prepare_organisation(after, around_, &*now))));
    return {};
  }

  /// One that somebody has filled in since stays.
  Done remove_field(Id id) {
    auto const used =
        tx_.query("select field_id from own_value where field_id = $1 limit 1", to_text(id)).next();
    auto const field = find_own_field(tx_, by_, id);
    if (used || !field) return {};
    return remove_own_field(tx_, by_, *field);
  }

  Tx& tx_;
  Viewer const& by_;
  Surroundings const& around_;
};

}  // namespace

Result<Import> undo_import(Store& store, Viewer const& by, Import import) {
  if (import.state == ImportState::undone) return refuse(Code::already_undone);
  if (import.state != ImportState::done && import.state != ImportState::failed) {
    return refuse(Code::busy, "state", "only an import that is over can be undone");
  }
  auto const around = read_surroundings(store, by, store.clock().now());
  // The organisations come before the people of their unit, so backwards people go first; own
  // fields are asked for once everybody who fills them in is gone.
  std::int64_t before = std::numeric_limits<std::int64_t>::max();
  std::vector<ImportItem> fields;
  while (true) {
    auto const items = store.read(
        [&](Db& db) { return import_items_before(db, by, import.id, before, items_at_once); });
    if (items.empty()) break;
    auto done = store.write([&](Tx& tx) -> Done {
      Undoing undoing(tx, by, around);
      for (auto const& item : items) {
        if (item.noun != "own_field") TRY(undoing.undo(item));
      }
      return {};
    });
    if (!done) return Refusal(done.error());
    for (auto const& item : items) {
      if (item.noun == "own_field") fields.push_back(item);
    }
    before = items.back().place;
  }
  return store.write([&](Tx& tx) -> Result<Import> {
    Undoing undoing(tx, by, around);
    for (auto const& field : fields) TRY(undoing.undo(field));
    Import saved = import;
    saved.state = ImportState::undone;
    TRY(save_import(tx, saved));
    return saved;
  });
}

}  // namespace kept
