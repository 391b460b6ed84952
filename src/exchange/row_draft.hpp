// From a row of a table to what it says about a person or an organisation.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/columns.hpp"
#include "exchange/dates.hpp"
#include "exchange/draft.hpp"

namespace kept {

/// What is taken where a row says nothing. `date_order` settles columns that allow both orders.
struct RowDefaults {
  std::optional<Role> role;
  std::optional<std::string> language;
  std::optional<DateOrder> date_order;
};

/// A bad cell refuses its row; its problem has the number of the column, from 1.
class RowReader {
 public:
  /// `orders` holds the date order of each column, nullopt where it is not known or not needed.
  RowReader(TableNoun noun, std::vector<TableColumn> columns,
            std::vector<std::optional<DateOrder>> orders, RowDefaults defaults);

  Draft read(std::span<std::string_view const> cells, std::size_t line) const;

 private:
  struct Parts;
  void take(Parts& parts, std::size_t at, std::string_view cell) const;
  bool take_name(Parts& parts, TableColumn const& column, std::string_view cell) const;
  bool take_reach(Parts& parts, std::size_t at, std::string_view cell) const;
  bool take_position(Parts& parts, std::size_t at, std::string_view cell) const;
  bool take_birthday(Parts& parts, std::size_t at, std::string_view cell) const;
  void take_other(Parts& parts, std::size_t at, std::string_view cell) const;
  void take_role(Parts& parts, TableColumn const& column, std::string_view cell) const;
  std::optional<Day> day_of(Parts& parts, std::size_t at, std::string_view cell) const;
  void finish(Parts& parts) const;
  void finish_ways(Parts& parts) const;
  static void finish_positions(Parts& parts);
  void finish_name(Parts& parts) const;

  TableNoun noun_;
  std::vector<TableColumn> columns_;
  std::vector<std::optional<DateOrder>> orders_;
  RowDefaults defaults_;
};

}  // namespace kept
