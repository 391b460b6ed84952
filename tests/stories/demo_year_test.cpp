// The made-up firm has something to keep this morning, whatever day and hour it is filled.
#include <doctest/doctest.h>

#include <set>

#include "app/app.hpp"
#include "base/zone.hpp"
#include "demo/firm_api.hpp"
#include "demo/year.hpp"
#include "store/test_store.hpp"

namespace kept::stories {
namespace {

std::set<std::string> kinds_of_today(Instant today) {
  TestFolder folder;
  StoreSettings store{.data_folder = folder.path()};
  auto made = demo::live_a_year({.store = store, .today = today});
  REQUIRE(made);
  AppSettings settings;
  settings.store = store;
  settings.store.clock = std::make_shared<SetClock>(today);
  auto app = App::open(std::move(settings));
  REQUIRE(app);
  auto answer = demo::FirmApi(**app).ask(Method::get, "/api/today", "", made->email);
  std::set<std::string> kinds;
  for (auto const& line : answer.at("lines").get_array())
    kinds.insert(demo::text_of(line.get_object(), "kind"));
  return kinds;
}

TEST_CASE("the made-up firm has promises for this morning on any day") {
  auto zone = *Zone::named("Europe/Copenhagen");
  struct Moment {
    Day day;
    int minutes;
  };
  for (auto [day, minutes] : {Moment{*parse_day("2026-11-22"), 9 * 60},  // a Sunday
                              Moment{*parse_day("2028-02-29"), 5},       // just after midnight
                              Moment{*parse_day("2026-12-25"), 23 * 60 + 55}}) {
    CAPTURE(to_text(day));
    auto kinds = kinds_of_today(zone.at(day, minutes));
    for (auto kind : {"promise_due", "promise_aim", "theirs_overdue", "quiet"})
      CHECK_MESSAGE(kinds.contains(kind), kind);
  }
}

}  // namespace
}  // namespace kept::stories
