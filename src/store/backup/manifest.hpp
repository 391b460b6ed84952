#pragma once
// manifest.json of a backup: what is in it, so that it can be proved whole.
#include "base/json.hpp"

namespace kept {

struct TableCount {
  std::string table;
  std::int64_t rows = 0;
  bool operator==(TableCount const&) const = default;
};
constexpr auto fields_of(TableCount const*) {
  return std::tuple{field("table", &TableCount::table, required),
                    field("rows", &TableCount::rows, required)};
}

struct Manifest {
  std::string format = "kept-backup";
  std::int64_t format_version = 1;
  Instant made_at;
  std::int64_t schema = 0;       // the newest migration
  std::int64_t bytes = 0;        // of kept.db
  std::string sha256;            // of kept.db
  bool search_included = false;  // else the search tables are made again after a restore
  std::vector<TableCount> counts;
};
constexpr auto fields_of(Manifest const*) {
  return std::tuple{field("format", &Manifest::format, required),
                    field("format_version", &Manifest::format_version, required),
                    field("made_at", &Manifest::made_at, required),
                    field("schema", &Manifest::schema, required),
                    field("bytes", &Manifest::bytes, required),
                    field("sha256", &Manifest::sha256, required),
                    field("search_included", &Manifest::search_included, required),
                    field("counts", &Manifest::counts, required).max(1'000)};
}

}  // namespace kept
