#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>

#include "app/local_api.hpp"
#include "commands/commands.hpp"
#include "http/text.hpp"

namespace kept {
namespace {

struct CalendarWords {
  std::string from, until, user, file, undo;
  bool json = false, dry_run = false, importing = false;
};

Result<std::string> bytes_of(std::string const& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return refuse(Code::bad_file, {}, path + " cannot be read");
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return std::move(bytes).str();
}

/// Every day that is not like its weekday: "2026-12-25  no    holiday  Christmas Day".
void say_days(json::object const& calendar) {
  for (auto const& each : calendar.at("days").as_array()) {
    auto const& day = each.as_object();
    auto source = text_in(day, "source");
    if (source == "weekend") continue;
    auto const* names = day.if_contains("names");
    auto line = text_in(day, "day") + "  " + text_in(day, "worked");
    line.resize(18, ' ');
    (line += source).resize(28, ' ');
    if (names && names->is_object()) line += text_in(names->get_object(), "en");
    if (day.at("provisional").as_bool()) line += " (computed)";
    std::cout << line << "\n";
  }
  for (auto const& each : calendar.at("to_decide").as_array()) {
    auto const& day = each.as_object();
    std::cout << text_in(day, "day") << "  whole  undecided "
              << text_in(day.at("names").as_object(), "en") << "\n";
  }
  if (!calendar.at("holidays_known").as_bool())
    std::cerr << "the holidays of the firm's country are not known: bring them in with kept "
                 "calendar import FILE.ics\n";
}

Result<int> show(CalendarWords const& words, LocalApi& api) {
  std::string target = "/api/calendar";
  for (auto const& [name, value] : {std::pair("from", words.from), std::pair("until", words.until)})
    if (!value.empty())
      (((target += target.ends_with("calendar") ? "?" : "&") += name) += "=") +=
          percent_encoded(value);
  auto answer = TRY(api.ask(Method::get, target));
  if (words.json)
    std::cout << answer.body << "\n";
  else
    say_days(object_in(answer));
  return 0;
}

Result<int> bring_in(CalendarWords const& words, LocalApi& api) {
  if (!words.undo.empty()) {
    TRY(api.ask(Method::del, "/api/calendar/imports/" + percent_encoded(words.undo)));
    std::cerr << "taken out again\n";
    return 0;
  }
  if (words.file.empty()) return refuse(Code::missing, "FILE.ics");
  auto bytes = TRY(bytes_of(words.file));
  auto name = std::filesystem::path(words.file).filename().string();
  auto answer = TRY(api.ask(
      Method::post,
      "/api/calendar/import?name=" + percent_encoded(name) + (words.dry_run ? "&dry_run=true" : ""),
      std::move(bytes), "text/calendar"));
  if (words.json) {
    std::cout << answer.body << "\n";
    return 0;
  }
  auto taken = object_in(answer);
  for (auto const& each : taken.at("skipped").as_array()) {
    auto const& skipped = each.as_object();
    std::cerr << words.file << ":" << skipped.at("line").as_int64() << " "
              << text_in(skipped, "why") << ": " << text_in(skipped, "name") << "\n";
  }
  std::cout << words.file << ": " << taken.at("days").as_array().size() << " days off, "
            << taken.at("skipped_count").as_int64() << " events left out";
  if (!words.dry_run) std::cout << "; batch " << text_in(taken, "id");
  std::cout << "\n";
  return 0;
}

Result<int> run(CalendarWords const& words, Settings const& settings) {
  auto api = TRY(LocalApi::open(settings, words.user));
  return words.importing ? bring_in(words, *api) : show(words, *api);
}

}  // namespace

void add_calendar(CommandLine& line) {
  auto words = std::make_shared<CalendarWords>();
  auto with_words = [words](Settings const& settings) { return run(*words, settings); };
  auto& show = line.command("calendar", "the days that are no usual working days", with_words);
  show.add_option("--from", words->from, "the first day, YYYY-MM-DD (today)");
  show.add_option("--until", words->until, "the last day (three months on)");
  show.add_flag("--json", words->json, "as the API answers it, with weekends");
  show.add_option("--user", words->user, "as the user with this e-mail (the first owner)");
  auto& import =
      line.command("import", "take in the days off of an iCalendar file", with_words, &show);
  import.add_option("file", words->file, "a calendar of holidays (.ics)");
  import.add_flag("--dry-run", words->dry_run, "only say what is in it");
  import.add_flag("--json", words->json, "as the API answers it");
  import.add_option("--user", words->user, "as the user with this e-mail (the first owner)");
  import.add_option("--undo", words->undo, "take a batch out again, whole");
  import.preparse_callback([words](std::size_t) { words->importing = true; });
}

}  // namespace kept
