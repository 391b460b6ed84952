#include "store/copies.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "store/test_store.hpp"

using namespace kept;

namespace {

Instant at(std::string_view text) {
  auto parsed = parse_instant(text);
  REQUIRE(parsed);
  return *parsed;
}

CopyFile nightly(Instant made_at, bool proved = true) {
  return {"nightly-" + to_file_stamp(made_at) + (proved ? ".zip" : ".unproved.zip"), made_at, 1,
          proved};
}

std::vector<std::string> days_left(std::vector<CopyFile> const& copies, Instant now) {
  auto gone = copies_to_remove(copies, now);
  std::vector<std::string> left;
  for (auto const& copy : copies)
    if (std::ranges::find(gone, copy.name) == gone.end())
      left.push_back(to_text(copy.made_at).substr(0, 10));
  return left;
}

}  // namespace

TEST_CASE("of 60 nights, the last 7 days and the newest of each of 4 weeks stay") {
  std::vector<CopyFile> copies;
  auto now = at("2026-03-18T03:00:00Z");  // a Wednesday
  for (int day = 0; day < 60; ++day) copies.push_back(nightly(now - std::chrono::days(day)));
  CHECK(days_left(copies, now) == std::vector<std::string>{"2026-03-18", "2026-03-17", "2026-03-16",
                                                           "2026-03-15", "2026-03-14", "2026-03-13",
                                                           "2026-03-12", "2026-03-08",
                                                           "2026-03-01"});
}

TEST_CASE("of several in one day the newest stays") {
  auto now = at("2026-03-18T20:00:00Z");
  std::vector<CopyFile> copies = {nightly(at("2026-03-18T03:00:00Z")),
                                  nightly(at("2026-03-18T19:00:00Z")),
                                  nightly(at("2026-03-17T03:00:00Z"))};
  CHECK(copies_to_remove(copies, now) ==
        std::vector<std::string>{"nightly-2026-03-18T030000Z.zip"});
}

TEST_CASE("the newest good copy stays, whatever its age") {
  auto now = at("2026-12-01T03:00:00Z");
  std::vector<CopyFile> copies = {nightly(at("2026-01-02T03:00:00Z")),
                                  nightly(at("2026-01-01T03:00:00Z")),
                                  nightly(at("2026-11-01T03:00:00Z"), false)};
  CHECK(days_left(copies, now) == std::vector<std::string>{"2026-01-02"});
}

TEST_CASE("copies before migrations stay four weeks") {
  std::vector<CopyFile> copies = {
      {"before-migration-3-2026-01-01T000000Z.zip", at("2026-01-01T00:00:00Z"), 1, true}};
  CHECK(copies_to_remove(copies, at("2026-01-28T00:00:00Z")).empty());
  CHECK(copies_to_remove(copies, at("2026-01-29T00:00:00Z")).size() == 1);
}

TEST_CASE("a copy is due after three at night of the firm's zone") {
  auto zone = *Zone::named("Europe/Copenhagen");
  auto due = [&](std::string_view made_at, std::string_view now) {
    return copy_is_due(std::vector{nightly(at(made_at))}, at(now), zone);
  };
  CHECK(copy_is_due({}, at("2026-01-15T12:00:00Z"), zone));
  CHECK(!due("2026-01-15T02:00:00Z", "2026-01-16T01:59:00Z"));
  CHECK(due("2026-01-15T02:00:00Z", "2026-01-16T02:00:00Z"));
  CHECK(due("2026-07-15T01:30:00Z", "2026-07-17T01:00:00Z"));
  CHECK(!due("2026-07-15T01:00:00Z", "2026-07-16T00:59:00Z"));
  CHECK(copy_is_due(std::vector{nightly(at("2026-01-15T03:00:00Z"), false)},
                    at("2026-01-15T04:00:00Z"), zone));
}

TEST_CASE("a file's name tells when it was made") {
  auto now = at("2026-03-18T03:04:05.678Z");
  CHECK(to_file_stamp(now) == "2026-03-18T030405Z");
  CHECK(file_stamp_in("nightly-2026-03-18T030405Z") == at("2026-03-18T03:04:05Z"));
  CHECK(!file_stamp_in("nightly"));
  CHECK(!file_stamp_in("nightly-2026-03-18T03040xZ"));
}

TEST_CASE("a copy is made, proved and listed; old ones go; the last good one is named") {
  TestStore test;
  auto first = make_copy(test.store(), Viewer::system());
  REQUIRE(first);
  test.clock->set(test.clock->now() + std::chrono::days(40));
  auto second = make_copy(test.store(), Viewer::system());
  REQUIRE(second);
  std::ofstream(test.folder() + "/copies/else.txt") << "x";
  auto copies = list_copies(test.folder());
  REQUIRE(copies.size() == 1);
  CHECK(copies[0].name == second->name);
  CHECK(copies[0].proved);
  CHECK(copies[0].bytes == second->bytes);
  CHECK(last_good_copy(copies) == second->made_at);
  CHECK(list_copies(test.folder() + "/none").empty());
}
