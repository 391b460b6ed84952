#include "promise_histories.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>

#include <zlib.h>

namespace kept::bench {
namespace {

using Row = std::map<std::string, std::string>;

/// Every row by its header's names; quoted fields may hold commas. Nothing where the file is not.
std::optional<std::vector<Row>> read_table(std::filesystem::path const& path) {
  auto* file = std::filesystem::exists(path) ? gzopen(path.c_str(), "rb") : nullptr;
  if (!file) return std::nullopt;
  std::vector<std::string> names, fields(1);
  std::vector<Row> rows;
  bool quoted = false;
  for (int c = gzgetc(file); c != -1; c = gzgetc(file)) {
    if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      fields.emplace_back();
    else if (c == '\n' && !quoted) {
      if (names.empty()) {
        names = fields;
      } else {
        Row row;
        for (std::size_t i = 0; i < std::min(names.size(), fields.size()); ++i)
          row[names[i]] = fields[i];
        rows.push_back(std::move(row));
      }
      fields.assign(1, "");
    } else if (c != '\r') {
      fields.back() += static_cast<char>(c);
    }
  }
  gzclose(file);
  return rows;
}

std::optional<double> number(std::string const& text) {
  char* end = nullptr;
  auto value = std::strtod(text.c_str(), &end);
  if (text.empty() || *end) return std::nullopt;
  return value;
}

double days_of(int year, int month, int day, int hour, int minute) {
  using namespace std::chrono;
  auto date = year_month_day(std::chrono::year(year), std::chrono::month(unsigned(month)),
                             std::chrono::day(unsigned(day)));
  return static_cast<double>(sys_days(date).time_since_epoch().count()) + hour / 24.0 +
         minute / 1440.0;
}

/// "2004-02-26", "2/20/2013 6:13" and "Oct-27-2022 3:26 PM".
std::optional<double> moment(std::string const& text) {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0;
  if (std::sscanf(text.c_str(), "%4d-%2d-%2d", &year, &month, &day) == 3)
    return days_of(year, month, day, 0, 0);
  if (std::sscanf(text.c_str(), "%d/%d/%d %d:%d", &month, &day, &year, &hour, &minute) == 5)
    return days_of(year, month, day, hour, minute);
  char name[4] = "", half[3] = "";
  if (std::sscanf(text.c_str(), "%3s-%d-%d %d:%d %2s", name, &day, &year, &hour, &minute, half) ==
      6) {
    auto place = std::string("JanFebMarAprMayJunJulAugSepOctNovDec").find(name);
    return days_of(year, static_cast<int>(place / 3) + 1, day,
                   hour % 12 + (half[0] == 'P' ? 12 : 0), minute);
  }
  return std::nullopt;
}

using Reader = std::function<std::optional<HistoryRow>(Row&)>;

History read(std::filesystem::path const& folder, std::string name, char const* file,
             Reader const& reader) {
  History history{std::move(name), {}, {}};
  auto table = read_table(folder / file);
  if (!table) {
    history.missing = (folder / file).string();
    return history;
  }
  for (auto& row : *table) {
    auto read = reader(row);
    if (read && read->actual > 0 && read->estimate.value_or(1) > 0) history.rows.push_back(*read);
  }
  std::ranges::stable_sort(history.rows, {}, &HistoryRow::made);
  return history;
}

History sip(std::filesystem::path const& folder) {
  std::set<std::string> seen;
  return read(
      folder, "sip", "sip/sip_tasks_dev.csv.gz", [&](Row& row) -> std::optional<HistoryRow> {
        auto const& status = row["StatusCode"];
        if (status == "CANCELLED" || status == "TEMPLATE" || status == "CHRONICLE") return {};
        auto made = moment(row["EstimateOn"]);
        auto estimate = number(row["HoursEstimate"]), actual = number(row["HoursActual"]);
        if (!made || !estimate || !actual || !seen.insert(row["TaskNumber"]).second) return {};
        return HistoryRow{row["SubCategory"],        row["DeveloperID"], *made, estimate, *actual,
                          moment(row["CompletedOn"])};
      });
}

/// Each week's target is a promise; with `first_only`, the first of each project.
History releases(std::filesystem::path const& folder, bool first_only) {
  std::set<std::string> seen;
  return read(folder, first_only ? "releases, first promise" : "releases, every week",
              "release_promises_little2006/weekly_status_dev.csv",
              [&](Row& row) -> std::optional<HistoryRow> {
                auto made = moment(row["week_end"]), target = moment(row["target_release"]);
                auto done = moment(row["actual_release"]);
                if (!made || !target || !done || *target <= *made) return {};
                if (first_only && !seen.insert(row["project"]).second) return {};
                return HistoryRow{"release",       row["project"], *made,
                                  *target - *made, *done - *made,  done};
              });
}

History sevendigital(std::filesystem::path const& folder) {
  return read(folder, "sevendigital", "sevendigital/features_prioritised_before_2011-07.csv",
              [](Row& row) -> std::optional<HistoryRow> {
                auto made = moment(row["prioritised"]), done = moment(row["done"]);
                auto actual = number(row["lead_time_workdays"]);
                if (!made || !done || !actual) return {};
                return HistoryRow{row["type"] + " " + row["size"], "", *made, {}, *actual, done};
              });
}

History pomodoro(std::filesystem::path const& folder) {
  double place = 0;
  return read(folder, "renzo_pomodoro", "renzo_pomodoro/tasks_2009-2014.csv.gz",
              [&](Row& row) -> std::optional<HistoryRow> {
                auto estimate = number(row["estimate"]), actual = number(row["actual"]);
                if (!estimate || !actual) return {};
                return HistoryRow{row["X.words"], "", ++place, estimate, *actual, {}};
              });
}

History cesaw(std::filesystem::path const& folder) {
  return read(folder, "cesaw", "cesaw/task_fact_odd_projects.csv.gz",
              [](Row& row) -> std::optional<HistoryRow> {
                auto made = moment(row["task_actual_start_date"]);
                auto done = moment(row["task_actual_complete_date"]);
                auto estimate = number(row["task_plan_time_minutes"]);
                auto actual = number(row["task_actual_time_minutes"]);
                if (!made || !done || !estimate || !actual) return {};
                return HistoryRow{
                    row["phase_short_name"], row["person_key"], *made, estimate, *actual, done};
              });
}

History stories(std::filesystem::path const& folder) {
  return read(folder, "project22, stories", "project22/story-info.csv",
              [](Row& row) -> std::optional<HistoryRow> {
                // No day: stories are numbered as they were opened.
                auto place = number(row["Branch"]);
                auto estimate = number(row["StoryPoints"]), actual = number(row["Total"]);
                if (!place || !estimate || !actual) return {};
                return HistoryRow{row["Phase"], "", *place, estimate, *actual, {}};
              });
}

History sprints(std::filesystem::path const& folder) {
  return read(folder, "project22, sprints", "project22/sprint-info.csv",
              [](Row& row) -> std::optional<HistoryRow> {
                auto made = moment(row["Created"]), done = moment(row["Updated"]);
                auto estimate = number(row["StoryPoints"]);
                if (!made || !done || !estimate) return {};
                return HistoryRow{"story", "", *made, estimate, *done - *made, done};
              });
}

}  // namespace

std::vector<History> read_histories(std::filesystem::path const& folder) {
  return {sip(folder),      releases(folder, true), releases(folder, false), sevendigital(folder),
          pomodoro(folder), cesaw(folder),          stories(folder),         sprints(folder)};
}

}  // namespace kept::bench
