// Forecasts as they were when a promise was made, how long it took, and how it was put right.
#include "store/migration.hpp"

namespace kept {

extern Migration const promise_forecast_tables;
Migration const promise_forecast_tables = {10, "promise forecasts",
                                           R"(
alter table promise add column lead_days {real};
alter table promise add column repair {json};
alter table promise_kind add column cost_of_breaking {real};
alter table promise_kind add column cost_of_caution {real};
create index promise_judged on promise (due_at, id) where deleted_at is null;

create table promise_forecast (
  promise_id {id} not null, place {int} not null, owner_id {id}, start_on {text} not null,
  of_kind {json} not null, of_owner {json}, lines {json} not null, told {json} not null,
  primary key (promise_id, place)) {strict_by_key};
)",
                                           R"(
create trigger promise_forecast_stays before update on promise_forecast
begin select raise(abort, 'a forecast is never changed'); end;
)",
                                           R"(
create function promise_forecast_stays() returns trigger language plpgsql as
$$ begin raise exception 'a forecast is never changed'; end $$;
create trigger promise_forecast_stays before update on promise_forecast
for each row execute function promise_forecast_stays();
)"};

}  // namespace kept
