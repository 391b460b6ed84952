#pragma once
// The browser that signs in: what it brought, and the cookies it gets.
#include <optional>
#include <string>

#include "firm/session_store.hpp"
#include "http/message.hpp"

namespace kept {

/// What a sign-in needs to know of the request that asks for it.
struct Visit {
  std::string party;  // address_party.hpp
  std::string agent;
  std::string device_hash;   // of the device cookie; "" = none
  std::string session_hash;  // of the session that this one takes the place of; "" = none
};
/// Refuses tls_needed where a cookie would go over a network in the clear: on http, any Host but a
/// loopback name.
Result<Visit> visit_of(Request const& request);

/// The secrets for the cookies of a session that was opened.
struct Ticket {
  std::string session, device;  // "" = the device keeps the cookie it has
};
/// A new session, whatever the browser had before; the device is known from now on. In the write
/// that decided it.
Ticket open_session(Tx& tx, Visit const& visit, Id user_id);

void set_cookies(Response& response, Request const& request, Ticket const& ticket);
void drop_session_cookie(Response& response, Request const& request);

}  // namespace kept
