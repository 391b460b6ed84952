#include <algorithm>
#include <array>

#include "firm/firm_store.hpp"
#include "http/context.hpp"
#include "store/store.hpp"
#include "today/today_chapter.hpp"
#include "today/today_store.hpp"

namespace kept {
namespace {

constexpr int put_off_days_max = 366;

struct Later {
  std::string key;
  Day until;
};
constexpr auto fields_of(Later const*) {
  return std::tuple{field("key", &Later::key, required).max(40),
                    field("until", &Later::until, required)};
}

/// As line_key makes it.
bool is_line_key(std::string_view key) {
  auto colon = key.find(':');
  if (colon == std::string_view::npos || !parse_id(key.substr(colon + 1))) return false;
  constexpr std::array matters{"promise"sv,  "complaint"sv, "task"sv, "deal"sv,
                               "birthday"sv, "talk"sv,      "quiet"sv};
  return std::ranges::find(matters, key.substr(0, colon)) != matters.end();
}

Result<Response> show(RecordKeeper& deliveries, Context& context) {
  return json_response(to_json(context.store.read([&](Db& db) {
    auto zone = firm_zone(db, context.viewer);
    return make_today(db, context.viewer, {zone, context.clock.now(), &deliveries});
  })));
}

Result<Response> put_later(Context& context, Request const& request) {
  auto later = TRY(read_body<Later>(request));
  if (!is_line_key(later.key)) return refuse(Code::bad_value, "key");
  auto zone = context.store.read([&](Db& db) { return firm_zone(db, context.viewer); });
  auto today = zone.day_of(context.clock.now());
  if (later.until <= today || later.until > today + put_off_days_max)
    return refuse(Code::wrong_range, "until");
  TRY(context.store.write([&](Tx& tx) -> Done {
    put_off(tx, context.viewer, later.key, later.until);
    return {};
  }));
  return no_content();
}

Result<Response> delete_later(Context& context, Request const&) {
  TRY(context.store.write([&](Tx& tx) -> Done {
    take_up_again(tx, context.viewer, context.param("key"));
    return {};
  }));
  return no_content();
}

void forget(Store& store, Clock const& clock) {
  auto zone = store.read([](Db& db) { return firm_zone(db, Viewer::system()); });
  (void)store.write([&](Tx& tx) -> Done {
    forget_put_off(tx, zone.day_of(clock.now()));
    return {};
  });
}

}  // namespace

Chapter today_chapter(RecordKeeperPointer deliveries) {
  Chapter chapter;
  chapter.name = "today";
  chapter.routes = {
      {.pattern = "/api/today",
       .handle = [deliveries](auto& c, auto const&) { return show(*deliveries, c); },
       .doc = {.summary = "What to do today, in order, with reasons", .gives = answers<Today>()}},
      {.method = Method::put,
       .pattern = "/api/today/later",
       .handle = put_later,
       .doc = {.summary = "Leave a line out until a day", .takes = makes<Later>()}},
      {.method = Method::del,
       .pattern = "/api/today/later/{key}",
       .handle = delete_later,
       .doc = {.summary = "Show a line again"},
       .takes = Takes::nothing}};
  chapter.jobs = {{"forget_put_off", std::chrono::hours(6), forget}};
  return chapter;
}

}  // namespace kept
