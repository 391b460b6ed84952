// A mail of ours came back: its writer sees which and why, and the address is marked on the card of
// whom it belongs to.
#pragma once

#include <vector>

#include "individuals/person.hpp"
#include "mail/bounce.hpp"
#include "store/database.hpp"

namespace kept {

struct BouncedAddress {
  Id id;
  Id person_id;
  std::string address;  // as the card has it
  std::string address_key;
  std::string status;  // "5.1.1" (RFC 3463), or ""
  std::string words;   // the other server's
  Instant at;
};
constexpr auto fields_of(BouncedAddress const*) {
  return std::tuple{field("id", &BouncedAddress::id, hidden),
                    field("person_id", &BouncedAddress::person_id, hidden),
                    field("address", &BouncedAddress::address, not_stored),
                    field("address_key", &BouncedAddress::address_key, hidden),
                    field("status", &BouncedAddress::status),
                    field("words", &BouncedAddress::words),
                    field("at", &BouncedAddress::at)};
}

/// Only of a mail we have sent: who has not seen its Message-ID can mark nothing. What is delayed
/// or delivered marks nothing either.
Done note_bounce(Tx& tx, Bounce const& bounce);

/// Of the addresses that are on the person's card now.
std::vector<BouncedAddress> bounced_addresses_of(Db& db, Viewer const& viewer,
                                                 Person const& person);
void purge_bounces_of(Tx& tx, Id person_id);

}  // namespace kept
