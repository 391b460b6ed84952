#include <unistd.h>

#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <thread>

#include "app/local_api.hpp"
#include "commands/commands.hpp"
#include "http/text.hpp"

namespace kept {
namespace {

struct ImportWords {
  std::vector<std::string> files;
  std::string as = "people", user, undo, role, language, date_order;
  bool dry_run = false, json = false;
};

Result<std::string> bytes_of(std::string const& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return refuse(Code::bad_file, {}, path + " cannot be read");
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return std::move(bytes).str();
}

std::int64_t number_in(json::object const& object, char const* name) {
  auto const* member = object.if_contains(name);
  return member && member->is_int64() ? member->get_int64() : 0;
}

std::string etag_in(json::object const& import) {
  return "\"" + std::to_string(number_in(import, "version")) + "\"";
}

std::string address_of(json::object const& import) {
  return "/api/imports/" + text_in(import, "id");
}

/// file:line:column reason, as compilers write it.
void say_problems(std::string const& file, json::object const& import) {
  auto const* problems = import.if_contains("problems");
  if (!problems || !problems->is_array()) return;
  for (auto const& each : problems->get_array()) {
    auto const& problem = each.get_object();
    std::cerr << file << ":" << number_in(problem, "line") << ":"
              << number_in(problem, "column_number") << " " << text_in(problem, "code");
    if (auto column = text_in(problem, "column"); !column.empty()) std::cerr << " in " << column;
    if (auto detail = text_in(problem, "detail"); !detail.empty()) std::cerr << ": " << detail;
    std::cerr << "\n";
  }
}

void say_counts(std::string const& file, json::object const& import, bool dry_run) {
  std::cout << file << ": " << number_in(import, "rows") << " rows, "
            << number_in(import, "created") << " new, " << number_in(import, "updated")
            << " updated, " << number_in(import, "unchanged") << " unchanged, "
            << number_in(import, "refused") << " refused";
  if (!dry_run) std::cout << "; batch " << text_in(import, "id");
  std::cout << "\n";
}

Result<json::object> set_defaults(LocalApi& api, ImportWords const& words, json::object import) {
  json::object defaults;
  if (!words.role.empty()) defaults["role"] = words.role;
  if (!words.language.empty()) defaults["language"] = words.language;
  if (!words.date_order.empty()) defaults["date_order"] = words.date_order;
  if (defaults.empty()) return import;
  return object_in(TRY(api.ask(Method::patch, address_of(import),
                               json::serialize(json::object{{"defaults", defaults}}),
                               "application/json", etag_in(import))));
}

Result<json::object> wait_for(LocalApi& api, json::object import) {
  bool const terminal = ::isatty(STDERR_FILENO) != 0;
  auto told = std::chrono::steady_clock::now();
  while (text_in(import, "state") == "running") {
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    import = object_in(TRY(api.ask(Method::get, address_of(import))));
    if (auto const why = text_in(import, "waits_for"); !why.empty()) {
      throw Fault(std::string(why == "disk_full" ? "the disk is full"
                                                 : "writing failed, the log says why") +
                  ": " + std::to_string(number_in(import, "done_rows")) + " of " +
                  std::to_string(number_in(import, "rows")) +
                  " rows are in; the rest follows while kept serve runs on this folder");
    }
    auto const now = std::chrono::steady_clock::now();
    if (now - told < std::chrono::seconds(terminal ? 1 : 10)) continue;
    told = now;
    std::cerr << (terminal ? "\r" : "") << number_in(import, "done_rows") << " of "
              << number_in(import, "rows") << " rows" << (terminal ? "" : "\n") << std::flush;
  }
  if (terminal) std::cerr << "\r\033[K";
  return import;
}

/// True when nothing of the file could be taken.
bool is_refused_whole(json::object const& import) {
  return number_in(import, "refused") > 0 && number_in(import, "created") == 0 &&
         number_in(import, "updated") == 0 && number_in(import, "unchanged") == 0;
}

Result<int> bring_in(LocalApi& api, ImportWords const& words, std::string const& file) {
  auto bytes = TRY(bytes_of(file));
  auto const slash = file.rfind('/');
  std::string const name = slash == std::string::npos ? file : file.substr(slash + 1);
  std::string target = "/api/imports?as=" + words.as + "&file_name=" + percent_encoded(name);
  if (words.dry_run) target += "&compare_all=true";
  auto import =
      object_in(TRY(api.ask(Method::post, target, std::move(bytes), "application/octet-stream")));
  import = TRY(set_defaults(api, words, std::move(import)));
  bool const refused = is_refused_whole(import);
  if (words.dry_run || refused) {
    TRY(api.ask(Method::del, address_of(import), {}, {}, etag_in(import)));
  } else {
    import =
        object_in(TRY(api.ask(Method::put, address_of(import) + "/run", {}, {}, etag_in(import))));
    import = TRY(wait_for(api, std::move(import)));
  }
  say_problems(file, import);
  if (words.json) {
    std::cout << json::serialize(import) << "\n";
  } else {
    say_counts(file, import, words.dry_run || refused);
  }
  return refused || text_in(import, "state") == "failed" ? 1 : 0;
}

Result<int> undo(LocalApi& api, ImportWords const& words) {
  auto import = object_in(TRY(api.ask(Method::get, "/api/imports/" + words.undo)));
  import =
      object_in(TRY(api.ask(Method::put, address_of(import) + "/undo", {}, {}, etag_in(import))));
  if (words.json) {
    std::cout << json::serialize(import) << "\n";
  } else {
    std::cout << "undone: " << text_in(import, "file_name") << "\n";
  }
  return 0;
}

Result<int> run(ImportWords const& words, Settings const& settings) {
  if (words.files.empty() && words.undo.empty()) {
    std::cerr << "kept import: name a file, or --undo BATCH\n";
    return 2;
  }
  auto api = TRY(LocalApi::open(settings, words.user));
  if (!words.undo.empty()) return undo(*api, words);
  int status = 0;
  for (auto const& file : words.files) {
    auto done = bring_in(*api, words, file);
    if (!done) {
      std::cerr << file << ": ";
      status = say_refusal(done.error());
    } else {
      status = std::max(status, *done);
    }
  }
  return status;
}

}  // namespace

void add_import(CommandLine& line) {
  auto words = std::make_shared<ImportWords>();
  auto& command =
      line.command("import", "bring people, organisations, conversations or promises in from files",
                   [words](Settings const& s) { return run(*words, s); });
  command.add_option("FILE", words->files,
                     "vCard, CSV, jCard or our archive, found from the content");
  command.add_option("--as", words->as, "what the rows of a table are")
      ->check(CLI::IsMember({"people", "organisations", "conversations", "promises"}));
  command.add_flag("--dry-run", words->dry_run, "say what would come of it and change nothing");
  command.add_flag("--json", words->json, "one JSON object a file");
  command.add_option("--undo", words->undo, "take back everything that this batch did");
  command.add_option("--user", words->user, "as the user with this e-mail (the first owner)");
  command.add_option("--role", words->role, "for rows that name none: customer, prospect, ...");
  command.add_option("--language", words->language, "for rows that name none: da, en, ar, ...");
  command.add_option("--date-order", words->date_order, "of dates such as 3/4/1984")
      ->check(CLI::IsMember({"day_month", "month_day"}));
}

}  // namespace kept
