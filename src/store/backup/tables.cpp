#include "store/backup/tables.hpp"

#include <algorithm>
#include <cctype>
#include <set>

#include "base/fault.hpp"
#include "store/database.hpp"

namespace kept {
namespace {

Column::Type type_of(std::string_view declared) {
  if (declared == "INTEGER" || declared == "integer") return Column::Type::integer;
  if (declared == "REAL" || declared == "real") return Column::Type::real;
  if (declared == "BLOB" || declared == "blob") return Column::Type::bytes;
  return Column::Type::text;
}

bool passes(std::string_view table) {
  return table == "changes" || table == "lease" || table == "rate";
}

Table read_table(Db& db, std::string name) {
  Table table{std::move(name), {}, {}};
  {
    auto rows = db.query("select name, type from pragma_table_info($1) order by cid", table.name);
    while (rows.next()) table.columns.push_back({std::string(rows.text(0)), type_of(rows.text(1))});
  }
  auto rows = db.query("select distinct \"table\" from pragma_foreign_key_list($1)", table.name);
  while (rows.next())
    if (rows.text(0) != table.name) table.refers_to.emplace_back(rows.text(0));
  return table;
}

// Stable: by name, but after what they refer to.
std::vector<Table> in_order(std::vector<Table> waiting) {
  std::vector<Table> done;
  std::set<std::string> names;
  while (!waiting.empty()) {
    auto ready = std::ranges::find_if(waiting, [&](Table const& table) {
      return std::ranges::all_of(table.refers_to,
                                 [&](auto const& to) { return names.contains(to); });
    });
    if (ready == waiting.end())
      throw Fault("tables refer to each other in a circle: " + waiting.front().name);
    names.insert(ready->name);
    done.push_back(std::move(*ready));
    waiting.erase(ready);
  }
  return done;
}

Sql joined(std::vector<std::string> const& words) {
  std::vector<std::string_view> views(words.begin(), words.end());
  return Sql::list(views);
}

}  // namespace

Sql sql_word(std::string_view name) {
  bool plain = !name.empty() && std::ranges::all_of(name, [](unsigned char c) {
    return std::islower(c) || std::isdigit(c) || c == '_';
  });
  if (!plain) throw Fault("not a name for SQL: " + std::string(name));
  return Sql::list(std::span(&name, 1));
}

Sql Table::column_list() const {
  std::vector<std::string> words;
  for (auto const& column : columns) words.emplace_back(sql_word(column.name).text());
  return joined(words);
}

Sql Table::sql_name() const { return sql_word(name); }

Sql Table::placeholders() const {
  std::vector<std::string> words;
  for (std::size_t at = 1; at <= columns.size(); ++at) words.push_back("$" + std::to_string(at));
  return joined(words);
}

bool is_derived(std::string_view table) { return table.starts_with("search_"); }

std::vector<Table> tables_in_backup(SqliteConnection& connection) {
  Db db(connection);
  std::vector<std::string> names;
  {
    auto rows = db.query(
        "select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' "
        "escape '\\' order by name");
    while (rows.next())
      if (!is_derived(rows.text(0)) && !passes(rows.text(0))) names.emplace_back(rows.text(0));
  }
  std::vector<Table> tables;
  for (auto& name : names) tables.push_back(read_table(db, std::move(name)));
  return in_order(std::move(tables));
}

void empty_passing_tables(SqliteConnection& copy) {
  copy.run_script("delete from changes; delete from lease; delete from rate;");
}

std::vector<JsonColumn> json_columns(std::span<Migration const> migrations) {
  std::vector<JsonColumn> found;
  for (auto const& migration : migrations) {
    std::string table;
    std::vector<std::string> words;
    std::string word;
    for (char c : std::string(migration.both.text()) + " ") {
      bool in_word =
          std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '{' || c == '}';
      if (in_word) {
        word += c;
        continue;
      }
      if (word.empty()) continue;
      auto count = words.size();
      if (count >= 2 && words[count - 1] == "table" &&
          (words[count - 2] == "create" || words[count - 2] == "alter"))
        table = word;
      if (word == "{json}" && count >= 1) found.push_back({table, words.back()});
      words.push_back(std::exchange(word, {}));
    }
  }
  return found;
}

}  // namespace kept
