#pragma once
// What points at somebody, in every chapter's tables, comes to point at another: when two people
// become one, and back when they are parted. Each move is written down, so that exactly those rows
// go back.
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "http/chapter.hpp"
#include "store/table_shape.hpp"

namespace kept {

/// A column whose rows move, with the shape of its table.
struct MovingColumn {
  TableShape shape;
  std::string column, noun;
};

/// The columns of all chapters, with their tables' shapes, which are read once.
class MovingColumns {
 public:
  using Given = std::function<std::vector<PersonColumn>()>;
  explicit MovingColumns(Given given) : given_(std::move(given)) {}
  std::vector<MovingColumn> const& read(Tx& tx);

 private:
  Given given_;
  std::mutex mutex_;
  std::unique_ptr<std::vector<MovingColumn>> columns_;
};

/// How many things of one kind moved.
struct MovedCount {
  std::string noun;
  std::int64_t count = 0;
};
constexpr auto fields_of(MovedCount const*) {
  return std::tuple{field("noun", &MovedCount::noun), field("count", &MovedCount::count)};
}

/// Writes down the moves of one merge, one row each.
class MoveLog {
 public:
  MoveLog(Tx& tx, Id merge_id) : tx_(tx), merge_id_(merge_id) {}
  void add(std::string_view table, std::string_view column, json::object const& key,
           json::object const* removed = nullptr);

 private:
  Tx& tx_;
  Id merge_id_;
  std::int64_t place_ = 0;
};

/// Every row of these columns that points at `gone` points at `kept`. A row that would stand twice
/// (both have one under the same key) goes away, and comes back with the undo.
std::vector<MovedCount> move_rows(Tx& tx, std::vector<MovingColumn> const& columns, Id gone,
                                  Id kept, MoveLog& log);

/// A move as it was written down.
struct LoggedMove {
  std::string table, column;
  json::object key;
  std::optional<json::object> removed;
};
/// The last first.
std::vector<LoggedMove> moves_of(Tx& tx, Id merge_id);
/// One row back to `gone`; one that has gone elsewhere since, or is no more, stays as it is.
void move_back(Tx& tx, std::vector<MovingColumn> const& columns, LoggedMove const& move, Id gone,
               Id kept);
void forget_moves(Tx& tx, Id merge_id);

}  // namespace kept
