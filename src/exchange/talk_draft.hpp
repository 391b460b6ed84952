// From a row of a table to a conversation or a promise.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "exchange/row_draft.hpp"

namespace kept {

/// As RowReader, for conversations and promises: a bad cell refuses its row.
Draft read_talk_row(TableNoun noun, std::span<TableColumn const> columns,
                    std::span<std::optional<DateOrder> const> orders, RowDefaults const& defaults,
                    std::span<std::string_view const> cells, std::size_t line);

}  // namespace kept
