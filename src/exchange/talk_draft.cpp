#include "exchange/talk_draft.hpp"

#include <algorithm>
#include <charconv>

#include "exchange/column_words.hpp"
#include "exchange/csv_writer.hpp"

namespace kept {
namespace {

using enum ColumnField;

/// Several in one cell, one a line or with semicolons between.
void add_each(std::vector<std::string>& list, std::string_view cell) {
  for (std::size_t at = 0; at <= cell.size();) {
    std::size_t const end = std::min(cell.find_first_of("\n;", at), cell.size());
    auto const one = without_blanks(cell.substr(at, end - at));
    if (!one.empty()) list.emplace_back(one);
    at = end + 1;
  }
}

std::optional<Direction> direction_named(std::string_view cell) {
  std::string const key = header_key(cell);
  for (auto const* word : {"ours", "vores", "we", "vi", "لنا", "وعودنا"}) {
    if (key == header_key(word)) return Direction::ours;
  }
  for (auto const* word : {"theirs", "deres", "they", "de", "وعودهم"}) {
    if (key == header_key(word)) return Direction::theirs;
  }
  return {};
}

/// 2.5, and 2,5 as Danish spreadsheets write it.
std::optional<double> days_in(std::string_view cell) {
  std::string text(cell);
  if (text.find('.') == std::string::npos) std::ranges::replace(text, ',', '.');
  double days = 0;
  auto const* end = text.data() + text.size();
  auto [stopped, error] = std::from_chars(text.data(), end, days);
  if (error != std::errc{} || stopped != end || !(days >= 0 && days <= 36'500)) return {};
  return days;
}

class TalkRow {
 public:
  TalkRow(TableNoun noun, std::size_t line) {
    draft_.line = line;
    draft_.noun = noun == TableNoun::promises ? DraftNoun::promise : DraftNoun::conversation;
  }

  void take(TableColumn const& column, std::size_t at, std::string_view cell,
            std::optional<DateOrder> order) {
    if (take_party(column, cell)) return;
    auto& talk = draft_.talk;
    auto& promise = draft_.promise;
    bool const of_promise = draft_.noun == DraftNoun::promise;
    switch (column.field) {
      case source_id:
        draft_.source_id = (column.label == "kept" ? "urn:kept:" : "") + std::string(cell);
        break;
      case channel:
        talk.channel = channel_named(cell);
        if (!talk.channel) add_text(talk.subject, cell);
        break;
      case ColumnField::at:
        talk.at = moment(at, cell, order);
        break;
      case at_time:
        time_ = cell;
        break;
      case note:
        add_text(of_promise ? promise.what : talk.note, cell);
        break;
      case what:
        add_text(of_promise ? promise.what : talk.subject, cell);
        break;
      case direction:
        if (auto const named = direction_named(cell)) {
          promise.direction = *named;
        } else {
          tell(at, ProblemCode::bad_value, cell);
        }
        break;
      case kind:
        promise.kind = cell;
        break;
      case by:
        promise.by = cell;
        break;
      case said_for:
        promise.said_for = moment(at, cell, order);
        break;
      case aim_for:
        promise.aim_for = moment(at, cell, order);
        break;
      case made_at:
        promise.made_at = moment(at, cell, order);
        break;
      case done_at:
        promise.done_at = moment(at, cell, order);
        break;
      case withdrawn_at:
        promise.withdrawn_at = moment(at, cell, order);
        break;
      case withdrawal_reason:
        promise.withdrawal_reason = cell;
        break;
      case renegotiations:
        promise.renegotiations = cell;
        break;
      case repair:
        promise.repair = cell;
        break;
      case estimate_days:
        promise.estimate_days = days_in(cell);
        if (!promise.estimate_days) tell(at, ProblemCode::bad_value, cell);
        break;
      default:
        break;
    }
  }

  Draft finish(std::optional<DateOrder> order) {
    auto& talk = draft_.talk;
    if (draft_.noun == DraftNoun::conversation) {
      if (talk.at && !talk.at->clock && !time_.empty()) {
        auto const clock = read_date("2000-01-01 " + time_, order).clock;
        if (clock) talk.at->clock = clock;
      }
      if (!talk.subject.empty()) {
        talk.note = talk.note.empty() ? talk.subject : talk.subject + "\n" + talk.note;
      }
      if (talk.note.empty()) tell(0, ProblemCode::note_missing, {});
    } else {
      if (draft_.promise.what.empty()) tell(0, ProblemCode::what_missing, {});
      if (!draft_.promise.said_for) tell(0, ProblemCode::said_for_missing, {});
    }
    return std::move(draft_);
  }

 private:
  bool take_party(TableColumn const& column, std::string_view cell) {
    auto& party = draft_.noun == DraftNoun::promise ? draft_.promise.party : draft_.talk.party;
    switch (column.field) {
      case person:
        add_each(party.names, cell);
        return true;
      case person_id:
        add_each(party.ids, cell);
        return true;
      case person_email:
        add_each(party.emails, cell);
        return true;
      case person_phone:
        add_each(party.phones, cell);
        return true;
      case organisation:
        add_each(party.organisations, cell);
        return true;
      case organisation_id:
        add_each(party.organisation_ids, cell);
        return true;
      default:
        return false;
    }
  }

  static void add_text(std::string& text, std::string_view more) {
    if (!text.empty()) text += '\n';
    text += more;
  }

  std::optional<DraftMoment> moment(std::size_t at, std::string_view cell,
                                    std::optional<DateOrder> order) {
    auto const date = read_date(cell, order);
    auto const day = date.as_day();
    if (!day) {
      tell(at,
           date.reading == DateReading::ambiguous ? ProblemCode::date_order_unknown
                                                  : ProblemCode::bad_day,
           cell);
      return {};
    }
    return DraftMoment{*day, date.clock, date.offset_minutes};
  }

  void tell(std::size_t at, ProblemCode code, std::string_view cell) {
    draft_.problems.push_back(
        {draft_.line, at + 1, code, std::string(cell.substr(0, 80)), ProblemWeight::refused});
  }

  Draft draft_;
  std::string time_;
};

}  // namespace

Draft read_talk_row(TableNoun noun, std::span<TableColumn const> columns,
                    std::span<std::optional<DateOrder> const> orders, RowDefaults const& defaults,
                    std::span<std::string_view const> cells, std::size_t line) {
  TalkRow row(noun, line);
  for (std::size_t at = 0; at < cells.size() && at < columns.size(); ++at) {
    auto const cell = without_blanks(plain_cell(cells[at]));
    auto const order = at < orders.size() && orders[at] ? orders[at] : defaults.date_order;
    if (!cell.empty()) row.take(columns[at], at, cell, order);
  }
  return row.finish(defaults.date_order);
}

}  // namespace kept
