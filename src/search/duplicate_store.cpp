#include "search/duplicate_store.hpp"

#include <algorithm>
#include <cmath>

#include "base/json.hpp"
#include "individuals/person_store.hpp"

namespace kept {
namespace {

constexpr double millionth = 1e-6;

struct Ends {
  Id a, b;
};
Ends ends_of(Id one, Id other) { return {std::min(one, other), std::max(one, other)}; }

std::string state(Db& db, std::string_view name) {
  auto rows = db.query("select value from search_duplicate_state where name = $1", name);
  return rows.next() ? std::string(rows.text(0)) : std::string();
}

void set_state(Tx& tx, std::string_view name, std::string_view value) {
  tx.run(
      "insert into search_duplicate_state (name, value) values ($1, $2) "
      "on conflict (name) do update set value = excluded.value",
      name, value);
}

std::int64_t count(Db& db, Sql sql) {
  auto rows = db.query(sql);
  return rows.next() ? rows.integer(0) : 0;
}

struct PairRow {
  Ends ends;
  std::int64_t millionths = 0;
  std::string evidence;
};

std::vector<PairRow> open_rows(Db& db, std::int64_t below, Ends const& after, std::size_t limit) {
  auto rows = db.query(
      "select d.person_a, d.person_b, d.millionths, d.evidence from duplicate_pair d "
      "join person a on a.id = d.person_a and a.deleted_at is null "
      "join person b on b.id = d.person_b and b.deleted_at is null "
      "where d.state = 'open' and (d.millionths < $1 or (d.millionths = $1 and "
      "(d.person_a > $2 or (d.person_a = $2 and d.person_b > $3)))) "
      "order by d.millionths desc, d.person_a, d.person_b limit $4",
      below, after.a, after.b, limit);
  std::vector<PairRow> found;
  while (rows.next())
    found.push_back({{rows.id(0), rows.id(1)}, rows.integer(2), std::string(rows.text(3))});
  return found;
}

DuplicatePair pair_of(Db& db, Viewer const& viewer, PairRow const& row) {
  DuplicatePair pair;
  for (auto const id : {row.ends.a, row.ends.b})
    if (auto person = find_person(db, viewer, id)) pair.people.push_back(brief_of(*person));
  pair.probability = static_cast<double>(row.millionths) * millionth;
  pair.evidence = from_stored_json<std::vector<Evidence>>(row.evidence);
  return pair;
}

void set_pair(Tx& tx, Ends const& ends, LikelyPerson const& found, std::int64_t version) {
  tx.run(
      "insert into duplicate_pair (person_a, person_b, millionths, evidence, state, "
      "weights_version) values ($1, $2, $3, $4, 'open', $5) on conflict (person_a, person_b) "
      "do update set millionths = excluded.millionths, evidence = excluded.evidence, "
      "weights_version = excluded.weights_version",
      ends.a, ends.b, static_cast<std::int64_t>(std::lround(found.probability / millionth)),
      to_json(found.evidence), version);
}

}  // namespace

Result<DuplicatePage> list_duplicates(Db& db, Viewer const& viewer, ListQuery const& asked) {
  std::int64_t below = 2'000'000;
  Ends after;
  if (!asked.after.empty()) {
    below = TRY(asked.after_number(0));
    after = {TRY(asked.after_id(1)), TRY(asked.after_id(2))};
  }
  auto const rows = open_rows(db, below, after, asked.limit + 1);
  DuplicatePage page;
  for (auto const& row : rows) {
    if (page.items.size() == asked.limit) {
      auto const& last = rows[asked.limit - 1];
      page.next = make_cursor(
          {std::to_string(last.millionths), to_text(last.ends.a), to_text(last.ends.b)});
      break;
    }
    page.items.push_back(pair_of(db, viewer, row));
  }
  return page;
}

std::int64_t count_duplicates(Db& db, Viewer const&) {
  return count(db,
               "select count(*) from duplicate_pair d "
               "join person a on a.id = d.person_a and a.deleted_at is null "
               "join person b on b.id = d.person_b and b.deleted_at is null "
               "where d.state = 'open'");
}

void keep_apart(Tx& tx, Viewer const& by, Id one, Id other) {
  auto const ends = ends_of(one, other);
  tx.run(
      "insert into duplicate_pair (person_a, person_b, millionths, evidence, state, "
      "weights_version) values ($1, $2, 0, '[]', 'kept_apart', 0) "
      "on conflict (person_a, person_b) do update set state = 'kept_apart'",
      ends.a, ends.b);
  tx.audit(by, "person", ends.a, "kept_apart");
  tx.audit(by, "person", ends.b, "kept_apart");
}

bool let_together(Tx& tx, Viewer const& by, Id one, Id other) {
  auto const ends = ends_of(one, other);
  if (!is_kept_apart(tx, by, one, other)) return false;
  // What no scan has found yet goes, and is looked at again.
  tx.run("delete from duplicate_pair where person_a = $1 and person_b = $2 and millionths = 0",
         ends.a, ends.b);
  tx.run("update duplicate_pair set state = 'open' where person_a = $1 and person_b = $2", ends.a,
         ends.b);
  want_compared(tx, {ends.a});
  tx.audit(by, "person", ends.a, "let_together");
  tx.audit(by, "person", ends.b, "let_together");
  return true;
}

bool is_kept_apart(Db& db, Viewer const&, Id one, Id other) {
  auto const ends = ends_of(one, other);
  return db
      .query(
          "select 1 from duplicate_pair where person_a = $1 and person_b = $2 "
          "and state = 'kept_apart'",
          ends.a, ends.b)
      .next();
}

std::vector<Id> kept_apart_from(Db& db, Viewer const&, Id person_id) {
  auto rows = db.query(
      "select person_a, person_b from duplicate_pair "
      "where (person_a = $1 or person_b = $1) and state = 'kept_apart' limit 1000",
      person_id);
  std::vector<Id> others;
  while (rows.next()) others.push_back(rows.id(0) == person_id ? rows.id(1) : rows.id(0));
  return others;
}

void set_duplicates(Tx& tx, Id person_id, std::vector<LikelyPerson> const& found,
                    std::int64_t weights_version) {
  tx.run("delete from search_duplicate_waiting where person_id = $1", person_id);
  std::vector<Id> others;
  for (auto const& each : found) others.push_back(each.person_id);
  tx.run(
      "delete from duplicate_pair where state = 'open' and "
      "((person_a = $1 and person_b not in {ids $2}) or "
      "(person_b = $1 and person_a not in {ids $2}))",
      person_id, others);
  for (auto const& each : found)
    set_pair(tx, ends_of(person_id, each.person_id), each, weights_version);
}

void want_compared(Tx& tx, std::vector<Id> const& people) {
  for (auto const id : people)
    tx.run(
        "insert into search_duplicate_waiting (person_id) values ($1) "
        "on conflict (person_id) do nothing",
        id);
}

std::vector<Id> waiting_people(Db& db, Viewer const&, std::size_t limit) {
  auto rows =
      db.query("select person_id from search_duplicate_waiting order by person_id limit $1", limit);
  std::vector<Id> ids;
  while (rows.next()) ids.push_back(rows.id(0));
  return ids;
}

std::int64_t count_waiting(Db& db, Viewer const& viewer) {
  auto waiting = count(db, "select count(*) from search_duplicate_waiting");
  if (auto const place = scan_place(db, viewer)) {
    auto rows =
        db.query("select count(*) from person where id > $1 and deleted_at is null", *place);
    if (rows.next()) waiting += rows.integer(0);
  }
  return waiting;
}

void join_duplicates(Tx& tx, Id kept, Id gone) {
  tx.run(
      "delete from duplicate_pair where (person_a = $1 or person_b = $1) and state <> 'kept_apart'",
      gone);
  tx.run("delete from search_duplicate_waiting where person_id = $1", gone);
  for (auto const other : kept_apart_from(tx, Viewer::system(), gone)) {
    if (other == kept) continue;
    auto const ends = ends_of(kept, other);
    tx.run(
        "insert into duplicate_pair (person_a, person_b, millionths, evidence, state, "
        "weights_version) values ($1, $2, 0, '[]', 'kept_apart', -1) "
        "on conflict (person_a, person_b) do update set state = 'kept_apart', weights_version = -1 "
        "where duplicate_pair.state <> 'kept_apart'",
        ends.a, ends.b);
  }
  want_compared(tx, {kept});
}

void part_duplicates(Tx& tx, Id kept, Id back) {
  for (auto const other : kept_apart_from(tx, Viewer::system(), back)) {
    auto const ends = ends_of(kept, other);
    tx.run(
        "delete from duplicate_pair where person_a = $1 and person_b = $2 and weights_version = -1",
        ends.a, ends.b);
  }
  want_compared(tx, {kept, back});
}

void remove_duplicates(Tx& tx, Id person_id) {
  tx.run("delete from duplicate_pair where person_a = $1 or person_b = $1", person_id);
  tx.run("delete from search_duplicate_waiting where person_id = $1", person_id);
}

std::optional<Id> scan_place(Db& db, Viewer const&) {
  auto const place = state(db, "place");
  if (place == "done") return {};
  return parse_id(place).value_or(Id{});
}

void set_scan_place(Tx& tx, std::optional<Id> after) {
  set_state(tx, "place", after ? to_text(*after) : "done");
}

void scan_from(Tx& tx, Id first) {
  auto const place = scan_place(tx, Viewer::system());
  if (!place || first.value <= place->value) set_scan_place(tx, Id{first.value - 1});
}

std::int64_t count_people(Db& db, Viewer const&) {
  return count(db, "select count(*) from person where deleted_at is null");
}

LearntWeights read_learnt(Db& db, Viewer const&) { return learnt_from_text(state(db, "learnt")); }

void save_learnt(Tx& tx, LearntWeights const& learnt) {
  set_state(tx, "learnt", learnt_as_text(learnt));
}

std::vector<Id> people_over_the_list(Db& db, Viewer const& viewer, std::int64_t many) {
  auto const step = std::max<std::int64_t>(count_people(db, viewer) / many, 1);
  auto rows = db.scan(
      "select id from (select id, row_number() over (order by sort_key, id) as place from person "
      "where deleted_at is null) people where place % $1 = 0",
      step);
  std::vector<Id> ids;
  while (rows.next()) ids.push_back(rows.id(0));
  return ids;
}

std::vector<Id> people_by_name_from(Db& db, Viewer const&, Id pivot, std::size_t limit) {
  auto rows = db.query(
      "select id from person where deleted_at is null and sort_key >= "
      "(select sort_key from person where id = $1) order by sort_key, id limit $2",
      pivot, limit);
  std::vector<Id> ids;
  while (rows.next()) ids.push_back(rows.id(0));
  return ids;
}

}  // namespace kept
