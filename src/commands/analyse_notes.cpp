// kept analyse notes: what a table of notes holds.
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>

#include "base/clock.hpp"
#include "base/json_write.hpp"
#include "commands/analyse.hpp"
#include "exchange/columns.hpp"
#include "exchange/csv_dialect.hpp"
#include "exchange/text_encoding.hpp"
#include "individuals/note_reading/language.hpp"
#include "individuals/note_reading/note_phrases.hpp"
#include "individuals/note_reading/promise_phrases.hpp"

namespace kept {
namespace {

struct NotesWords {
  std::string file, today;
  bool json = false;
};

struct NoteDate {
  std::string text;
  Day day;
  std::optional<Day> until;
  bool deadline = false;
  Grain grain = Grain::day;
  std::optional<Day> other;
};
constexpr auto fields_of(NoteDate const*) {
  return std::tuple{field("text", &NoteDate::text),   field("day", &NoteDate::day),
                    field("until", &NoteDate::until), field("deadline", &NoteDate::deadline),
                    field("grain", &NoteDate::grain), field("other", &NoteDate::other)};
}

struct NotePromise {
  std::string text, what;
  std::optional<Day> day;
  Direction direction = Direction::ours;
};
constexpr auto fields_of(NotePromise const*) {
  return std::tuple{field("text", &NotePromise::text), field("what", &NotePromise::what),
                    field("day", &NotePromise::day), field("direction", &NotePromise::direction)};
}

struct NoteTalk {
  std::string text;
  std::optional<Day> day;
};
constexpr auto fields_of(NoteTalk const*) {
  return std::tuple{field("text", &NoteTalk::text), field("day", &NoteTalk::day)};
}

struct NoteName {
  std::string name;
};
constexpr auto fields_of(NoteName const*) { return std::tuple{field("name", &NoteName::name)}; }

struct NoteReading {
  std::int64_t row = 0;  // from 1, without the header
  std::vector<NoteDate> dates;
  std::vector<NotePromise> promises;
  std::vector<std::string> needs, deal_breakers, interests;
  std::vector<NoteTalk> next_talks;
  std::vector<NoteName> people;
};
constexpr auto fields_of(NoteReading const*) {
  return std::tuple{field("row", &NoteReading::row),
                    field("dates", &NoteReading::dates),
                    field("promises", &NoteReading::promises),
                    field("needs", &NoteReading::needs),
                    field("deal_breakers", &NoteReading::deal_breakers),
                    field("interests", &NoteReading::interests),
                    field("next_talks", &NoteReading::next_talks),
                    field("people", &NoteReading::people)};
}

Result<std::string> text_of(std::string const& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  if (!in || !(bytes << in.rdbuf()))
    return refuse(Code::bad_file, "FILE", path + " cannot be read");
  auto decoded = decode_file(std::move(bytes).str());
  return std::move(decoded.text);
}

/// Without a firm the working week is the usual one of the language's countries.
WorkingCalendar const& calendar_for(Language language) {
  static WorkingCalendar const monday_to_friday(working_week_of("DK"));
  static WorkingCalendar const sunday_to_thursday(working_week_of("SA"));
  return language == Language::ar ? sunday_to_thursday : monday_to_friday;
}

Language language_in(std::string_view cell, std::string_view note) {
  auto const key = header_key(cell).substr(0, 2);
  for (auto language : {Language::en, Language::da, Language::ar})
    if (key == word_of(language)) return language;
  return guess_language(note);
}

NoteReading read_note(std::int64_t row, std::string_view note, Language language, Day today) {
  PhraseContext const context{today, language, &calendar_for(language)};
  NoteReading reading;
  reading.row = row;
  for (auto& date : read_dates(note, context))
    reading.dates.push_back(
        {std::move(date.text), date.day, date.until, date.deadline, date.grain, date.other});
  for (auto& promise : find_promises(note, context, today))
    reading.promises.push_back(
        {std::move(promise.text), std::move(promise.what), promise.day, promise.direction});
  auto found = find_phrases(note, context, today, TopicWords::builtin());
  for (auto& need : found.needs) reading.needs.push_back(std::move(need.what));
  for (auto& breaker : found.deal_breakers)
    reading.deal_breakers.push_back(std::move(breaker.what));
  for (auto& interest : found.interests) reading.interests.push_back(std::move(interest.text));
  for (auto& talk : found.next_talks)
    reading.next_talks.push_back({std::move(talk.text), talk.day});
  for (auto& person : found.people) reading.people.push_back({std::move(person.name)});
  return reading;
}

void print_json(NoteReading const& reading) {
  std::string line;
  write_json(line, reading);
  std::cout << line << "\n";
}

void print_table(NoteReading const& reading) {
  for (auto const& date : reading.dates)
    std::cout << reading.row << "\tdate\t" << to_text(date.day) << "\t"
              << (date.until ? to_text(*date.until) : "") << "\t"
              << (date.deadline ? "deadline " : "") << word_of(date.grain) << "\t" << date.text
              << "\n";
  for (auto const& promise : reading.promises)
    std::cout << reading.row << "\tpromise\t" << (promise.day ? to_text(*promise.day) : "")
              << "\t\t" << word_of(promise.direction) << "\t" << promise.what << "\n";
  for (auto const& talk : reading.next_talks)
    std::cout << reading.row << "\tnext talk\t" << (talk.day ? to_text(*talk.day) : "") << "\t\t\t"
              << talk.text << "\n";
  auto const tell = [&](std::string_view what, std::string const& text) {
    std::cout << reading.row << "\t" << what << "\t\t\t\t" << text << "\n";
  };
  for (auto const& person : reading.people) tell("person", person.name);
  for (auto const& interest : reading.interests) tell("interest", interest);
  for (auto const& need : reading.needs) tell("need", need);
  for (auto const& breaker : reading.deal_breakers) tell("deal-breaker", breaker);
}

/// The header tells what separates. A note holds commas and semicolons of its own, so counting them
/// over the rows, as imports do, is only asked where the first line is no header.
CsvLayout layout_of(std::string_view text) {
  auto const header = text.substr(0, text.find('\n'));
  if (header.find("text") == std::string_view::npos) return find_csv_layout(text);
  auto const separator = header.find_first_of(",;\t|");
  CsvLayout layout;
  if (separator != std::string_view::npos) layout.dialect.separator = header[separator];
  return layout;
}

std::size_t column_in(CsvRow const& header, std::string_view name) {
  for (std::size_t at = 0; at < header.cells.size(); ++at)
    if (header_key(header.cells[at]) == name) return at;
  return SIZE_MAX;
}

Result<int> analyse(NotesWords const& words) {
  auto today = Zone::utc().day_of(MachineClock().now());
  if (!words.today.empty()) {
    auto const given = parse_day(words.today);
    if (!given) return refuse(Code::bad_parameter, "today", words.today + " is no day");
    today = *given;
  }
  auto const text = TRY(text_of(words.file));
  auto const layout = layout_of(text);
  CsvReader reader(std::string_view(text).substr(layout.skipped_bytes), layout.dialect);
  CsvRow row;
  if (!reader.next(row)) return refuse(Code::bad_file, "FILE", "the table is empty");
  auto const note_at = column_in(row, "text"), language_at = column_in(row, "language");
  if (note_at == SIZE_MAX) return refuse(Code::missing, "text", "the table has no column text");
  if (!words.json) std::cout << "row\twhat\tday\tuntil\thow\ttext\n";
  for (std::int64_t number = 0; reader.next(row);) {
    if (row.blank()) continue;
    auto const cell = [&](std::size_t at) {
      return at < row.cells.size() ? row.cells[at] : std::string_view();
    };
    auto const note = cell(note_at);
    auto const reading = read_note(++number, note, language_in(cell(language_at), note), today);
    words.json ? print_json(reading) : print_table(reading);
  }
  return 0;
}

}  // namespace

void add_analyse_notes(CommandLine& line, CLI::App& group) {
  auto words = std::make_shared<NotesWords>();
  auto& command = line.command(
      "notes", "the days, promises and wishes, talks, people and interests in a table of notes",
      [words](Settings const&) { return analyse(*words); }, &group);
  command.add_option("FILE", words->file, "a table with the columns text and language")->required();
  command.add_flag("--json", words->json, "one JSON object a row");
  command.add_option("--today", words->today, "the day of the talk (today): 2026-11-22");
}

}  // namespace kept
