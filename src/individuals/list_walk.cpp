#include "individuals/list_walk.hpp"

#include "individuals/list_tables.hpp"
#include "store/rows.hpp"

namespace kept {
namespace {

/// Where a page starts. Keys of a walk by name are bytes, of the others days as text.
struct Start {
  std::string key;
  std::int64_t id = 0;
  bool never_talked = false;  // in the last part of last_talk_first
};

Result<Start> start_of(ListRequest const& request) {
  Start start;
  auto const& page = request.page;
  if (!page.after.empty()) {
    start.key = page.after[0];
    start.id = TRY(page.after_id(1)).value;
    start.never_talked = request.walk == Walk::last_talk_first && start.key.empty();
    if (request.walk != Walk::by_name && !start.key.empty() && !parse_day(start.key))
      return refuse(Code::bad_cursor, "after");
  } else if (request.walk == Walk::by_name) {
    start.key = request.from_key;
  } else if (request.walk == Walk::last_talk_first) {
    start.key = "9999-12-31";
    start.id = INT64_MAX;
  }
  return start;
}

/// One page being made: rows go in until it is full.
class Filling {
 public:
  explicit Filling(std::size_t limit) : limit_(limit) {}

  std::size_t room() const { return limit_ - count_; }

  /// Takes a row; false when the page is full and this row is one too many.
  template <class Brief>
  bool take(Rows const& rows) {
    if (count_ == limit_) return false;
    if (count_++ > 0) page_.items += ',';
    write_row_json<Brief>(page_.items, rows);
    page_.ids.push_back(rows.id(0));
    return true;
  }
  /// The next page starts after this key.
  void go_on_after(std::string_view key, Id id) { page_.next = make_cursor({key, to_text(id)}); }
  ListPage done() {
    page_.items += ']';
    return std::move(page_);
  }

 private:
  std::size_t limit_, count_ = 0;
  ListPage page_;
};

Driver driver_of(ListRequest const& request) {
  if (request.walk == Walk::last_talk_first) return Driver::last_talk;
  if (request.walk == Walk::longest_silence_first) return Driver::silence;
  if (!request.filter.own_field.empty()) return Driver::own_value;
  if (request.filter.organisation_id) return Driver::organisation;
  if (request.filter.role) return Driver::role;
  return Driver::all;
}

/// Where the rows of a page are: their columns, and whether each has to be asked if it fits.
struct Layout {
  int key_column;
  bool key_is_bytes, may_not_fit;

  std::string_view key(Rows const& rows) const {
    return key_is_bytes ? rows.blob(key_column) : rows.text(key_column);
  }
};

/// True when the walk came to its end; else the page says where the next one starts.
template <class Brief>
bool fill(Filling& filling, Rows rows, Layout layout, int rows_asked_for) {
  int looked_at = 0;
  std::string last_key;
  Id last_id;
  while (rows.next()) {
    ++looked_at;
    auto id = rows.id(0);
    bool twice = id == last_id;  // with two positions in one organisation
    if (!twice && (!layout.may_not_fit || rows.boolean(layout.key_column + 1)) &&
        !filling.take<Brief>(rows)) {
      filling.go_on_after(last_key, last_id);
      return false;
    }
    last_key = layout.key(rows);
    last_id = id;
  }
  if (looked_at < rows_asked_for) return true;
  filling.go_on_after(last_key, last_id);
  return false;
}

template <class Tables>
bool fill_plain(Db& db, ListRequest const& request, Start const& start, Filling& filling) {
  using Brief = typename Tables::Brief;
  auto wanted = static_cast<int>(request.page.limit) + 1;
  Layout layout{column_count<Brief>(), true, false};
  if (!request.filter.role)
    return fill<Brief>(filling, db.query(Tables::plain(), Blob{start.key}, start.id, wanted),
                       layout, wanted + 1);
  return fill<Brief>(filling,
                     db.query(Tables::plain_of_role(), Blob{start.key}, start.id, wanted,
                              word_of(*request.filter.role)),
                     layout, wanted + 1);
}

template <class Tables>
bool fill_filtered(Db& db, ListRequest const& request, Start const& start, Driver driver,
                   Filling& filling) {
  using Brief = typename Tables::Brief;
  auto const& filter = request.filter;
  bool by_name = request.walk == Walk::by_name;
  Value nothing;
  std::array<Value, 10> values{
      by_name ? Value(Blob{start.key}) : Value(std::string_view(start.key)),
      Value(start.id),
      Value(rows_looked_at_max),
      filter.role ? Value(word_of(*filter.role)) : nothing,
      Value(filter.organisation_id),
      Value(filter.quiet_until),
      Value(filter.talked_before),
      Value(filter.talked_after),
      filter.own_field.empty() ? nothing : Value(std::string_view(filter.own_field)),
      Value(std::string_view(filter.own_value))};
  return fill<Brief>(filling, db.query_values(Tables::filtered(driver), values),
                     {column_count<Brief>(), by_name, true}, rows_looked_at_max);
}

template <class Tables>
Result<ListPage> list(Db& db, ListRequest const& request) {
  auto start = TRY(start_of(request));
  Filling filling(request.page.limit);
  if (request.walk == Walk::by_name && request.filter.is_plain()) {
    fill_plain<Tables>(db, request, start, filling);
    return filling.done();
  }
  bool with_never_talked = request.walk == Walk::last_talk_first && !request.filter.talked_before &&
                           !request.filter.talked_after;
  if (!start.never_talked) {
    bool ended = fill_filtered<Tables>(db, request, start, driver_of(request), filling);
    if (!ended || !with_never_talked) return filling.done();
    if (filling.room() == 0) {
      filling.go_on_after("", {1});
      return filling.done();
    }
    start = Start{"", 0, true};
  }
  fill_filtered<Tables>(db, request, start, Driver::never_talked, filling);
  return filling.done();
}

template <class Tables>
ListPage list_found(Db& db, ListRequest request, std::vector<Id> const& ids) {
  request.walk = Walk::last_talk_first;  // keys are text
  Filling filling(request.page.limit);
  for (auto id : ids) {
    if (filling.room() == 0) break;
    fill_filtered<Tables>(db, request, {"", id.value, false}, Driver::one, filling);
  }
  return filling.done();
}

}  // namespace

ListPage list_found_people(Db& db, Viewer const&, ListRequest const& request,
                           std::vector<Id> const& ids) {
  return list_found<PeopleTables>(db, request, ids);
}

ListPage list_found_organisations(Db& db, Viewer const&, ListRequest const& request,
                                  std::vector<Id> const& ids) {
  return list_found<OrganisationTables>(db, request, ids);
}

Result<ListPage> list_people(Db& db, Viewer const&, ListRequest const& request) {
  return list<PeopleTables>(db, request);
}

Result<ListPage> list_organisations(Db& db, Viewer const&, ListRequest const& request) {
  return list<OrganisationTables>(db, request);
}

Response list_page_response(ListPage const& page, std::int64_t count) {
  std::string out = "{\"items\":" + page.items + ",\"next\":";
  if (page.next.empty())
    out += "null";
  else
    write_json(out, page.next);
  out += ",\"count\":" + std::to_string(count) + "}";
  return json_response(std::move(out));
}

}  // namespace kept
