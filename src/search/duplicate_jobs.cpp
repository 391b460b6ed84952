#include "search/duplicate_jobs.hpp"

#include <algorithm>

#include "base/fault.hpp"
#include "firm/firm_store.hpp"
#include "individuals/person_store.hpp"
#include "search/duplicate_finder.hpp"
#include "search/duplicate_store.hpp"
#include "search/duplicates/person_values.hpp"

namespace kept {
namespace {

constexpr std::size_t people_a_step = 25;
constexpr int people_a_read = 500;
constexpr std::int64_t learnt_people_max = 20'000, people_to_learn_from = 200;
constexpr std::size_t window = 1000;

std::string country_of_firm(Db& db) {
  auto const firm = find_firm(db, Viewer::system());
  return firm ? firm->country : std::string();
}

struct Looked {
  std::vector<std::pair<Id, std::vector<LikelyPerson>>> people;
  std::optional<Id> place;  // everybody has been looked at up to here
  bool moved = false, done = false;
};

/// The next people, compared: first who was saved, then who was there before.
Looked look_at_some(Db& db, DuplicateFinder& finder, std::size_t limit) {
  Looked looked;
  auto const viewer = Viewer::system();
  auto ids = waiting_people(db, viewer, limit);
  looked.place = scan_place(db, viewer);
  auto people = find_people(db, viewer, ids);
  if (looked.place && ids.size() < limit) {
    auto const room = static_cast<int>(limit - ids.size());
    auto more = people_after(db, viewer, *looked.place, room);
    looked.moved = true;
    if (static_cast<int>(more.size()) < room)
      looked.place.reset();
    else
      looked.place = more.back().id;
    for (auto& person : more) people.push_back(std::move(person));
  }
  looked.done = !looked.place && ids.size() < limit;
  for (auto const& person : people)
    looked.people.emplace_back(person.id, finder.find(db, viewer, person));
  // Who is gone waits no more either.
  for (auto const id : ids)
    if (std::ranges::find(people, id, &Person::id) == people.end())
      looked.people.emplace_back(id, std::vector<LikelyPerson>{});
  return looked;
}

void read_records(Db& db, std::vector<Id> const& ids, std::string const& country,
                  std::vector<Record>& records, RecordWords& words) {
  for (auto const& person : find_people(db, Viewer::system(), ids)) {
    records.push_back(
        make_record(record_values(person), {person.country.value_or(country)}, words));
    count_words(records.back(), words);
  }
}

/// Everybody by id, up to `most`.
std::vector<Id> some_people(Db& db, std::int64_t most) {
  std::vector<Id> ids;
  Id after{};
  while (static_cast<std::int64_t>(ids.size()) < most) {
    auto const people = people_after(db, Viewer::system(), after, people_a_read);
    for (auto const& person : people) ids.push_back(person.id);
    if (people.size() < people_a_read) break;
    after = people.back().id;
  }
  return ids;
}

}  // namespace

ScanStep compare_waiting(Store& store, std::int64_t people_max) {
  ScanStep step;
  DuplicateFinder finder = store.read([](Db& db) {
    return DuplicateFinder(read_learnt(db, Viewer::system()), country_of_firm(db));
  });
  while (!step.done && step.people < people_max) {
    auto const limit =
        std::min<std::size_t>(people_a_step, static_cast<std::size_t>(people_max - step.people));
    auto const looked = store.read([&](Db& db) { return look_at_some(db, finder, limit); });
    auto done = store.write([&](Tx& tx) -> Done {
      for (auto const& [id, found] : looked.people)
        set_duplicates(tx, id, found, finder.weights_version());
      if (looked.moved) set_scan_place(tx, looked.place);
      return {};
    });
    if (!done) throw Fault("duplicates: " + std::string(word_of(done.error().code)));
    step.people += static_cast<std::int64_t>(looked.people.size());
    step.done = looked.done;
  }
  step.compared = static_cast<std::int64_t>(finder.compared());
  return step;
}

void learn_duplicates(Store& store) {
  auto const viewer = Viewer::system();
  auto const people = store.read([&](Db& db) { return count_people(db, viewer); });
  auto const before = store.read([&](Db& db) { return read_learnt(db, viewer); });
  if (people < people_to_learn_from || people * 3 < before.people * 4) return;
  std::vector<Record> records;
  RecordWords words;
  auto const country = store.read(country_of_firm);
  if (people <= learnt_people_max) {
    auto const ids = store.read([&](Db& db) { return some_people(db, people); });
    for (std::size_t at = 0; at < ids.size(); at += window) {
      std::vector<Id> const some(
          ids.begin() + static_cast<std::ptrdiff_t>(at),
          ids.begin() + static_cast<std::ptrdiff_t>(std::min(at + window, ids.size())));
      store.read([&](Db& db) { read_records(db, some, country, records, words); });
    }
  } else {
    auto const pivots = store.read([&](Db& db) {
      return people_over_the_list(db, viewer, learnt_people_max / static_cast<int>(window));
    });
    for (auto const pivot : pivots)
      store.read([&](Db& db) {
        read_records(db, people_by_name_from(db, viewer, pivot, window), country, records, words);
      });
  }
  auto learnt = learn(records, words, people, window);
  learnt.version = before.version + 1;
  auto done = store.write([&](Tx& tx) -> Done {
    save_learnt(tx, learnt);
    set_scan_place(tx, Id{});  // everybody once more, with these
    return {};
  });
  if (!done) throw Fault("duplicates: " + std::string(word_of(done.error().code)));
}

DryScan try_scan(Store& store, std::int64_t people_max) {
  std::vector<Record> records;
  RecordWords words;
  auto const country = store.read(country_of_firm);
  Id after{};
  while (static_cast<std::int64_t>(records.size()) < people_max) {
    auto const more = store.read(
        [&](Db& db) { return people_after(db, Viewer::system(), after, people_a_read); });
    for (auto const& person : more) {
      records.push_back(
          make_record(record_values(person), {person.country.value_or(country)}, words));
      count_words(records.back(), words);
    }
    if (more.size() < people_a_read) break;
    after = more.back().id;
  }
  ScanOptions options;
  options.threads = 1;
  options.threshold = likely_from;
  auto const scan = scan_records(records, words, options);
  return {static_cast<std::int64_t>(records.size()), static_cast<std::int64_t>(scan.compared),
          static_cast<std::int64_t>(scan.pairs.size())};
}

}  // namespace kept
