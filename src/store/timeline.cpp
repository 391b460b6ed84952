#include "store/timeline.hpp"

namespace kept {
namespace {

// Where a page ended: "MICROS-ID".
struct End {
  std::int64_t at, id;
};

Result<End> read_end(std::string_view after) {
  if (after.empty()) return End{INT64_MAX, INT64_MAX};
  End end{};
  auto const* last = after.data() + after.size();
  auto first = std::from_chars(after.data(), last, end.at);
  if (first.ec != std::errc() || first.ptr == last || *first.ptr != '-')
    return refuse(Code::bad_cursor, "after");
  auto second = std::from_chars(first.ptr + 1, last, end.id);
  if (second.ec != std::errc() || second.ptr != last) return refuse(Code::bad_cursor, "after");
  return end;
}

}  // namespace

void add_to_timeline(Tx& tx, TimelineEntry entry) {
  if (!entry.id) entry.id = tx.new_id();
  insert_row(tx, "timeline", entry);
}

void remove_from_timeline(Tx& tx, Id ref_id) {
  tx.run("delete from timeline where ref_id = $1", ref_id);
}

void remove_from_timeline(Tx& tx, Id ref_id, TimelineKind kind) {
  tx.run("delete from timeline where ref_id = $1 and kind = $2", ref_id, word_of(kind));
}

void remove_timeline_of(Tx& tx, TimelineOf of, Id id) {
  tx.run(of == TimelineOf::person ? Sql("delete from timeline where person_id = $1")
                                  : Sql("delete from timeline where organisation_id = $1"),
         id);
}

void move_timeline(Tx& tx, TimelineOf of, Id from, Id to) {
  tx.run(of == TimelineOf::person
             ? Sql("update timeline set person_id = $2 where person_id = $1")
             : Sql("update timeline set organisation_id = $2 where organisation_id = $1"),
         from, to);
}

Result<TimelinePage> timeline_page(Db& db, Viewer const& viewer, TimelineOf of, Id id, int limit,
                                   std::string_view after) {
  auto end = TRY(read_end(after));
  static Sql const start = "select " + columns_of<TimelineEntry>() + " from timeline where ";
  static Sql const rest =
      " = $1 and (at, id) < ($2, $3) and (private_to is null or private_to like $4) "
      "order by at desc, id desc limit $5";
  static Sql const person = start + "person_id" + rest;
  static Sql const organisation = start + "organisation_id" + rest;
  auto rows = db.query(of == TimelineOf::person ? person : organisation, id, end.at, end.id,
                       SeenBy::pattern(viewer), limit + 1);
  TimelinePage page;
  while (rows.next()) page.items.push_back(row_to<TimelineEntry>(rows));
  if (page.items.size() > static_cast<std::size_t>(limit)) {
    page.items.pop_back();
    auto const& last = page.items.back();
    page.next = std::to_string(last.at.micros) + "-" + std::to_string(last.id.value);
  }
  return page;
}

}  // namespace kept
