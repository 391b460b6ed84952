// Any bytes as a note, in each language: what is found lies in the text, a period ends after it
// begins, years are believable, no promise or talk has a day before the day of the talk, and what
// else is found says something.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "individuals/note_reading/note_phrases.hpp"
#include "individuals/note_reading/promise_phrases.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace kept;
  if (size == 0) return 0;
  static WorkingCalendar const calendar(working_week_of("DK"));
  std::string_view const text(reinterpret_cast<char const*>(data) + 1, size - 1);
  // Any day of 40 years.
  Day const today{10'000 + 57 * data[0]};
  auto const least = *parse_day("1900-01-01"), most = *parse_day("2200-01-01");
  for (auto language : {Language::en, Language::da, Language::ar}) {
    PhraseContext const context{today, language, &calendar};
    for (auto const& date : read_dates(text, context)) {
      if (date.from >= date.to || date.to > text.size()) std::abort();
      if (text.substr(date.from, date.to - date.from) != date.text) std::abort();
      if (date.day < least || date.day >= most) std::abort();
      if (date.until && *date.until <= date.day) std::abort();
    }
    for (auto const& promise : find_promises(text, context, today)) {
      if (promise.what.empty() || text.find(promise.text) == text.npos) std::abort();
      if (promise.days.size() > 2 || promise.day.has_value() == promise.days.empty()) std::abort();
      for (auto const& day : promise.days)
        if (day.day < today || day.day >= most) std::abort();
    }
    auto const found = find_phrases(text, context, today, TopicWords::builtin());
    for (auto const& talk : found.next_talks) {
      if (text.find(talk.text) == text.npos) std::abort();
      if (talk.days.size() > 2 || talk.day.has_value() == talk.days.empty()) std::abort();
      for (auto const& day : talk.days)
        if (day.day < today || day.day >= most + 1) std::abort();
    }
    for (auto const& person : found.people)
      if (person.name.empty() || text.find(person.name) == text.npos) std::abort();
    for (auto const& interest : found.interests)
      if (interest.text.empty() || !builtin_topic(interest.topic_id)) std::abort();
    for (auto const* wishes : {&found.needs, &found.deal_breakers})
      for (auto const& wish : *wishes)
        if (wish.what.empty() || text.find(wish.what) == text.npos) std::abort();
  }
  (void)guess_language(text);
  return 0;
}
