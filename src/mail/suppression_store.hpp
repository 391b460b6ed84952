// Addresses that are not to be written to, and the links that put them there. Neither holds an
// address: a hash with the firm's own salt tells whether one that is asked about is among them. The
// salt is made once, is in backups and nowhere else. Nothing here goes with a person who is
// deleted.
#pragma once

#include <string>
#include <vector>

#include "mail/consent_record.hpp"
#include "store/database.hpp"

namespace kept {

/// What is stopped of the addresses on the person's card.
std::vector<StoppedAddress> stopped_of(Db& db, Viewer const& viewer, Person const& person);
/// What is stopped of one address.
std::vector<StoppedAddress> stopped_with_address(Db& db, Viewer const& viewer,
                                                 std::string_view address);
/// Of the whole firm, newest first, from behind `after`. `address` is empty: nobody knows it.
std::vector<StoppedAddress> list_stopped(Db& db, Viewer const& viewer, std::optional<Id> after,
                                         int limit);
/// No purpose: everything. One that is stopped already stays as it is.
Result<StoppedAddress> stop_address(Tx& tx, Viewer const& by, std::string_view address,
                                    std::optional<MailPurpose> purpose);
/// One that an archive tells of: when and how it came about stays. It must not be here yet.
Result<StoppedAddress> bring_in_stop(Tx& tx, Viewer const& by, StoppedAddress const& stopped);
/// Refuses not_found. `reason` is kept in the audit.
Done lift_stop(Tx& tx, Viewer const& by, Id id, std::string_view reason);

/// Makes a link's secret: for this person, purpose and address, for ever.
std::string make_unsubscribe_token(Tx& tx, Viewer const& by, Id person_id, MailPurpose purpose,
                                   std::string_view address);

struct UnsubscribeToken {
  std::string token_hash;
  std::optional<Id> person_id;  // none: gone for good
  MailPurpose purpose = MailPurpose::newsletter;
  std::string address_hash;
  Instant created_at;
};
constexpr auto fields_of(UnsubscribeToken const*) {
  return std::tuple{field("token_hash", &UnsubscribeToken::token_hash, hidden),
                    field("person_id", &UnsubscribeToken::person_id),
                    field("purpose", &UnsubscribeToken::purpose),
                    field("address_hash", &UnsubscribeToken::address_hash, hidden),
                    field("created_at", &UnsubscribeToken::created_at)};
}
/// Nothing for a token nobody has.
std::optional<UnsubscribeToken> find_unsubscribe_token(Db& db, Viewer const& viewer,
                                                       std::string_view token);
/// Stops its address, and withdraws what the person agreed to of its purpose.
Done unsubscribe(Tx& tx, UnsubscribeToken const& token);
/// When the person is gone for good: their links go on working.
void part_tokens_from(Tx& tx, Id person_id);

}  // namespace kept
