#include "individuals/unseen_rows_store.hpp"

#include "individuals/link.hpp"

namespace kept {
namespace {

constexpr std::string_view unseen = "unseen", links = "person_link", positions = "person_position";

struct UnseenLink {
  Id other_id;
  LinkKind kind;
};

void move_links(Tx& tx, Id gone, Id kept, MoveLog& log) {
  std::vector<UnseenLink> found;
  {
    auto rows = tx.query(
        "select l.other_id, l.kind from person_link l join person p on p.id = l.other_id "
        "where l.person_id = $1 and l.other_id <> $2 and p.deleted_at is not null",
        gone, kept);
    while (rows.next())
      found.push_back({rows.id(0), enum_of<LinkKind>(rows.text(1)).value_or(LinkKind::other)});
  }
  auto add = [&](Id from, Id to, LinkKind kind) {
    return tx.run(
        "insert into person_link (person_id, other_id, kind, place) values ($1, $2, $3, 1000) "
        "on conflict do nothing",
        from, to, word_of(kind));
  };
  for (auto const& link : found) {
    if (add(kept, link.other_id, link.kind) == 0) continue;
    add(link.other_id, kept, from_the_other_side(link.kind));
    log.add(links, unseen,
            {{"other_id", link.other_id.value}, {"kind", std::string(word_of(link.kind))}});
  }
}

void move_positions(Tx& tx, Id gone, Id kept, MoveLog& log) {
  struct Place {
    Id organisation_id;
    std::int64_t place;
  };
  std::vector<Place> found;
  {
    auto rows = tx.query(
        "select q.organisation_id, q.place from person_position q "
        "join organisation o on o.id = q.organisation_id "
        "where q.person_id = $1 and o.deleted_at is not null",
        gone);
    while (rows.next()) found.push_back({rows.id(0), rows.integer(1)});
  }
  for (auto const& each : found) {
    auto const place = each.place + 1000;  // after all of the kept one's own
    auto const added = tx.run(
        "insert into person_position "
        "(organisation_id, sort_key, person_id, place, title, since, until) "
        "select q.organisation_id, p.sort_key, p.id, q.place + 1000, q.title, q.since, q.until "
        "from person_position q join person p on p.id = $1 "
        "where q.person_id = $2 and q.organisation_id = $3 and q.place = $4 "
        "on conflict do nothing",
        kept, gone, each.organisation_id, each.place);
    if (added > 0)
      log.add(positions, unseen,
              {{"organisation_id", each.organisation_id.value}, {"place", place}});
  }
}

}  // namespace

void move_unseen(Tx& tx, Id gone, Id kept, MoveLog& log) {
  move_links(tx, gone, kept, log);
  move_positions(tx, gone, kept, log);
}

bool is_unseen_move(LoggedMove const& move) { return move.column == unseen; }

void move_unseen_back(Tx& tx, LoggedMove const& move, Id kept) {
  if (move.table == positions) {
    tx.run(
        "delete from person_position where person_id = $1 and organisation_id = $2 and place = $3 "
        "and exists (select 1 from organisation o where o.id = person_position.organisation_id "
        "and o.deleted_at is not null)",
        kept, move.key.at("organisation_id").as_int64(), move.key.at("place").as_int64());
    return;
  }
  Id const other{move.key.at("other_id").as_int64()};
  auto const kind = enum_of<LinkKind>(move.key.at("kind").as_string()).value_or(LinkKind::other);
  auto const removed = tx.run(
      "delete from person_link where person_id = $1 and other_id = $2 and kind = $3 and exists "
      "(select 1 from person p where p.id = person_link.other_id and p.deleted_at is not null)",
      kept, other, word_of(kind));
  if (removed > 0)
    tx.run("delete from person_link where person_id = $1 and other_id = $2 and kind = $3", other,
           kept, word_of(from_the_other_side(kind)));
}

}  // namespace kept
