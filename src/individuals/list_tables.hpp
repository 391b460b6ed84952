#pragma once
// The statements of the lists. Each one's rows are the columns of the brief, then the key it walks
// by, then whether the row fits the filter. The values of all of them:
//   $1 key, $2 id   where the page starts (after them)
//   $3              rows to look at
//   $4 role  $5 organisation  $6 quiet until  $7 talked before  $8 talked after  $9 own field
//   $10 its value   what is asked of each row; null = nothing
#include "individuals/organisation.hpp"
#include "individuals/person.hpp"
#include "store/sql.hpp"

namespace kept {

/// What a walk goes along; `one` is no walk: the row with the id $2.
enum class Driver { all, role, organisation, own_value, last_talk, silence, never_talked, one };

struct PeopleTables {
  using Brief = PersonBrief;
  /// By name alone: $1-$3, and with a role $4. Answered from the index alone.
  static Sql plain();
  static Sql plain_of_role();
  static Sql filtered(Driver driver);
};

struct OrganisationTables {
  using Brief = OrganisationBrief;
  static Sql plain();
  static Sql plain_of_role();
  static Sql filtered(Driver driver);
};

}  // namespace kept
