#include "firm/setup.hpp"

#include <sodium.h>

#include "firm/address_party.hpp"
#include "firm/firm_store.hpp"
#include "firm/secret.hpp"
#include "firm/text_rules.hpp"
#include "firm/user_store.hpp"
#include "http/credentials.hpp"
#include "store/rate.hpp"

namespace kept {
namespace {

constexpr RateLimit code_tries{10, std::chrono::minutes(1)};

/// As it is compared: capitals, without dashes and blanks.
std::string bare_code(std::string_view code) {
  std::string bare;
  for (char c : code) {
    if (c >= 'a' && c <= 'z')
      bare += static_cast<char>(c - 'a' + 'A');
    else if (c != '-' && c != ' ')
      bare += c;
  }
  return bare;
}

bool is_loopback_url(std::string_view url) {
  for (std::string_view local : {"http://localhost", "http://127.", "http://[::1]"})
    if (url.starts_with(local)) return true;
  return url.empty();
}

bool is_set_up(Store& store) {
  return store.read([](Db& db) { return find_firm(db, Viewer::system()).has_value(); });
}

Done in_firm(Done done) {
  if (done) return done;
  auto refusal = done.error();
  refusal.field = "firm/" + refusal.field;
  return refusal;
}

struct Owner {
  Firm firm;
  User user;
};

Result<Owner> settled_owner(SetupTry given) {
  Owner owner{std::move(given.firm), {}};
  if (owner.firm.opening.empty()) owner.firm.opening = usual_opening(owner.firm.country);
  TRY(in_firm(settle(owner.firm)));
  owner.user = usual_user(owner.firm);
  owner.user.name = std::move(given.name);
  owner.user.email = std::move(given.email);
  owner.user.access = Access::owner;
  TRY(settle(owner.user));
  TRY(check_password(given.password, owner.user.email, owner.user.name));
  return owner;
}

/// How long to wait after too many codes from one address; else whether this code is right.
Result<std::optional<Micros>> check_code(FirmParts const& parts, Store& store, Visit const& visit,
                                         std::optional<std::string> const& code) {
  if (!code) return refuse(Code::missing, "code");
  auto wait = TRY(store.write([&](Tx& tx) -> Result<std::optional<Micros>> {
    return take_token(tx, "setup:" + secret_hash(visit.party).substr(0, 32), code_tries);
  }));
  if (!wait && !same_secret(bare_code(*code), bare_code(parts.settings.setup_code)))
    return refuse(Code::not_allowed, "code");
  return wait;
}

}  // namespace

std::string new_setup_code() {
  constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  (void)new_secret();  // starts libsodium
  std::string code;
  for (int at = 0; at < 12; ++at) {
    if (at == 4 || at == 8) code += '-';
    code += letters[randombytes_uniform(static_cast<std::uint32_t>(letters.size()))];
  }
  return code;
}

bool setup_code_is_needed(FirmSettings const& settings, Request const& request) {
  if (settings.setup_code.empty() || request.local) return false;
  bool forwarded = request.headers.has("Forwarded") || request.headers.has("X-Forwarded-For");
  return forwarded || !is_loopback(request.remote_address) || !asks_loopback_host(request) ||
         !is_loopback_url(settings.base_url);
}

SetupState setup_state(FirmParts const& parts, Store& store, Request const& request) {
  if (is_set_up(store)) return {false, false};
  return {true, setup_code_is_needed(parts.settings, request)};
}

Result<SetupAnswer> set_up(FirmParts& parts, Store& store, Request const& request, SetupTry given) {
  if (is_set_up(store)) return refuse(Code::already_set_up);
  auto visit = TRY(visit_of(request));
  if (setup_code_is_needed(parts.settings, request)) {
    auto wait = TRY(check_code(parts, store, visit, given.code));
    if (wait) return SetupAnswer{wait};
  }
  auto password = given.password;
  auto owner = TRY(settled_owner(std::move(given)));
  owner.user.password_hash = TRY(parts.passwords.hash(password));
  return store.write([&](Tx& tx) -> Result<SetupAnswer> {
    SetupAnswer answer;
    answer.made.firm = TRY(add_firm(tx, Viewer::system(), owner.firm));
    answer.made.user = TRY(add_user(tx, Viewer::system(), owner.user));
    answer.ticket = open_session(tx, visit, answer.made.user.id);
    return answer;
  });
}

Firm unsaid_firm(User const& owner) {
  Firm firm;
  auto at = owner.email.rfind('@');
  firm.name = at == std::string::npos ? owner.name : owner.email.substr(at + 1);
  firm.country = "DK";
  firm.time_zone = "Europe/Copenhagen";
  firm.language = Language::en;
  firm.currency = "DKK";
  firm.opening = usual_opening(firm.country);
  return firm;
}

}  // namespace kept
