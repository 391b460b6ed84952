#include "exchange/import_routes.hpp"

#include "exchange/csv_writer.hpp"
#include "exchange/draft_source.hpp"
#include "exchange/import_run.hpp"
#include "exchange/import_store.hpp"
#include "firm/stale_version.hpp"
#include "http/create_once.hpp"
#include "http/list.hpp"
#include "individuals/present.hpp"

namespace kept {
namespace {

constexpr std::size_t file_bytes_max = 512 << 20;
/// Larger files are looked through without comparing every row with who is here.
constexpr std::int64_t compared_rows_max = 20'000;
constexpr int imports_listed = 100;

Result<Import> find_one(Context& context) {
  auto id = TRY(context.id());
  auto import = context.store.read([&](Db& db) { return find_import(db, context.viewer, id); });
  if (!import) return refuse(Code::not_found);
  return std::move(*import);
}

/// What would come of the file, as far as it can be said in a moment.
Result<Import> look(Context& context, Import import, std::string const& bytes,
                    ImportChange const& by_hand, std::int64_t compared_rows = compared_rows_max) {
  TRY(look_at_file(import, bytes, by_hand));
  if (import.rows > compared_rows || import.format == FileFormat::archive) {
    import.created = std::max<std::int64_t>(import.rows - import.refused, 0);
    return import;
  }
  import = TRY(try_import(context.store, context.viewer, std::move(import), bytes));
  import.done_rows = 0;
  return import;
}

Result<Response> make_one(Context& context, Request const& request) {
  // A command on a Kept that nobody has set up: a batch is somebody's.
  if (!context.viewer.user_id)
    return refuse(Code::not_found, "user", "nobody is here yet: make an owner with kept user add");
  Import import;
  import.user_id = context.viewer.user_id;
  import.file_name = std::string(request.query.get("file_name").value_or("")).substr(0, 200);
  if (auto const word = request.query.get("as")) {
    auto const as = enum_of<TableNoun>(*word);
    if (!as) return refuse(Code::bad_parameter, "as");
    import.as = *as;
  }
  bool const all = TRY(request.query.flag("compare_all")).value_or(false);
  import = TRY(look(context, std::move(import), request.body, {},
                    all ? std::numeric_limits<std::int64_t>::max() : compared_rows_max));
  auto const made_import = TRY(context.store.write([&](Tx& tx) -> Result<Import> {
    return create_once(
        tx, context, request, "import",
        [&](Id id) -> Result<Import> { return *find_import(tx, context.viewer, id); },
        [&]() -> Result<Import> { return add_import(tx, import, request.body); });
  }));
  return made("/api/imports", made_import);
}

Result<Response> list(Context& context, Request const&) {
  return list_response(
      context.store.read([&](Db& db) { return list_imports(db, context.viewer, imports_listed); }));
}

using Workers = std::shared_ptr<ImportWorkers>;

Result<Import> find_one(Workers const& workers, Context& context) {
  auto import = TRY(find_one(context));
  if (import.state == ImportState::running) import.waits_for = workers->waits_for(import.id);
  return import;
}

Result<Response> save(Context& context, Import import) {
  auto saved = context.store.write([&](Tx& tx) -> Result<Import> {
    Import changed = import;
    TRY(save_import(tx, changed));
    return changed;
  });
  return found(TRY(with_present(context, std::move(saved), [&](Db& db) {
    return find_import(db, context.viewer, import.id);
  })));
}

Result<Response> change(Context& context, Request const& request) {
  auto import = TRY(find_one(context));
  TRY(meets_version(context, import));
  if (import.state != ImportState::preview) return refuse(Code::busy, "state");
  auto by_hand = TRY(read_body<ImportChange>(request));
  // What was said earlier still holds.
  if (!by_hand.mapping) by_hand.mapping = import.columns;
  if (!by_hand.defaults) by_hand.defaults = import.defaults;
  if (by_hand.add_to) import.add_to = *by_hand.add_to;
  if (by_hand.separator || by_hand.encoding) {
    by_hand.mapping.reset();
    import.add_to.clear();  // the rows are others now
  }
  if (!by_hand.encoding && !import.encoding.empty()) by_hand.encoding = import.encoding;
  auto const bytes =
      context.store.read([&](Db& db) { return import_file(db, context.viewer, import.id); });
  import = TRY(look(context, std::move(import), bytes, by_hand));
  return save(context, std::move(import));
}

Result<Response> run(Workers const& workers, Context& context) {
  auto import = TRY(find_one(context));
  TRY(meets_version(context, import));
  if (import.state != ImportState::preview) return refuse(Code::busy, "state");
  for (std::size_t i = 0; i < import.columns.size(); ++i) {
    if (import.columns[i].order_needed) {
      return refuse(Code::missing, "columns/" + std::to_string(i) + "/date_order",
                    import.columns[i].column);
    }
  }
  import.state = ImportState::running;
  import.created = import.updated = import.unchanged = import.refused = import.done_rows = 0;
  auto running = TRY(context.store.write([&](Tx& tx) -> Result<Import> {
    Import started = import;
    TRY(save_import(tx, started));
    return started;
  }));
  workers->start(context.store, context.viewer, running, std::chrono::seconds(2));
  return found(TRY(find_one(workers, context)));
}

Result<Response> undo(Context& context, Request const&) {
  auto import = TRY(find_one(context));
  TRY(meets_version(context, import));
  return found(TRY(undo_import(context.store, context.viewer, std::move(import))));
}

/// One that was only looked at.
Result<Response> remove(Context& context, Request const&) {
  auto const import = TRY(find_one(context));
  TRY(meets_version(context, import));
  if (import.state != ImportState::preview) return refuse(Code::still_used, "state");
  TRY(context.store.write([&](Tx& tx) -> Done {
    remove_import(tx, import.id);
    return {};
  }));
  return no_content();
}

/// The rows as they were in the file, and why each was refused.
Result<Response> refused(Context& context, Request const&) {
  auto const import = TRY(find_one(context));
  std::string out(csv_mark);
  CsvWriter writer(out);
  for (auto const& column : import.columns) writer.cell(column.column);
  if (import.columns.empty()) writer.cell("vCard");
  writer.cell("Kept row");
  writer.cell("Kept problem");
  writer.end_row();
  std::int64_t after = 0;
  while (true) {
    auto const rows = context.store.read(
        [&](Db& db) { return refused_rows(db, context.viewer, import.id, after, 1'000); });
    if (rows.empty()) break;
    for (auto const& row : rows) {
      std::size_t const width = std::max<std::size_t>(import.columns.size(), 1);
      for (std::size_t i = 0; i < width; ++i) writer.cell(i < row.cells.size() ? row.cells[i] : "");
      writer.cell(std::to_string(row.row));
      writer.cell(row.reason);
      writer.end_row();
    }
    after = rows.back().row;
  }
  auto response = attachment("text/csv; charset=utf-8", "refused-" + import.file_name + ".csv");
  response.body = std::move(out);
  return response;
}

}  // namespace

Routes import_routes(Workers workers) {
  auto const run_here = [workers](Context& context, Request const&) {
    return run(workers, context);
  };
  auto const show = [workers](Context& context, Request const&) -> Result<Response> {
    return found(TRY(find_one(workers, context)));
  };
  return {
      {.method = Method::post,
       .pattern = "/api/imports",
       .permission = Permission::staff,
       .runs = Runs::slow,
       .handle = make_one,
       .doc = {.summary = "Look at a file: the body is its bytes",
               .gives = answers<Import>(),
               .query = {{"file_name"},
                         {"as", "string", "people, organisations, conversations or promises"},
                         {"compare_all", "boolean", "count what is new however long the file is"}}},
       .takes = Takes::anything,
       .body_bytes_max = file_bytes_max},
      {.method = Method::get,
       .pattern = "/api/imports",
       .permission = Permission::staff,
       .handle = list,
       .doc = {.summary = "The last imports", .gives = answers_list<Import>()}},
      {.method = Method::get,
       .pattern = "/api/imports/{id}",
       .permission = Permission::staff,
       .handle = show,
       .doc = {.summary = "One import", .gives = answers<Import>()}},
      {.method = Method::patch,
       .pattern = "/api/imports/{id}",
       .permission = Permission::staff,
       .runs = Runs::slow,
       .handle = change,
       .doc = {.summary = "Read the file another way",
               .takes = changes<ImportChange>(),
               .gives = answers<Import>()}},
      {.method = Method::del,
       .pattern = "/api/imports/{id}",
       .permission = Permission::staff,
       .handle = remove,
       .doc = {.summary = "Forget a file that was only looked at"}},
      {.method = Method::put,
       .pattern = "/api/imports/{id}/run",
       .permission = Permission::staff,
       .runs = Runs::slow,
       .handle = run_here,
       .doc = {.summary = "Bring the rows in", .gives = answers<Import>()},
       .takes = Takes::nothing},
      {.method = Method::put,
       .pattern = "/api/imports/{id}/undo",
       .permission = Permission::staff,
       .runs = Runs::slow,
       .handle = undo,
       .doc = {.summary = "Take back everything that this import did", .gives = answers<Import>()},
       .takes = Takes::nothing},
      {.method = Method::get,
       .pattern = "/api/imports/{id}/refused",
       .permission = Permission::staff,
       .handle = refused,
       .doc = {.summary = "The refused rows as CSV"},
       .gives_type = "text/csv"}};
}

}  // namespace kept
