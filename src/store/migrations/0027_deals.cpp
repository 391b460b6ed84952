// Deals: sales worked on by hand in the firm's own stages. expected_key is expected_on, or the last
// day there is. A move keeps the stage's name and kind as they were then: forecasts learn from it.
#include "store/migration.hpp"

namespace kept {

extern Migration const deal_tables;
Migration const deal_tables = {27, "deals",
                               R"(
create table deal_stage (
  id {id} primary key, version {int} not null, name {text} not null, kind {text} not null,
  position {int} not null, likelihood {int}) {strict};
create table deal (
  id {id} primary key, version {int} not null, name {text} not null, note {text} not null,
  organisation_id {id}, by_user_id {id} not null, made_by_user_id {id}, stage_id {id} not null,
  state {text} not null, stage_since {int} not null, value {int}, currency {text} not null,
  expected_on {text}, offers {json} not null, next_step {text} not null, next_step_on {text},
  customer {text}, reason {text} not null, closed_at {int}, created_at {int} not null,
  changed_at {int} not null, expected_key {text} not null, deleted_at {int}) {strict};
create index deal_in_stage on deal (stage_id, expected_key, id) where deleted_at is null;
create index deal_closed on deal (stage_id, closed_at, id)
  where closed_at is not null and deleted_at is null;
create index deal_user on deal (by_user_id, id) where deleted_at is null;
create index deal_step on deal (by_user_id, next_step_on, id)
  where next_step_on is not null and deleted_at is null and state = 'open';
create index deal_organisation on deal (organisation_id, id) where organisation_id is not null;
create table deal_person (
  deal_id {id} not null, person_id {id} not null, place {int} not null,
  primary key (deal_id, person_id)) {strict};
create index deal_person_deals on deal_person (person_id, deal_id);
create table deal_move (
  id {id} primary key, deal_id {id} not null, at {int} not null, by_user_id {id},
  from_stage_id {id}, stage_id {id} not null, stage {text} not null, kind {text} not null,
  likelihood {int}) {strict};
create index deal_moves on deal_move (deal_id, id);
)"};

}  // namespace kept
