#pragma once
// The list of complaints, newest first, paged by id along one index. It looks at a bounded number
// of rows a page, so a page may hold fewer items than its limit and still have a next one.
#include "http/list.hpp"
#include "work/complaint_store.hpp"

namespace kept {

struct ComplaintFilter {
  enum class State { all, unsettled, open, put_right, closed } state = State::all;
  Id by_user_id, person_id, organisation_id;
};
constexpr auto words_of(ComplaintFilter::State) {
  return std::array{"all"sv, "unsettled"sv, "open"sv, "put_right"sv, "closed"sv};
}

struct ComplaintPage {
  std::vector<Complaint> items;
  std::string next;
};

/// Refuses bad_cursor.
Result<ComplaintPage> list_complaints(Db& db, Viewer const& viewer, ComplaintFilter const& filter,
                                      ListQuery const& page);

}  // namespace kept
