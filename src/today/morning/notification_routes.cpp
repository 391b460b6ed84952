#include "http/context.hpp"
#include "http/list.hpp"
#include "store/store.hpp"
#include "today/morning/morning_routes.hpp"
#include "today/morning/notification_store.hpp"

namespace kept {
namespace {

struct Unread {
  std::int64_t count = 0;  // at most 100
};
constexpr auto fields_of(Unread const*) { return std::tuple{field("count", &Unread::count)}; }

struct ReadUntil {
  Id id;
};
constexpr auto fields_of(ReadUntil const*) {
  return std::tuple{field("id", &ReadUntil::id, required)};
}

Result<Response> list(Context& context, Request const& request) {
  auto const query = TRY(list_query(request, 1));
  auto const page = TRY(
      context.store.read([&](Db& db) { return list_notifications(db, context.viewer, query); }));
  return list_response(page.items, page.next);
}

Result<Response> count(Context& context, Request const&) {
  return json_response(to_json(
      Unread{context.store.read([&](Db& db) { return count_unread(db, context.viewer); })}));
}

Result<Response> read_one(Context& context, Request const&) {
  auto const id = TRY(context.id());
  TRY(context.store.write(
      [&](Tx& tx) -> Done { return read_notification(tx, context.viewer, id); }));
  return no_content();
}

Result<Response> read_all(Context& context, Request const& request) {
  auto const until = TRY(read_body<ReadUntil>(request));
  TRY(context.store.write([&](Tx& tx) -> Done {
    read_notifications_until(tx, context.viewer, until.id);
    return {};
  }));
  return no_content();
}

}  // namespace

Routes notification_routes() {
  return {
      {.pattern = "/api/notifications",
       .runs = Runs::quick,
       .handle = list,
       .doc = {.summary = "What I was reminded of, the newest first",
               .gives = answers_list<Notification>(),
               .query = {{"limit", "integer"}, {"after"}}}},
      {.pattern = "/api/notifications/unread",
       .runs = Runs::quick,
       .handle = count,
       .doc = {.summary = "How many I have not read; a hundred means that many or more",
               .gives = answers<Unread>()}},
      {.method = Method::put,
       .pattern = "/api/notifications/{id}/reading",
       .handle = read_one,
       .doc = {.summary = "I have read it"},
       .takes = Takes::nothing},
      {.method = Method::put,
       .pattern = "/api/notifications/reading",
       .handle = read_all,
       .doc = {.summary = "I have read that one and all before it", .takes = makes<ReadUntil>()}}};
}

}  // namespace kept
