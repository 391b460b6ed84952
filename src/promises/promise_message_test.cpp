#include "promises/promise_message.hpp"

#include <doctest/doctest.h>

using namespace kept;

namespace {

Day day(char const* text) { return parse_day(text).value(); }
MessageFacts facts() {
  return {.to = "Karen",
          .what = "Tilbud {new}",
          .from = "Olga",
          .said_for = day("2026-11-26"),
          .new_day = day("2026-12-01"),
          .over = false,
          .today = day("2026-11-23")};
}

}  // namespace

TEST_CASE("a day is spoken as the language does, with the year where it is another") {
  auto said = day("2026-11-26"), now = day("2026-11-23");
  CHECK(spoken_day(Language::en, said, now).starts_with("Thursday"));
  CHECK(spoken_day(Language::en, said, now).ends_with("26 November"));
  CHECK(spoken_day(Language::da, said, now).starts_with("torsdag"));
  CHECK(spoken_day(Language::da, said, now).ends_with("26. november"));
  CHECK(spoken_day(Language::ar, said, now).starts_with("الخميس"));
  CHECK(spoken_day(Language::en, day("2027-01-04"), now).find("2027") != std::string::npos);
}

TEST_CASE("the message says what, the old day and the new one, in three languages") {
  for (auto language : {Language::en, Language::da, Language::ar})
    for (bool over : {false, true})
      for (bool with_day : {true, false}) {
        auto about = facts();
        about.over = over;
        if (!with_day) about.new_day.reset();
        auto text = promise_message(language, about);
        CAPTURE(text);
        CHECK(text.find("Karen") != std::string::npos);
        CHECK(text.find("Olga") != std::string::npos);
        // Somebody's own words stay as they are, whatever they look like.
        CHECK(text.find("Tilbud {new}") != std::string::npos);
        CHECK(text.find("{said}") == std::string::npos);
        CHECK(text.find(spoken_day(language, about.said_for, about.today)) != std::string::npos);
        auto new_day = spoken_day(language, day("2026-12-01"), about.today);
        CHECK((text.find(new_day) != std::string::npos) == with_day);
      }
  auto now = day("2026-11-23");
  CHECK(
      promise_message(Language::da, facts()) ==
      "Hej Karen\n\nJeg har lovet dig dette til " +
          spoken_day(Language::da, day("2026-11-26"), now) +
          ":\nTilbud {new}\n\nJeg er ikke sikker på, at jeg kan nå det til den dag, og vil hellere "
          "sige det nu end på selve dagen. Jeg kan love dig det til " +
          spoken_day(Language::da, day("2026-12-01"), now) +
          ". Passer det dig?\n\nVenlig hilsen\nOlga");
}
