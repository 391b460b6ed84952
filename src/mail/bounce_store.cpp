#include "mail/bounce_store.hpp"

#include <algorithm>

#include "base/text/email.hpp"
#include "firm/text_rules.hpp"
#include "individuals/person_store.hpp"
#include "mail/outbox_store.hpp"
#include "store/rows.hpp"

namespace kept {
namespace {

constexpr std::size_t words_bytes_max = 500;

std::string short_words(std::string const& words) {
  auto end = std::min(words.size(), words_bytes_max);
  while (end < words.size() && end > 0 && (words[end] & 0xc0) == 0x80) --end;
  return words.substr(0, end);
}

/// Whoever has this address; and whom the mail was written to.
std::vector<Id> whose(Tx& tx, OutgoingMail const& mail, std::string const& address) {
  auto people = people_with_key(tx, Viewer::system(), MatchKey{"email", normalised_email(address)});
  if (people.empty() && mail.person_id) people.push_back(mail.person_id);
  return people;
}

void mark(Tx& tx, OutgoingMail const& mail, OutgoingRecipient const& recipient,
          BouncedRecipient const& told) {
  auto const key = email_key(recipient.address);
  for (auto const person_id : whose(tx, mail, recipient.address)) {
    tx.run("delete from bounced_address where person_id = $1 and address_key = $2", person_id, key);
    insert_row(
        tx, "bounced_address",
        BouncedAddress{
            tx.new_id(), person_id, {}, key, told.status, short_words(told.words), tx.now()});
    tx.changed("bounced_address", person_id, 0);
  }
}

}  // namespace

Done note_bounce(Tx& tx, Bounce const& bounce) {
  if (bounce.original_message_id.empty()) return {};
  auto rows =
      tx.query("select id from outgoing_mail where message_id = $1", bounce.original_message_id);
  auto const id = rows.next() ? rows.id(0) : Id{};
  auto mail = id ? find_outgoing(tx, Viewer::system(), id) : std::nullopt;
  if (!mail) return {};
  auto told = bounce.recipients;
  // It does not say of whom: with one alone it can be nobody else.
  if (told.empty() && mail->recipients.size() == 1)
    told.push_back({mail->recipients.front().address, BouncedRecipient::Outcome::failed, {}, {}});
  bool changed = false;
  for (auto const& each : told) {
    if (each.outcome != BouncedRecipient::Outcome::failed) continue;
    auto const key = email_key(each.address);
    for (auto& recipient : mail->recipients) {
      if (email_key(recipient.address) != key || recipient.state == RecipientState::bounced)
        continue;
      recipient.state = RecipientState::bounced;
      recipient.answer = short_words(each.words.empty() ? each.status : each.words);
      mark(tx, *mail, recipient, each);
      changed = true;
    }
  }
  if (!changed) return {};
  // Unsure no more: it arrived where it could be sent back from.
  if (mail->state == OutgoingState::unsure) mail->state = OutgoingState::sent;
  TRY(save_outgoing(tx, *mail));
  return {};
}

std::vector<BouncedAddress> bounced_addresses_of(Db& db, Viewer const&, Person const& person) {
  std::vector<BouncedAddress> found;
  auto rows = db.query("select " + columns_of<BouncedAddress>() +
                           " from bounced_address where person_id = $1 order by id limit 200",
                       person.id);
  while (rows.next()) {
    auto bounced = row_to<BouncedAddress>(rows);
    for (auto const& email : person.emails)
      if (email_key(trimmed_text(email.value)) == bounced.address_key)
        bounced.address = email.value;
    if (!bounced.address.empty()) found.push_back(std::move(bounced));
  }
  return found;
}

void purge_bounces_of(Tx& tx, Id person_id) {
  tx.run("delete from bounced_address where person_id = $1", person_id);
}

}  // namespace kept
