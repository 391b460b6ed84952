#pragma once
// Histories of people who estimated and then did, read from published tables, for forecast_eval.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kept::bench {

struct HistoryRow {
  std::string kind, owner;
  double made = 0;                 // days since 1970; or the place in the table where it has no day
  std::optional<double> estimate;  // any unit, the same as `actual`
  double actual = 0;
  std::optional<double> done;  // as `made`; where absent it was done when the next row was made
};

struct History {
  std::string name, missing;     // the file that could not be read
  std::vector<HistoryRow> rows;  // in the order made
};

/// All of them, each with its rows or with the name of the file that is missing.
std::vector<History> read_histories(std::filesystem::path const& folder);

}  // namespace kept::bench
