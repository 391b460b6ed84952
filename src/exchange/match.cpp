#include "exchange/match.hpp"

#include <algorithm>

#include "base/text/fold.hpp"
#include "base/text/sort_key.hpp"
#include "exchange/import_store.hpp"
#include "individuals/organisation_store.hpp"
#include "individuals/person_store.hpp"
#include "individuals/person_was_store.hpp"

namespace kept {
namespace {

constexpr std::string_view own_prefix = "urn:kept:";

bool have_common(std::vector<MatchKey> const& left, std::vector<MatchKey> const& right) {
  return std::ranges::any_of(
      left, [&](MatchKey const& key) { return std::ranges::find(right, key) != right.end(); });
}

bool have_kind(std::vector<MatchKey> const& keys, std::string_view kind) {
  return std::ranges::find(keys, kind, &MatchKey::kind) != keys.end();
}

/// Something known of both that differs.
bool contradicts(Person const& person, Draft const& draft, std::string_view country) {
  if (person.birthday && draft.person.birthday && *person.birthday != *draft.person.birthday)
    return true;
  auto const theirs = match_keys(person.emails, person.phones, country);
  auto const ours = match_keys(draft.person.emails, draft.person.phones, country);
  if (have_common(theirs, ours)) return false;
  for (auto const* kind : {"email", "phone"}) {
    if (have_kind(theirs, kind) && have_kind(ours, kind)) return true;
  }
  return false;
}

}  // namespace

void Matcher::look_around(Db& db, Viewer const&) {
  auto const any = [&](Sql sql) { return db.query(sql).next(); };
  any_people_ = any("select id from person limit 1");
  any_sources_ = any("select ref_id from import_source limit 1");
}

std::string Matcher::source_value(Draft const& draft) const {
  if (draft.source_id.empty() || draft.source_id.size() > 500) return {};
  if (draft.source_id.starts_with(own_prefix)) return draft.source_id;
  return source_ + draft.source_id;
}

std::vector<std::string> Matcher::sources_of(Draft const& draft) const {
  std::vector<std::string> sources;
  if (auto value = source_value(draft); !value.empty()) sources.push_back(std::move(value));
  if (!draft.kept_id.empty() && draft.kept_id.size() < 20) {
    sources.push_back(std::string(own_prefix) + draft.kept_id);
  }
  for (auto const& id : draft.old_ids)
    if (parse_id(id)) sources.push_back(std::string(own_prefix) + id);
  return sources;
}

std::optional<Id> Matcher::by_source(Db& db, Viewer const& viewer, Draft const& draft,
                                     std::string_view noun) {
  auto const sources = sources_of(draft);
  for (auto const& value : sources) {
    if (!any_sources_) break;
    if (auto id = find_import_source(db, viewer, noun, value)) return id;
  }
  for (auto const& value : sources) {
    if (value.starts_with(own_prefix)) {
      return parse_id(std::string_view(value).substr(own_prefix.size()));
    }
  }
  return {};
}

std::optional<Id> Matcher::by_ways(Db& db, Viewer const& viewer, Draft const& draft) {
  auto const keys = match_keys(draft.person.emails, draft.person.phones,
                               draft.person.country.value_or(around_.country));
  std::string const name = fold(draft.person.name);
  for (auto const& key : keys) {
    for (auto const id : people_with_key(db, viewer, key)) {
      if (taken_.contains(id.value)) continue;
      auto const person = kept::find_person(db, viewer, id);
      if (person && fold(person->name) == name) return id;
    }
  }
  return {};
}

std::optional<Id> Matcher::by_name(Db& db, Viewer const& viewer, Draft const& draft) {
  std::vector<Id> ids;
  auto const key = sort_key(draft.person.name, around_.language);
  {
    auto rows = db.query(
        "select id from person where sort_key = $1 and name = $2 and deleted_at is null "
        "order by id limit 50",
        Blob{key}, draft.person.name);
    while (rows.next()) ids.push_back(rows.id(0));
  }
  std::string const value = source_value(draft);
  for (auto const id : ids) {
    if (taken_.contains(id.value)) continue;
    auto const person = kept::find_person(db, viewer, id);
    if (!person || contradicts(*person, draft, around_.country)) continue;
    if (!value.empty() && has_other_source(db, viewer, id, source_, value)) continue;
    return id;
  }
  return {};
}

std::optional<Id> Matcher::find_person(Db& db, Viewer const& viewer, Draft const& draft) {
  if (!any_people_) return {};
  auto id = by_source(db, viewer, draft, "person");
  if (id) id = person_now(db, viewer, *id);
  if (id && (taken_.contains(id->value) || !kept::find_person(db, viewer, *id))) id.reset();
  if (!id) id = by_ways(db, viewer, draft);
  if (!id) id = by_name(db, viewer, draft);
  if (id) taken_.insert(id->value);
  return id;
}

bool Matcher::take(Db& db, Viewer const& viewer, Id id) {
  return !taken_.contains(id.value) && kept::find_person(db, viewer, id) &&
         taken_.insert(id.value).second;
}

std::optional<Id> Matcher::find_organisation(Db& db, Viewer const& viewer, Draft const& draft) {
  auto id = by_source(db, viewer, draft, "organisation");
  if (id && (taken_.contains(id->value) || !kept::find_organisation(db, viewer, *id))) id.reset();
  if (!id) id = organisation_named(db, viewer, draft.person.name, around_);
  if (id && !taken_.insert(id->value).second) id.reset();
  return id;
}

}  // namespace kept
