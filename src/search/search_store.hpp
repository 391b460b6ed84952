#pragma once
// Finding people and organisations by any piece of a name, an organisation, an e-mail address or a
// phone number, folded (base/text/fold.hpp), one wrong letter forgiven.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "search/match.hpp"
#include "store/database.hpp"

namespace kept {

/// Why somebody was found: the field, its text as written, and whether a letter was forgiven.
struct SearchWhy {
  SearchField field = SearchField::name;
  std::string text;
  bool close = false;
};
constexpr auto fields_of(SearchWhy const*) {
  return std::tuple{field("field", &SearchWhy::field), field("text", &SearchWhy::text),
                    field("close", &SearchWhy::close)};
}

struct SearchHit {
  SearchNoun noun = SearchNoun::person;
  Id id;
  std::string name, call_name, organisation;
  SearchWhy why;
};
constexpr auto fields_of(SearchHit const*) {
  return std::tuple{field("noun", &SearchHit::noun),
                    field("id", &SearchHit::id),
                    field("name", &SearchHit::name),
                    field("call_name", &SearchHit::call_name),
                    field("organisation", &SearchHit::organisation),
                    field("why", &SearchHit::why)};
}

constexpr std::size_t search_limit_max = 200;

/// The best first: whole words before beginnings before pieces before slips; among equals those
/// talked with last. A query without a letter or digit finds nothing. People and organisations are
/// seen by every access; what is in the bin is not in the index.
std::vector<SearchHit> search(Db& db, Viewer const& viewer, std::string_view query,
                              std::size_t limit);

/// Ids alone, best first, for the lists' `q`.
std::vector<Id> find_people(Db& db, Viewer const& viewer, std::string_view query,
                            std::size_t limit);
std::vector<Id> find_organisations(Db& db, Viewer const& viewer, std::string_view query,
                                   std::size_t limit);

}  // namespace kept
