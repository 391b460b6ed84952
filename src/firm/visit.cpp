#include "firm/visit.hpp"

#include "firm/address_party.hpp"
#include "firm/secret.hpp"
#include "http/credentials.hpp"

namespace kept {
namespace {

constexpr std::size_t secret_characters_max = 100;

std::string_view device_cookie_name(Request const& request) {
  return request.secure ? "__Host-kept_device" : "kept_device";
}

std::string hash_of(std::optional<std::string_view> secret) {
  if (!secret || secret->empty() || secret->size() > secret_characters_max) return {};
  return secret_hash(*secret);
}

long seconds(Micros length) {
  return static_cast<long>(std::chrono::duration_cast<std::chrono::seconds>(length).count());
}

}  // namespace

Result<Visit> visit_of(Request const& request) {
  if (!request.secure && !asks_loopback_host(request))
    return refuse(Code::tls_needed, "", "sign in over https, or on the machine itself");
  Visit visit;
  visit.party = party_of_address(request.remote_address);
  visit.agent = agent_name(request.headers.get("User-Agent").value_or(""));
  visit.device_hash = hash_of(cookie(request, device_cookie_name(request)));
  visit.session_hash = hash_of(session_token(request));
  return visit;
}

Ticket open_session(Tx& tx, Visit const& visit, Id user_id) {
  Ticket ticket;
  if (!visit.session_hash.empty()) end_session_of(tx, visit.session_hash);
  auto session = new_secret();
  ticket.session = session.text;
  add_session(tx, user_id, session.hash, visit.agent);
  auto known = find_device(tx, Viewer::system(), visit.device_hash, tx.now());
  if (known && known->user_id == user_id) {
    device_seen(tx, known->id);
  } else {
    auto device = new_secret();
    ticket.device = device.text;
    add_device(tx, user_id, device.hash);
  }
  return ticket;
}

void set_cookies(Response& response, Request const& request, Ticket const& ticket) {
  response.secret = true;
  response.headers.emplace_back("Set-Cookie",
                                session_cookie(request, ticket.session, seconds(session_life)));
  if (ticket.device.empty()) return;
  std::string value(device_cookie_name(request));
  ((value += '=') += ticket.device) += "; Path=/; HttpOnly; SameSite=Strict; Max-Age=";
  value += std::to_string(seconds(device_life));
  if (request.secure) value += "; Secure";
  response.headers.emplace_back("Set-Cookie", std::move(value));
}

void drop_session_cookie(Response& response, Request const& request) {
  response.headers.emplace_back("Set-Cookie", session_cookie(request, "", 0));
}

}  // namespace kept
