#pragma once
// Deals in lists: newest first, paged by id along one index; and the board, a column a stage.
#include "http/list.hpp"
#include "work/deal_store.hpp"

namespace kept {

struct DealFilter {
  std::optional<StageKind> state;
  Id stage_id, by_user_id, person_id, organisation_id;
};

struct DealPage {
  std::vector<Deal> items;
  std::string next;
};

/// Looks at a bounded number of rows a page, so a page may hold fewer items than its limit and
/// still have a next one. Refuses bad_cursor.
Result<DealPage> list_deals(Db& db, Viewer const& viewer, DealFilter const& filter,
                            ListQuery const& page);

/// What the deals of one currency are worth together.
struct Total {
  std::string currency;
  std::int64_t value = 0;
};
constexpr auto fields_of(Total const*) {
  return std::tuple{field("currency", &Total::currency), field("value", &Total::value)};
}

/// How far back the board shows what is decided.
constexpr int board_closed_days = 30;
constexpr int board_deals_max = 100;  // a stage; the count and the totals hold all of them

/// Open ones by the day they are expected, those without one last; decided ones of the last days,
/// newest first.
struct BoardStage {
  Stage stage;
  std::int64_t count = 0;
  std::vector<Total> totals;
  std::vector<Deal> deals;
};
constexpr auto fields_of(BoardStage const*) {
  return std::tuple{field("stage", &BoardStage::stage), field("count", &BoardStage::count),
                    field("totals", &BoardStage::totals), field("deals", &BoardStage::deals)};
}

struct Board {
  std::vector<BoardStage> stages;
};
constexpr auto fields_of(Board const*) { return std::tuple{field("stages", &Board::stages)}; }

/// All, or those of one user.
Board make_board(Db& db, Viewer const& viewer, std::vector<Stage> const& stages, Id by_user_id,
                 Instant now);

}  // namespace kept
