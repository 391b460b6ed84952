#pragma once
// Organisations in the database. Everybody of the firm sees each that is not in the bin.
#include <span>

#include "individuals/organisation.hpp"
#include "individuals/surroundings.hpp"

namespace kept {

struct PreparedOrganisation {
  Organisation organisation;
  Day today;
};
/// Tidies, checks (own fields too) and settles, before the write begins.
Result<PreparedOrganisation> prepare_organisation(Organisation organisation,
                                                  Surroundings const& around,
                                                  Organisation const* before = nullptr);

std::optional<Organisation> find_organisation(Db& db, Viewer const& viewer, Id id);
std::optional<std::int64_t> write_organisation_json(Db& db, Viewer const& viewer, Id id,
                                                    std::string& out);
/// The oldest one of exactly this name as written; what an import asks before it makes a new one.
std::optional<Id> organisation_named(Db& db, Viewer const& viewer, std::string_view name,
                                     Surroundings const& around);
std::vector<Organisation> organisations_after(Db& db, Viewer const& viewer, Id after, int limit);

/// As add_person and its like (person_store.hpp).
Result<Organisation> add_organisation(Tx& tx, Viewer const& by, PreparedOrganisation prepared);
Result<Organisation> save_organisation(Tx& tx, Viewer const& by, Organisation const& before,
                                       PreparedOrganisation prepared);
Done delete_organisation(Tx& tx, Viewer const& by, Organisation const& organisation, Day today);
Done restore_organisation(Tx& tx, Viewer const& by, Id id, Surroundings const& around);
Done purge_organisation(Tx& tx, Viewer const& by, Id id);
/// Many new ones, as add_people_in_bulk.
void add_organisations_in_bulk(Tx& tx, Viewer const& by, std::span<PreparedOrganisation> all);

void refresh_last_talk_of_organisation(Tx& tx, Id organisation_id, Zone const& zone);

}  // namespace kept
