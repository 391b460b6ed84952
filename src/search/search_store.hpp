#pragma once
// Finding people and organisations by any piece of a name in any spelling, an organisation, an
// e-mail address, a phone number or what was noted of them, one wrong letter forgiven; and the
// notes, promises and other texts themselves.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/search_source.hpp"
#include "search/match.hpp"
#include "store/database.hpp"

namespace kept {

/// Why something was found: the field, its text as written, how the vaguest word was found, and
/// whether it stands there in another spelling or a letter was forgiven.
struct SearchWhy {
  SearchField field = SearchField::name;
  std::string text;
  SearchHow how = SearchHow::exact;
  bool close = false;
};
constexpr auto fields_of(SearchWhy const*) {
  return std::tuple{field("field", &SearchWhy::field), field("text", &SearchWhy::text),
                    field("how", &SearchWhy::how), field("close", &SearchWhy::close)};
}

struct SearchHit {
  std::string noun;  // person, organisation, or that of a SearchSource
  Id id;
  std::string name, call_name, organisation;  // of a text: whom it is about
  Id person_id;                               // of a text: the first of them
  std::optional<Instant> at;                  // of a text
  SearchWhy why;
};
constexpr auto fields_of(SearchHit const*) {
  return std::tuple{field("noun", &SearchHit::noun),
                    field("id", &SearchHit::id),
                    field("name", &SearchHit::name),
                    field("call_name", &SearchHit::call_name),
                    field("organisation", &SearchHit::organisation),
                    field("person_id", &SearchHit::person_id),
                    field("at", &SearchHit::at),
                    field("why", &SearchHit::why)};
}

constexpr std::size_t search_limit_max = 200;

/// The best first: whole words before other spellings before beginnings before pieces before slips;
/// among equals those talked with last; then texts, newest first, for which up to a quarter of the
/// places is kept. A query without a letter or digit finds nothing. People and organisations are
/// seen by every access; a text by whom its SearchSource says; what is in the bin is not there.
std::vector<SearchHit> search(Db& db, Viewer const& viewer, std::string_view query,
                              std::size_t limit, SearchSources const& sources = {});

/// Ids alone, best first, for the lists' `q`.
std::vector<Id> find_people(Db& db, Viewer const& viewer, std::string_view query, std::size_t limit,
                            SearchSources const& sources = {});
std::vector<Id> find_organisations(Db& db, Viewer const& viewer, std::string_view query,
                                   std::size_t limit);

}  // namespace kept
