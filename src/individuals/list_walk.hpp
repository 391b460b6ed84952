#pragma once
// The lists of people and of organisations, paged by key. A list walks along one index and looks at
// a bounded number of rows a page; what the index does not decide is asked of each row. So a page
// may hold fewer items than its limit and still have a next one.
#include <optional>
#include <string>
#include <vector>

#include "http/list.hpp"
#include "individuals/role.hpp"
#include "store/database.hpp"

namespace kept {

struct ListFilter {
  std::optional<Role> role;
  Id organisation_id;              // people of it
  std::optional<Day> quiet_until;  // those that are quiet on this day
  std::optional<Day> talked_before, talked_after;
  std::string own_field, own_value;  // an own field's id and what it holds

  bool is_plain() const {
    return !organisation_id && !quiet_until && !talked_before && !talked_after && own_field.empty();
  }
};

/// Along which index.
enum class Walk {
  by_name,
  last_talk_first,  // who was never talked to comes last
  longest_silence_first
};

struct ListRequest {
  ListFilter filter;
  Walk walk = Walk::by_name;
  std::string from_key;  // letter_key: where a walk by name starts; "" = at the beginning
  ListQuery page;        // cursors have two parts: the key, and the id
};

/// Items as JSON, ready to be sent.
struct ListPage {
  std::string items = "[";  // closed by the maker
  std::string next;         // cursor; "" = the end
  std::vector<Id> ids;      // of the items
};

constexpr int rows_looked_at_max = 2'000;  // a page, where rows are filtered

Result<ListPage> list_people(Db& db, Viewer const& viewer, ListRequest const& request);
Result<ListPage> list_organisations(Db& db, Viewer const& viewer, ListRequest const& request);

/// Those of `ids` that fit the filter, in their order: what a search found.
ListPage list_found_people(Db& db, Viewer const& viewer, ListRequest const& request,
                           std::vector<Id> const& ids);
ListPage list_found_organisations(Db& db, Viewer const& viewer, ListRequest const& request,
                                  std::vector<Id> const& ids);

/// {"items":[...],"next":...,"count":n}
Response list_page_response(ListPage const& page, std::int64_t count);

}  // namespace kept
