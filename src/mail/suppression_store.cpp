#include "mail/suppression_store.hpp"

#include <algorithm>
#include <limits>

#include "base/json_write.hpp"
#include "firm/secret.hpp"
#include "firm/text_rules.hpp"
#include "mail/consent_store.hpp"
#include "store/meta.hpp"
#include "store/rows.hpp"

namespace kept {
namespace {

constexpr std::string_view salt_name = "suppression_salt";
constexpr std::string_view everything = "all";

std::string salted_hash(std::string_view salt, std::string_view address) {
  return secret_hash(std::string(salt) + '\n' + email_key(trimmed_text(address)));
}

std::string salt_of_firm(Tx& tx) {
  if (auto salt = find_meta(tx, Viewer::system(), salt_name)) return *salt;
  auto made = new_secret().text;
  set_meta(tx, salt_name, made);
  return made;
}

std::optional<MailPurpose> purpose_of(std::string_view word) {
  return word == everything ? std::nullopt : enum_of<MailPurpose>(word);
}

/// A word that is not known any more stops everything.
StoppedAddress stopped_in(Rows const& rows) {
  return {rows.id(0),
          {},
          purpose_of(rows.text(1)),
          rows.instant(2),
          enum_of<StopReason>(rows.text(3)).value_or(StopReason::asked_us)};
}

std::vector<StoppedAddress> stopped_with(Db& db, std::string_view address_hash) {
  std::vector<StoppedAddress> stopped;
  auto rows =
      db.query("select id, purpose, at, why from suppression where address_hash = $1 order by id",
               address_hash);
  while (rows.next()) stopped.push_back(stopped_in(rows));
  return stopped;
}

std::string told(std::string_view name, std::string_view value) {
  std::string out = "{\"" + std::string(name) + "\":[null,";
  write_json(out, value);
  return out + "]}";
}

struct Stopping {
  std::string_view address_hash;
  std::optional<MailPurpose> purpose;
  StopReason why;
  std::optional<Instant> at = {};  // none: now
};

StoppedAddress stop(Tx& tx, Viewer const& by, Stopping const& asked) {
  for (auto& there : stopped_with(tx, asked.address_hash))
    if (there.purpose == asked.purpose) return std::move(there);
  StoppedAddress made{tx.new_id(), {}, asked.purpose, asked.at.value_or(tx.now()), asked.why};
  auto const word = made.purpose ? word_of(*made.purpose) : everything;
  tx.run("insert into suppression (id, address_hash, purpose, at, why) values ($1, $2, $3, $4, $5)",
         made.id, asked.address_hash, word, made.at, word_of(made.why));
  tx.audit(by, "suppression", made.id, "made", told("purpose", word));
  tx.changed("suppression", made.id, 0);
  return made;
}

}  // namespace

std::vector<StoppedAddress> stopped_of(Db& db, Viewer const& viewer, Person const& person) {
  std::vector<StoppedAddress> all;
  auto const salt = find_meta(db, viewer, salt_name);
  if (!salt) return all;  // nobody was ever stopped
  std::vector<std::string> seen;
  for (auto const& email : person.emails) {
    auto hash = salted_hash(*salt, email.value);
    if (std::ranges::find(seen, hash) != seen.end()) continue;
    for (auto& each : stopped_with(db, hash)) {
      each.address = email.value;
      all.push_back(std::move(each));
    }
    seen.push_back(std::move(hash));
  }
  return all;
}

std::vector<StoppedAddress> stopped_with_address(Db& db, Viewer const& viewer,
                                                 std::string_view address) {
  auto const salt = find_meta(db, viewer, salt_name);
  if (!salt) return {};
  auto stopped = stopped_with(db, salted_hash(*salt, address));
  for (auto& each : stopped) each.address = address;
  return stopped;
}

std::vector<StoppedAddress> list_stopped(Db& db, Viewer const&, std::optional<Id> after,
                                         int limit) {
  constexpr Id last{std::numeric_limits<std::int64_t>::max()};
  std::vector<StoppedAddress> stopped;
  auto rows = db.query(
      "select id, purpose, at, why from suppression where id < $1 order by id desc limit $2",
      after.value_or(last), limit);
  while (rows.next()) stopped.push_back(stopped_in(rows));
  return stopped;
}

Result<StoppedAddress> stop_address(Tx& tx, Viewer const& by, std::string_view address,
                                    std::optional<MailPurpose> purpose) {
  auto const hash = salted_hash(salt_of_firm(tx), address);
  auto stopped = stop(tx, by, {hash, purpose, StopReason::asked_us});
  stopped.address = address;
  return stopped;
}

Result<StoppedAddress> bring_in_stop(Tx& tx, Viewer const& by, StoppedAddress const& stopped) {
  auto const hash = salted_hash(salt_of_firm(tx), stopped.address);
  return stop(tx, by, {hash, stopped.purpose, stopped.why, stopped.at});
}

Done lift_stop(Tx& tx, Viewer const& by, Id id, std::string_view reason) {
  if (tx.run("delete from suppression where id = $1", id) == 0) return refuse(Code::not_found);
  tx.audit(by, "suppression", id, "lifted", told("reason", reason));
  tx.changed("suppression", id, 0);
  return {};
}

std::string make_unsubscribe_token(Tx& tx, Viewer const&, Id person_id, MailPurpose purpose,
                                   std::string_view address) {
  auto secret = new_secret();
  insert_row(tx, "unsubscribe_token",
             UnsubscribeToken{secret.hash, person_id, purpose,
                              salted_hash(salt_of_firm(tx), address), tx.now()});
  return std::move(secret.text);
}

std::optional<UnsubscribeToken> find_unsubscribe_token(Db& db, Viewer const&,
                                                       std::string_view token) {
  auto const hash = secret_hash(token);
  auto rows = db.query(
      "select " + columns_of<UnsubscribeToken>() + " from unsubscribe_token where token_hash = $1",
      hash);
  if (!rows.next()) return {};
  return row_to<UnsubscribeToken>(rows);
}

Done unsubscribe(Tx& tx, UnsubscribeToken const& token) {
  auto const nobody_of_us = Viewer::system();
  stop(tx, nobody_of_us, {token.address_hash, token.purpose, StopReason::unsubscribed});
  if (!token.person_id) return {};
  return withdraw_covered(tx, nobody_of_us, *token.person_id, token.purpose);
}

void part_tokens_from(Tx& tx, Id person_id) {
  tx.run("update unsubscribe_token set person_id = null where person_id = $1", person_id);
}

}  // namespace kept
