#include <algorithm>

#include "base/json.hpp"
#include "exchange/archive_work.hpp"
#include "exchange/columns.hpp"
#include "exchange/import_store.hpp"
#include "firm/user_store.hpp"
#include "promises/promise_store.hpp"
#include "work/complaint_store.hpp"
#include "work/deal_store.hpp"
#include "work/stage_store.hpp"
#include "work/task_store.hpp"

namespace kept {
namespace {

constexpr std::size_t word_characters_max = 5'000;

/// As a request with the same would be refused: lengths, numbers, what has to be there.
template <Described T>
Done check_limits(T const& thing) {
  T read{};
  auto const value = TRY(parse_json(to_json(thing)));
  Place const file;
  return read_object(read, value, Reading::whole, Place{&file, "row"});
}

class WorkWriter {
 public:
  WorkWriter(Tx& tx, Viewer const& by, Surroundings const& around, std::string const& source)
      : tx_(tx), by_(by), around_(around), source_(source) {}

  Result<TalkWritten> write(Task task) {
    TRY(check_limits(task));
    if (is_here("task", task, find_task)) return TalkWritten{"task", {}};
    TRY(set_whose(task));
    task.by_user_id = owner_named(task.by);
    task.next_id = {};
    task.done_by_user_id = {};
    until_now(task.created_at);
    until_now(task.done_at);
    TRY(check(task));
    settle(task);
    return brought_in("task", TRY(bring_in_task(tx_, by_, std::move(task), around_.today)).id);
  }

  Result<TalkWritten> write(ArchiveDeal const& archived, std::vector<Stage> const& theirs) {
    auto [deal, moves] = archived;
    TRY(check_limits(deal));
    if (is_here("deal", deal, find_deal)) return TalkWritten{"deal", {}};
    std::vector<Id> people;
    for (auto id : deal.person_ids)
      if (auto const here = person_of_source(tx_, by_, to_text(id)))
        if (std::ranges::find(people, *here) == people.end()) people.push_back(*here);
    deal.person_ids = std::move(people);
    if (deal.organisation_id)
      deal.organisation_id =
          organisation_of_source(tx_, by_, to_text(deal.organisation_id)).value_or(Id{});
    deal.by_user_id = owner_named(deal.by);
    deal.stage_id = TRY(stage_for(deal, theirs));
    until_now(deal.created_at);
    TRY(settle(deal));
    auto steps = TRY(steps_of(std::move(moves)));
    return brought_in(
        "deal", TRY(bring_in_deal(tx_, by_, std::move(deal), std::move(steps), around_.today)).id);
  }

  Result<TalkWritten> write(Complaint complaint) {
    TRY(check_limits(complaint));
    if (is_here("complaint", complaint, find_complaint)) return TalkWritten{"complaint", {}};
    TRY(set_whose(complaint));
    complaint.by_user_id = owner_named(complaint.by);
    complaint.mail_id = {};
    complaint.promise_id = promise_of(complaint.promise_id);
    until_now(complaint.created_at);
    until_now(complaint.put_right_at);
    TRY(set_ends(complaint));
    TRY(check(complaint));
    return brought_in("complaint",
                      TRY(bring_in_complaint(tx_, by_, std::move(complaint), around_.today)).id);
  }

 private:
  TalkWritten brought_in(std::string_view noun, Id id) {
    add_import_source(tx_, noun, source_, id);
    return {noun, id};
  }

  template <class T, class Find>
  bool is_here(std::string_view noun, T const& thing, Find find) {
    if (auto const id = find_import_source(tx_, by_, noun, source_)) return !!find(tx_, by_, *id);
    auto const own = find(tx_, by_, thing.id);
    return own && own->created_at == thing.created_at;
  }

  void until_now(Instant& at) {
    if (at == Instant{} || at > tx_.now()) at = tx_.now();
  }
  void until_now(std::optional<Instant>& at) {
    if (at) until_now(*at);
  }

  template <class T>
  Done set_whose(T& thing) {
    if (thing.person_id) {
      auto const id = person_of_source(tx_, by_, to_text(thing.person_id));
      if (!id) return refuse(Code::bad_id, "person", to_text(thing.person_id));
      thing.person_id = *id;
    }
    if (thing.organisation_id) {
      auto const id = organisation_of_source(tx_, by_, to_text(thing.organisation_id));
      if (!id) return refuse(Code::bad_id, "organisation", to_text(thing.organisation_id));
      thing.organisation_id = *id;
    }
    return {};
  }

  /// None where nobody is called so here.
  Id user_named(std::optional<std::string> const& name) {
    if (name)
      for (auto const& user : list_users(tx_, by_))
        if (header_key(user.name) == header_key(*name)) return user.id;
    return {};
  }
  Id owner_named(std::optional<std::string> const& name) {
    auto const id = user_named(name);
    return id ? id : by_.user_id;
  }

  Id promise_of(Id id) {
    if (!id) return {};
    auto const here = find_import_source(tx_, by_, "promise", "urn:kept:" + to_text(id));
    auto const found =
        find_promise(tx_, by_, here.value_or(id), PromiseView{around_.zone, tx_.now()});
    return found ? found->id : Id{};
  }

  Id stage_here(std::string const& name, StageKind kind) {
    for (auto const& stage : plant_stages(tx_, by_))
      if (stage.kind == kind && header_key(stage.name) == header_key(name)) return stage.id;
    return {};
  }

  Id first_of(StageKind kind) {
    for (auto const& stage : plant_stages(tx_, by_))
      if (stage.kind == kind) return stage.id;
    return {};
  }

  Result<Id> stage_for(Deal const& deal, std::vector<Stage> const& theirs) {
    auto const found = std::ranges::find(theirs, deal.stage_id, &Stage::id);
    if (found == theirs.end()) return first_of(deal.state);
    if (auto const id = stage_here(found->name, found->kind)) return id;
    if (by_.access < Access::admin) return first_of(found->kind);
    auto stage = *found;
    TRY(check_limits(stage));
    stage.position = 0;
    auto made = add_stage(tx_, by_, std::move(stage));
    return made ? made->id : first_of(found->kind);
  }

  /// The first one first. Who took them is known by name alone.
  Result<std::vector<DealMove>> steps_of(std::vector<DealMove> moves) {
    std::ranges::reverse(moves);
    Id from;
    for (auto& move : moves) {
      TRY(check_limits(Stage{{}, 0, move.stage, move.kind, 0, move.likelihood}));
      until_now(move.at);
      move.by_user_id = user_named(move.by);
      move.from_stage_id = from;
      auto const here = stage_here(move.stage, move.kind);
      move.stage_id = here ? here : first_of(move.kind);
      from = move.stage_id;
    }
    return moves;
  }

  /// Its state and how it ended have to fit together.
  Done set_ends(Complaint& complaint) {
    auto& closures = complaint.closures;
    if (closures.size() > closures_max) return refuse(Code::too_many, "closures");
    for (auto& closure : closures) {
      bool const said = !closure.their_word.empty();
      if (said == !closure.reason.empty()) return refuse(Code::bad_value, "closures");
      if (closure.their_word.size() + closure.reason.size() > 4 * word_characters_max)
        return refuse(Code::too_long, "closures");
      if (!find_user(tx_, by_, closure.by_user_id)) closure.by_user_id = {};
      until_now(closure.closed_at);
      until_now(closure.reopened_at);
    }
    bool const ended = !closures.empty() && !closures.back().reopened_at;
    if (ended != (complaint.state == ComplaintState::closed))
      return refuse(Code::bad_value, "state");
    if (complaint.state == ComplaintState::open) complaint.put_right_at.reset();
    if (complaint.state == ComplaintState::put_right && !complaint.put_right_at)
      complaint.put_right_at = tx_.now();
    return {};
  }

  Tx& tx_;
  Viewer const& by_;
  Surroundings const& around_;
  std::string const& source_;
};

}  // namespace

Result<TalkWritten> write_work(Tx& tx, Viewer const& by, Draft const& draft,
                               std::string const& source, Surroundings const& around) {
  WorkWriter writer(tx, by, around, source);
  auto const& work = *draft.work;
  if (draft.noun == DraftNoun::task) return writer.write(work.tasks[draft.work_at]);
  if (draft.noun == DraftNoun::deal) return writer.write(work.deals[draft.work_at], work.stages);
  return writer.write(work.complaints[draft.work_at]);
}

}  // namespace kept
