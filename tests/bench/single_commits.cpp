// single_commits FOLDER   rows of 40 bytes a second, one commit each, on SQLite with
// synchronous=FULL: what this disk gives to whoever does not group.
#include <sqlite3.h>

#include <chrono>
#include <iostream>
#include <string>

namespace {

void must(int result, sqlite3* database) {
  if (result == SQLITE_OK || result == SQLITE_DONE) return;
  std::cerr << sqlite3_errmsg(database) << "\n";
  std::exit(3);
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return 2;
  sqlite3* database = nullptr;
  must(sqlite3_open((std::string(words[1]) + "/single.db").c_str(), &database), database);
  must(sqlite3_exec(database,
                    "pragma journal_mode=wal; pragma synchronous=full;"
                    "create table if not exists t (id integer primary key, v text)",
                    nullptr, nullptr, nullptr),
       database);
  sqlite3_stmt* insert = nullptr;
  must(sqlite3_prepare_v2(database,
                          "insert into t (v) values ('0123456789012345678901234567890123456789')",
                          -1, &insert, nullptr),
       database);
  auto start = std::chrono::steady_clock::now(), now = start;
  long rows = 0;
  for (; now - start < std::chrono::seconds(2); ++rows, now = std::chrono::steady_clock::now()) {
    must(sqlite3_step(insert), database);
    must(sqlite3_reset(insert), database);
  }
  std::cout << static_cast<long>(rows / std::chrono::duration<double>(now - start).count()) << "\n";
}
