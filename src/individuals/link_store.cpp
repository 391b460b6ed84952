#include "individuals/link_store.hpp"

#include <algorithm>

#include "base/json.hpp"

namespace kept {
namespace {

constexpr std::int64_t made_from_the_other_side = 1'000;  // after those the person's user arranged

struct LinkRow {
  Id other_id;
  LinkKind kind;
  auto operator<=>(LinkRow const&) const = default;
};

std::vector<LinkRow> rows_in_sight(Db& db, Id person_id) {
  std::vector<LinkRow> links;
  auto rows = db.query(
      "select l.other_id, l.kind from person_link l join person p on p.id = l.other_id "
      "where l.person_id = $1 and p.deleted_at is null",
      person_id);
  while (rows.next())
    links.push_back({rows.id(0), enum_of<LinkKind>(rows.text(1)).value_or(LinkKind::other)});
  return links;
}

void add_row(Tx& tx, Id from, Id to, LinkKind kind, std::int64_t place) {
  tx.run(
      "insert into person_link (person_id, other_id, kind, place) values ($1, $2, $3, $4) "
      "on conflict (person_id, other_id, kind) do update set place = excluded.place",
      from, to, word_of(kind), place);
}

void remove_row(Tx& tx, Id from, Id to, LinkKind kind) {
  tx.run("delete from person_link where person_id = $1 and other_id = $2 and kind = $3", from, to,
         word_of(kind));
}

enum class NewVersion { no, yes };

void write_anew(Tx& tx, Id person_id, NewVersion new_version) {
  Person person;
  person.id = person_id;
  read_links(tx, Viewer::system(), person);
  auto links = to_json(person.links);
  if (new_version == NewVersion::no) {
    tx.run("update person set links = $2 where id = $1", person_id, links);
    return;
  }
  tx.run("update person set links = $2, version = version + 1, changed_at = $3 where id = $1",
         person_id, links, tx.now());
  auto rows =
      tx.query("select version from person where id = $1 and deleted_at is null", person_id);
  if (rows.next()) tx.changed("person", person_id, rows.integer(0));
}

std::vector<Id> linked_to(Db& db, Id person_id) {
  std::vector<Id> ids;
  auto rows = db.query("select distinct other_id from person_link where person_id = $1", person_id);
  while (rows.next()) ids.push_back(rows.id(0));
  return ids;
}

}  // namespace

void read_links(Db& db, Viewer const&, Person& person) {
  person.links.clear();
  auto rows = db.query(
      "select l.other_id, p.name, l.kind from person_link l join person p on p.id = l.other_id "
      "where l.person_id = $1 and p.deleted_at is null order by l.place, l.other_id, l.kind",
      person.id);
  while (rows.next())
    person.links.push_back({rows.id(0), std::string(rows.text(1)),
                            enum_of<LinkKind>(rows.text(2)).value_or(LinkKind::other)});
}

Done name_links(Tx& tx, Person& person) {
  for (std::size_t at = 0; at < person.links.size(); ++at) {
    auto& link = person.links[at];
    auto rows =
        tx.query("select name from person where id = $1 and deleted_at is null", link.person_id);
    if (!rows.next() || link.person_id == person.id)
      return refuse(Code::bad_id, "links/" + std::to_string(at) + "/person_id");
    link.name = rows.text(0);
  }
  return {};
}

void write_links(Tx& tx, Person const& person) {
  auto before = rows_in_sight(tx, person.id);
  if (before.empty() && person.links.empty()) return;
  std::vector<LinkRow> now;
  for (auto const& link : person.links) now.push_back({link.person_id, link.kind});
  std::vector<Id> touched;
  auto among = [](auto const& list, auto const& one) {
    return std::find(list.begin(), list.end(), one) != list.end();
  };
  for (auto const& link : before) {
    if (among(now, link)) continue;
    remove_row(tx, person.id, link.other_id, link.kind);
    remove_row(tx, link.other_id, person.id, from_the_other_side(link.kind));
    touched.push_back(link.other_id);
  }
  for (std::size_t at = 0; at < now.size(); ++at) {
    add_row(tx, person.id, now[at].other_id, now[at].kind, static_cast<std::int64_t>(at));
    if (among(before, now[at])) continue;
    add_row(tx, now[at].other_id, person.id, from_the_other_side(now[at].kind),
            made_from_the_other_side);
    touched.push_back(now[at].other_id);
  }
  std::sort(touched.begin(), touched.end());
  touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
  for (auto id : touched) write_anew(tx, id, NewVersion::yes);
}

void rename_in_links(Tx& tx, Id person_id) {
  for (auto id : linked_to(tx, person_id)) write_anew(tx, id, NewVersion::no);
}

void show_in_links(Tx& tx, Id person_id) {
  for (auto id : linked_to(tx, person_id)) write_anew(tx, id, NewVersion::yes);
}

}  // namespace kept
