#include "promises/promise_rows.hpp"

#include "individuals/conversation.hpp"

namespace kept {
namespace {

constexpr int columns = static_cast<int>(column_count<Promise>());

std::string facts_of(Promise const& promise) {
  std::string out = "{\"what\":";
  write_json(out, first_part(promise.what, 500));
  out += ",\"direction\":";
  write_json(out, promise.direction);
  out += ",\"said_for\":";
  write_json(out, promise.said_for);
  out += ",\"aim_for\":";
  write_json(out, promise.aim_for);
  out += ",\"outcome\":";
  write_json(out, promise.outcome);
  out += ",\"by\":";
  write_json(out, promise.by);
  if (!promise.renegotiations.empty()) {
    auto const& last = promise.renegotiations.back();
    out += ",\"from\":";
    write_json(out, last.from);
    out += ",\"reason\":";
    write_json(out, first_part(last.reason, 500));
    out += ",\"after_the_day\":";
    write_json(out, last.after_the_day);
  }
  if (promise.withdrawn_at) {
    out += ",\"withdrawal_reason\":";
    write_json(out, first_part(promise.withdrawal_reason, 500));
  }
  return out + "}";
}

}  // namespace

Sql promise_select(Sql rest) {
  return "select " + columns_of<Promise>("m.") +
         ", case when p.deleted_at is null then p.name end, "
         "case when o.deleted_at is null then o.name end, u.name from promise m left join person p "
         "on p.id = m.person_id "
         "left join organisation o on o.id = m.organisation_id "
         "left join users u on u.id = m.by_user_id where " +
         rest;
}

Sql other_side_is_there() {
  return "(m.person_id is null or (p.id is not null and p.deleted_at is null)) and "
         "(m.organisation_id is null or (o.id is not null and o.deleted_at is null))";
}

Promise promise_of(Rows const& rows, PromiseView const& view) {
  auto promise = row_to<Promise>(rows);
  bool to_person = static_cast<bool>(promise.person_id);
  promise.to = {to_person ? Noun::person : Noun::organisation,
                to_person ? promise.person_id : promise.organisation_id,
                std::string(rows.text(to_person ? columns : columns + 1))};
  if (!rows.is_null(columns + 2)) promise.by = rows.text(columns + 2);
  promise.outcome = outcome_of(promise, view.zone, view.now);
  return promise;
}

void tell_promise(Tx& tx, Promise const& promise, TimelineKind kind, Instant at) {
  add_to_timeline(tx, {.person_id = promise.person_id,
                       .organisation_id = promise.organisation_id,
                       .at = at,
                       .kind = kind,
                       .ref_id = promise.id,
                       .facts = {facts_of(promise)}});
}

}  // namespace kept
