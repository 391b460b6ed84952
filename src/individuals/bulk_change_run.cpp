#include "individuals/bulk_change_run.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <thread>

#include "individuals/bulk_change_store.hpp"
#include "individuals/list_request.hpp"
#include "individuals/person_store.hpp"

namespace kept {
namespace {

constexpr std::size_t people_a_write = 100;
constexpr int items_a_read = 100;
constexpr int attempts_max = 20;  // for one, while others change them too or too many writes wait
constexpr std::chrono::milliseconds pause_when_busy{100};
constexpr std::chrono::minutes running_for_sure{10};

/// Who is left out, by the reason.
class LeftOut {
 public:
  void add(Code code, Id id, std::string_view name) {
    auto const word = word_of(code);
    auto found = std::ranges::find(all_, word, &BulkLeftOut::code);
    if (found == all_.end()) found = all_.insert(all_.end(), {std::string(word), 0, {}});
    ++found->count;
    if (found->people.size() < bulk_named_max) found->people.push_back({id, std::string(name)});
  }
  std::vector<BulkLeftOut> done() && { return std::move(all_); }

 private:
  std::vector<BulkLeftOut> all_;
};

/// What becomes of one.
struct Step {
  Person before;
  PreparedPerson after;
  BulkItem item;
};

using Plan = std::function<Result<Step>(Person)>;
using Write = std::function<Done(Tx&, Step const&)>;

/// Takes people through a plan and a write, some at a time.
class Work {
 public:
  Work(Store& store, Viewer const& by, Plan plan, Write write)
      : store_(store), by_(by), plan_(std::move(plan)), write_(std::move(write)) {}

  void take(std::span<Id const> ids) {
    auto steps = planned(ids);
    if (!write_) {
      done_ += static_cast<std::int64_t>(steps.size());
      return;
    }
    std::span<Step const> rest = steps;
    while (!rest.empty()) {
      auto const written = write_some(rest);
      if (!written) {
        for (auto const& step : rest) take_alone(step.before.id);
        return;
      }
      done_ += static_cast<std::int64_t>(*written);
      rest = rest.subspan(*written);
    }
  }

  std::int64_t done() const { return done_; }
  std::vector<BulkLeftOut> left_out() && { return std::move(left_out_).done(); }

 private:
  std::vector<Step> planned(std::span<Id const> ids) {
    auto people = store_.read(
        [&](Db& db) { return find_people(db, by_, std::vector<Id>(ids.begin(), ids.end())); });
    std::vector<Step> steps;
    std::size_t at = 0;
    for (auto const id : ids) {
      if (at == people.size() || people[at].id != id) {
        left_out_.add(Code::not_found, id, "");
        continue;
      }
      auto const name = people[at].name;
      auto step = plan_(std::move(people[at++]));
      if (step)
        steps.push_back(std::move(*step));
      else
        left_out_.add(step.error().code, id, name);
    }
    return steps;
  }

  /// How many were written: all, or fewer when another write waits.
  Result<std::size_t> write_some(std::span<Step const> steps) {
    return store_.write([&](Tx& tx) -> Result<std::size_t> {
      std::size_t count = 0;
      for (auto const& step : steps) {
        TRY(write_(tx, step));
        ++count;
        if (tx.others_wait()) break;
      }
      return count;
    });
  }

  /// One whom others change at the same time, or who is refused.
  void take_alone(Id id) {
    for (int attempt = 1;; ++attempt) {
      auto person = store_.read([&](Db& db) { return find_person(db, by_, id); });
      if (!person) return left_out_.add(Code::not_found, id, "");
      auto const name = person->name;
      auto step = plan_(std::move(*person));
      if (!step) return left_out_.add(step.error().code, id, name);
      auto const written = write_some(std::span(&*step, 1));
      if (written) {
        ++done_;
        return;
      }
      auto const code = written.error().code;
      if ((code != Code::stale && code != Code::busy) || attempt == attempts_max)
        return left_out_.add(code, id, name);
      if (code == Code::busy) std::this_thread::sleep_for(pause_when_busy);
    }
  }

  Store& store_;
  Viewer const& by_;
  Plan plan_;
  Write write_;
  std::int64_t done_ = 0;
  LeftOut left_out_;
};

Plan plan_of(BulkChange const& change, Surroundings const& around) {
  return [&](Person before) -> Result<Step> {
    auto was = touched_by(change, before);
    auto after =
        TRY(prepare_person(changed_in_bulk(before, change, around.today), around, &before));
    auto became = touched_by(change, after.person);
    if (was == became) return refuse(Code::same_as_before);
    BulkItem item{before.id, std::move(was), std::move(became)};
    return Step{std::move(before), std::move(after), std::move(item)};
  };
}

void take_all(Work& work, std::span<Id const> ids) {
  for (; !ids.empty(); ids = ids.subspan(std::min(ids.size(), people_a_write)))
    work.take(ids.first(std::min(ids.size(), people_a_write)));
}

Result<BulkChangeMade> undoable(Store& store, Viewer const& by, Id id) {
  auto made = store.read([&](Db& db) { return find_bulk_change(db, by, id); });
  if (!made) return refuse(Code::not_found);
  auto const now = store.clock().now();
  if (made->state == BulkState::undone) return refuse(Code::already_undone);
  if (made->state == BulkState::for_good || made->undo_until <= now)
    return refuse(Code::undo_too_late);
  if (made->state == BulkState::running && now < made->at + running_for_sure)
    return refuse(Code::busy, "state");
  return std::move(*made);
}

}  // namespace

Result<std::vector<Id>> people_of_view(Db& db, Viewer const& viewer, std::string_view filters,
                                       Finder const& find, Surroundings const& around) {
  auto const known = people_parameters();
  std::vector<Id> ids;
  std::string after;
  do {
    auto target = "/api/people?limit=" + std::to_string(list_limit_max) + after;
    if (!filters.empty()) (target += '&') += filters;
    auto const request = TRY(make_request(Method::get, target));
    for (auto const& [name, value] : request.query.members())
      if (std::ranges::find(known, name, &Parameter::name) == known.end())
        return refuse(Code::bad_value, "filters", name);
    auto const asked = TRY(list_request(request, around));
    auto const words = request.query.get("q").value_or("");
    auto const page =
        words.empty()
            ? TRY(list_people(db, viewer, asked))
            : list_found_people(db, viewer, asked,
                                find ? find(db, viewer, words, list_limit_max) : std::vector<Id>{});
    ids.insert(ids.end(), page.ids.begin(), page.ids.end());
    if (ids.size() > bulk_people_max)
      return refuse(Code::too_many, "filters",
                    "at most " + std::to_string(bulk_people_max) + " people at once");
    after = page.next.empty() ? "" : "&after=" + page.next;
  } while (!after.empty());
  return ids;
}

Result<BulkPreview> preview_bulk_change(Store& store, Viewer const& by, std::span<Id const> ids,
                                        BulkChange const& change, Surroundings const& around) {
  // What nobody may hold is told at once, not as the reason why everybody is left out.
  Person anybody;
  anybody.name = "-";
  TRY(prepare_person(changed_in_bulk(std::move(anybody), change, around.today), around));
  Work work(store, by, plan_of(change, around), {});
  take_all(work, ids);
  return BulkPreview{static_cast<std::int64_t>(ids.size()), work.done(),
                     std::move(work).left_out()};
}

BulkChangeMade run_bulk_change(Store& store, Viewer const& by, BulkChangeMade made,
                               std::span<Id const> ids, Surroundings const& around) {
  auto const change = change_of(made);
  Work work(store, by, plan_of(change, around), [&](Tx& tx, Step const& step) -> Done {
    TRY(save_person(tx, by, step.before, step.after));
    add_bulk_item(tx, made.id, step.item);
    return {};
  });
  take_all(work, ids);
  made.changed = work.done();
  made.left_out = std::move(work).left_out();
  made.state = BulkState::undoable;
  (void)store.write([&](Tx& tx) -> Done {
    save_bulk_change(tx, made);
    return {};
  });
  return made;
}

Result<BulkUndone> undo_bulk_change(Store& store, Viewer const& by, Id id,
                                    Surroundings const& around) {
  auto made = TRY(undoable(store, by, id));
  auto const change = change_of(made);
  std::map<Id, BulkItem> items;
  auto plan = [&](Person now) -> Result<Step> {
    auto const& item = items.at(now.id);
    if (touched_by(change, now) != item.became) return refuse(Code::stale);
    auto after = TRY(prepare_person(taken_back(now, item.was), around, &now));
    return Step{std::move(now), std::move(after), item};
  };
  // Whoever another undo took back meanwhile has no item any more.
  Work work(store, by, plan, [&](Tx& tx, Step const& step) -> Done {
    if (!remove_bulk_item(tx, id, step.before.id)) return refuse(Code::already_undone);
    TRY(save_person(tx, by, step.before, step.after));
    return {};
  });
  Id last{0};
  for (;;) {
    auto const some =
        store.read([&](Db& db) { return bulk_items_after(db, by, id, last, items_a_read); });
    if (some.empty()) break;
    last = some.back().ref_id;
    items.clear();
    std::vector<Id> ids;
    for (auto const& item : some) {
      items.emplace(item.ref_id, item);
      ids.push_back(item.ref_id);
    }
    work.take(ids);
  }
  made.state = BulkState::undone;
  made.undone_at = store.clock().now();
  TRY(store.write([&](Tx& tx) -> Done {
    save_bulk_change(tx, made);
    remove_bulk_items(tx, id);
    tx.audit(by, "bulk_change", id, "undone");
    return {};
  }));
  return BulkUndone{work.done(), std::move(work).left_out()};
}

}  // namespace kept
