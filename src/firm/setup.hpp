#pragma once
// The first visit: makes the firm and its owner, once.
#include "firm/firm_parts.hpp"
#include "firm/signed_in_as.hpp"
#include "firm/visit.hpp"

namespace kept {

struct SetupTry {
  std::string name, email, password;
  Firm firm;
  std::optional<std::string> code;
};
constexpr auto fields_of(SetupTry const*) {
  return std::tuple{field("name", &SetupTry::name, required).max(200),
                    field("email", &SetupTry::email, required).max(254),
                    field("password", &SetupTry::password, required).max(2000),
                    field("firm", &SetupTry::firm, required),
                    field("code", &SetupTry::code, from_client).max(100)};
}

struct SetupState {
  bool needed = true, code_needed = false;
};
constexpr auto fields_of(SetupState const*) {
  return std::tuple{field("needed", &SetupState::needed),
                    field("code_needed", &SetupState::code_needed)};
}

/// The code `serve` prints at its start: "K7QD-2MXP-9RTA", 60 random bits.
std::string new_setup_code();
/// Does this request have to bring the code? Not from this machine to a loopback name, unless Kept
/// is reached under another one (then a proxy on this machine makes everybody look local).
bool setup_code_is_needed(FirmSettings const& settings, Request const& request);

SetupState setup_state(FirmParts const& parts, Store& store, Request const& request);

struct SetupAnswer {
  std::optional<Micros> wait = {};  // too many wrong codes
  SignedInAs made = {};
  Ticket ticket = {};
};
/// Refuses already_set_up; of many at once exactly one is not. A wrong code is not_allowed (code).
Result<SetupAnswer> set_up(FirmParts& parts, Store& store, Request const& request, SetupTry given);

/// What a firm is taken for until its owner says: for a first user made on the command line.
Firm unsaid_firm(User const& owner);

}  // namespace kept
