#pragma once
// Migrations: numbered, append-only, forward. A released one is never changed; a change is a new
// one at the end.
//
// How a chapter gets its tables: one file a chapter and release in migrations/, for example
// migrations/0003_individuals.cpp:
//
//   #include "store/migration.hpp"
//   namespace kept {
//   extern Migration const individuals_tables;
//   Migration const individuals_tables = {3, "individuals",
//     R"(create table person (
//          id {id} primary key, version {int} not null, name {text} not null, ...) {strict};
//        create index person_list on person (sort_key, id, ...);)"};
//   }
//
// and one line each (extern, and in the list) in migrations/migrations.cpp. Column types are the
// tokens of dialect.hpp. `sqlite` and `postgres` run after `both`, on that engine alone (FTS5,
// GIN). Names: a table in the singular, `x_at` an Instant ({int}), `x_on` a Day ({text}), JSON
// {json}. A table whose content is made from others, for searching, is named search_...: it is not
// in a backup and is made again after a restore.
#include <span>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "base/result.hpp"
#include "store/connection.hpp"

namespace kept {

struct Migration {
  int number;
  std::string_view name;
  Sql both;
  Sql sqlite = "";
  Sql postgres = "";
};

/// Every migration of the program, in order.
std::span<Migration const> all_migrations();

/// What a database holds against what the program knows.
struct SchemaState {
  bool empty = true;  // no migration ran yet
  int newest = 0;     // the highest number the database has
  bool newer_than_program = false;
  bool complete = false;  // nothing left to run
};
SchemaState schema_state(Connection& connection, std::span<Migration const> migrations);

/// Those of them that the database has.
std::vector<Migration> migrations_run(Connection& connection,
                                      std::span<Migration const> migrations);

/// Runs what is missing, inside the caller's transaction.
void migrate(Connection& connection, std::span<Migration const> migrations, Instant now);

}  // namespace kept
