#include "store/database.hpp"

#include "store/noun_changed.hpp"

namespace kept {

void Subscribers::add(std::type_index event, Handler handler) {
  handlers_.emplace_back(event, std::move(handler));
}

Done Subscribers::tell(Tx& tx, std::type_index event, void const* value) const {
  for (auto const& [wanted, handler] : handlers_) {
    if (wanted == event) TRY(handler(tx, value));
  }
  return {};
}

void Subscribers::add_late(std::type_index event, LateHandler handler) {
  late_handlers_.emplace_back(event, std::move(handler));
}

void Subscribers::tell_late(Tx& tx, std::vector<LateEvent> const& events) const {
  for (auto const& [wanted, handler] : late_handlers_) {
    std::vector<void const*> heard;
    for (auto const& event : events) {
      if (event.type == wanted) heard.push_back(event.value.get());
    }
    if (!heard.empty()) handler(tx, heard);
  }
}

void Tx::changed(std::string_view noun, Id id, std::int64_t version, SeenBy const& seen_by) {
  Id row = new_id();
  auto rows = query(
      "insert into changes (id, noun, ref_id, version, private_to, at) "
      "values ($1, $2, $3, $4, $5, $6) returning transaction_number",
      row, noun, id, version, seen_by.column(), now());
  rows.next();
  changes_.push_back({{rows.integer(0), row.value}, std::string(noun), id, version, seen_by});
  publish_late(NounChanged{std::string(noun), id});
}

void Tx::audit(Viewer const& viewer, std::string_view noun, Id id, std::string_view verb,
               std::string_view differences) {
  run("insert into audit (id, at, user_id, noun, ref_id, verb, differences) "
      "values ($1, $2, $3, $4, $5, $6, $7)",
      new_id(), now(), viewer.user_id, noun, id, verb,
      differences.empty() ? Value() : Value(differences));
}

}  // namespace kept
