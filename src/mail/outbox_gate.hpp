// The gate where mail leaves: asked when somebody sends, and again at the last moment before the
// other server hears of it.
#pragma once

#include <optional>

#include "mail/outgoing_mail.hpp"
#include "store/database.hpp"

namespace kept {

struct GateAnswer {
  std::optional<ConsentStop> stop;
  Id consent_id;  // what allows it
};

/// Of a kind that needs a consent: consent.hpp's gate, for an address on the person's card. A
/// letter goes to everybody who has not asked us to stop everything, and answers even those.
GateAnswer ask_gate(Db& db, Viewer const& viewer, OutgoingMail const& mail, Instant now);

}  // namespace kept
