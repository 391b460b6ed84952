#include "http/live_events.hpp"

#include <doctest/doctest.h>

#include "http/router.hpp"
#include "store/test_store.hpp"

namespace kept {
namespace {

struct House {
  TestStore test;
  LiveEvents live{test.store()};
  Id user{1};
  Router router{{.store = test.store(),
                 .clock = *test.clock,
                 .authenticate = [this](Request const&) -> Result<SignedIn> {
                   return SignedIn{{user, Id{}, Access::staff}, Id{user.value * 100}};
                 }},
                live.routes()};

  Response open(std::string const& last = {}) {
    auto request = make_request(Method::get, "/api/events");
    if (!last.empty()) request->headers.add("Last-Event-ID", last);
    return router.answer(*request);
  }
  void change(std::string_view noun, Id id, SeenBy seen_by = SeenBy::everybody()) {
    auto done = test.store().write([&](Tx& tx) -> Result<int> {
      tx.changed(noun, id, 3, seen_by);
      return 0;
    });
    REQUIRE(done);
  }
};

std::string taken(Response const& response) {
  std::string text;
  response.events->take(text);
  return text;
}

std::string last_id(std::string const& text) {
  auto at = text.rfind("id: ");
  return text.substr(at + 4, text.find('\n', at) - at - 4);
}

TEST_CASE("a reader hears what changes, and after a pause what it missed") {
  House house;
  auto first = house.open();
  REQUIRE(first.events);
  CHECK(taken(first).starts_with("id: "));
  house.change("person", Id{5});
  auto text = taken(first);
  CHECK(text.find("data: {\"noun\":\"person\",\"id\":\"" + to_text(Id{5}) +
                  "\",\"version\":3}\n\n") != text.npos);
  auto last = last_id(text);
  house.change("person", Id{6});
  house.change("person", Id{7});
  auto again = taken(house.open(last));
  CHECK(again.find(to_text(Id{5})) == again.npos);
  CHECK(again.find(to_text(Id{6})) < again.find(to_text(Id{7})));
  CHECK(again.find("reload") == again.npos);
  CHECK(taken(house.open("nonsense")).find("event: reload") != std::string::npos);
}

TEST_CASE("nobody hears of what they may not see") {
  House house;
  auto mine = house.open();
  house.user = Id{2};
  auto theirs = house.open();
  auto start = last_id(taken(theirs));
  taken(mine);
  house.change("conversation", Id{9}, SeenBy::only(Id{1}));
  CHECK(taken(mine).find("conversation") != std::string::npos);
  CHECK(taken(theirs).empty());
  CHECK(taken(house.open(start)).find("conversation") == std::string::npos);
}

TEST_CASE("a stopped user's and an ended session's streams close; their number is bounded") {
  House house;
  auto one = house.open();
  house.user = Id{2};
  auto other = house.open();
  CHECK(house.live.open_streams() == 2);
  house.live.end_session(Id{200});
  std::string text;
  other.events->take(text);
  CHECK(other.events->take(text) == EventStream::State::closed);
  house.change("user", Id{1});
  one.events->take(text);
  CHECK(one.events->take(text) == EventStream::State::closed);
  std::vector<Response> many;
  for (std::size_t i = 1; i < LiveEvents::streams_per_user_max; ++i) many.push_back(house.open());
  CHECK(many.back().status == 200);
  CHECK(house.open().status == 429);
  other = {};
  CHECK(house.open().status == 200);
}

}  // namespace
}  // namespace kept
