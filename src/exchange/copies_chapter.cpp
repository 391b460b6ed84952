#include "exchange/copies_chapter.hpp"

#include <filesystem>

#include "base/log.hpp"
#include "firm/firm_store.hpp"
#include "http/context.hpp"
#include "store/backup.hpp"
#include "store/copies.hpp"

namespace kept {
namespace {

struct Copies {
  std::vector<CopyFile> items;
  std::optional<Instant> last_good_at;
};
constexpr auto fields_of(Copies const*) {
  return std::tuple{field("items", &Copies::items), field("last_good_at", &Copies::last_good_at)};
}

struct BackupMade {
  std::string path;
  std::int64_t bytes = 0;
};
constexpr auto fields_of(BackupMade const*) {
  return std::tuple{field("path", &BackupMade::path), field("bytes", &BackupMade::bytes)};
}

struct Checked {
  std::vector<TableCount> counts;
  std::int64_t json_values = 0, files = 0;
  std::vector<std::string> problems;
};
constexpr auto fields_of(Checked const*) {
  return std::tuple{field("counts", &Checked::counts), field("json_values", &Checked::json_values),
                    field("files", &Checked::files), field("problems", &Checked::problems)};
}

Result<Response> list(Context& context, Request const&) {
  Copies copies{list_copies(context.store.settings().data_folder), {}};
  copies.last_good_at = last_good_copy(copies.items);
  return json_response(to_json(copies));
}

/// A backup holds everything, also what no user may see: it never goes over the network.
Done on_this_machine(Request const& request) {
  if (request.local) return {};
  return refuse(Code::not_allowed, {}, "use kept backup and kept check on the machine itself");
}

Result<Response> make_backup(Context& context, Request const& request) {
  TRY(on_this_machine(request));
  auto folder = std::filesystem::path(context.store.settings().data_folder) / "copies";
  std::filesystem::create_directories(folder);
  auto path = folder / ("handed-over-" + to_text(Id{context.clock.now().micros}) + ".zip");
  auto report = TRY(backup(context.store, Viewer::system(), path.string()));
  return json_response(to_json(BackupMade{std::filesystem::absolute(path).string(), report.bytes}),
                       201);
}

Result<Response> check_all(Context& context, Request const& request) {
  TRY(on_this_machine(request));
  auto report = check(context.store, Viewer::system());
  return json_response(
      to_json(Checked{report.counts, report.json_values, report.files, report.problems}));
}

void copy_tonight(Store& store, Clock const& clock) {
  auto copies = list_copies(store.settings().data_folder);
  auto zone = store.read([](Db& db) { return firm_zone(db, Viewer::system()); });
  if (!copy_is_due(copies, clock.now(), zone)) return;
  auto made = make_copy(store, Viewer::system());
  if (made)
    log_line(LogLevel::info, "copy_made", {{"name", made->name}});
  else
    log_line(LogLevel::error, "copy_not_proved", {{"reason", made.error().detail}});
}

}  // namespace

Chapter copies_chapter() {
  Chapter chapter;
  chapter.name = "copies";
  chapter.routes = {
      {.method = Method::get,
       .pattern = "/api/backups",
       .permission = Permission::admin,
       .handle = list,
       .doc = {.summary = "The copies that are kept, and when the last good one was made",
               .gives = answers<Copies>()}},
      {.method = Method::post,
       .pattern = "/api/backups",
       .permission = Permission::owner,
       .runs = Runs::slow,
       .handle = make_backup,
       .doc = {.summary = "Make a backup: on the machine itself alone (kept backup)",
               .gives = answers<BackupMade>()},
       .takes = Takes::nothing},
      {.method = Method::post,
       .pattern = "/api/backups/check",
       .permission = Permission::owner,
       .runs = Runs::slow,
       .handle = check_all,
       .doc = {.summary = "Read everything and prove it whole: on the machine itself (kept check)",
               .gives = answers<Checked>()},
       .takes = Takes::nothing}};
  chapter.jobs = {{.name = "nightly_copy", .every = std::chrono::minutes(10), .run = copy_tonight}};
  return chapter;
}

}  // namespace kept
