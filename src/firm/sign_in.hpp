#pragma once
// Signing in with e-mail and password, so that guessing is slow, a wrong e-mail looks like a wrong
// password, and nobody can lock another out: tries are counted by the address they come from, and
// for one e-mail by that address, never by the e-mail alone. A device on which the user has signed
// in before has an allowance of its own, whatever others do at the same address.
#include "firm/firm_parts.hpp"
#include "firm/user.hpp"
#include "firm/visit.hpp"
#include "store/rate.hpp"

namespace kept {

constexpr RateLimit tries_of_address{40, std::chrono::seconds(30)};
constexpr RateLimit tries_of_address_and_email{10, std::chrono::minutes(5)};
constexpr RateLimit tries_of_device{10, std::chrono::minutes(1)};

struct SignInTry {
  std::string email, password;
};
constexpr auto fields_of(SignInTry const*) {
  return std::tuple{field("email", &SignInTry::email, required).max(254),
                    field("password", &SignInTry::password, required).max(2000)};
}

struct SignInAnswer {
  std::optional<Micros> wait = {};  // too many tries: how long until the next one
  User user = {};
  Ticket ticket = {};
};

/// Refuses wrong_password, in the same time for a user that is there and one that is not.
Result<SignInAnswer> sign_in(FirmParts& parts, Store& store, Visit const& visit,
                             SignInTry const& given);

/// 429 with Retry-After.
Response too_many_tries(Micros wait, std::string_view request_id);

}  // namespace kept
