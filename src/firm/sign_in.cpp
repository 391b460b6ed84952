#include "firm/sign_in.hpp"

#include "base/log.hpp"
#include "firm/secret.hpp"
#include "firm/text_rules.hpp"
#include "firm/user_store.hpp"
#include "http/message.hpp"

namespace kept {
namespace {

/// The buckets one try is counted in.
struct Counted {
  std::string device, pair, address;  // either the first, or the other two
};

struct Begun {
  std::optional<Micros> wait = {};
  Counted counted = {};
  std::optional<User> user = {};
};

// Hashed: the table holds no addresses of people in the clear.
std::string bucket(std::string_view kind, std::string_view what) {
  return "sign_in:" + std::string(kind) + ":" + secret_hash(what).substr(0, 32);
}

/// Counts the try before the password is looked at, so that many at once cannot slip through.
Result<Begun> begin(Store& store, Visit const& visit, std::string_view key) {
  return store.write([&](Tx& tx) -> Result<Begun> {
    Begun begun;
    begun.user = user_with_email(tx, Viewer::system(), key);
    auto device = find_device(tx, Viewer::system(), visit.device_hash, tx.now());
    if (device && begun.user && device->user_id == begun.user->id) {
      begun.counted.device = bucket("device", to_text(device->id));
      begun.wait = take_token(tx, begun.counted.device, tries_of_device);
      return begun;
    }
    begun.counted.pair = bucket("pair", visit.party + ' ' + std::string(key));
    begun.counted.address = bucket("address", visit.party);
    begun.wait = take_token(tx, begun.counted.pair, tries_of_address_and_email);
    if (!begun.wait) begun.wait = take_token(tx, begun.counted.address, tries_of_address);
    return begun;
  });
}

}  // namespace

Result<SignInAnswer> sign_in(FirmParts& parts, Store& store, Visit const& visit,
                             SignInTry const& given) {
  auto begun = TRY(begin(store, visit, email_key(trimmed_text(given.email))));
  if (begun.wait) {
    log_line(LogLevel::warning, "sign_in_limited");
    return SignInAnswer{begun.wait};
  }
  bool may = begun.user && begun.user->state == UserState::active;
  bool fits = TRY(parts.passwords.fits(may ? begun.user->password_hash : "", given.password));
  if (!fits) {
    log_line(LogLevel::warning, "sign_in_refused");
    return refuse(Code::wrong_password);
  }
  return store.write([&](Tx& tx) -> Result<SignInAnswer> {
    // Stopped, or given another password, while the hash was being compared?
    auto user = find_user(tx, Viewer::system(), begun.user->id);
    if (!user || user->state != UserState::active ||
        user->password_hash != begun.user->password_hash)
      return refuse(Code::wrong_password);
    for (auto const* name : {&begun.counted.device, &begun.counted.pair})
      if (!name->empty()) forget_bucket(tx, *name);
    if (!begun.counted.address.empty()) give_back_token(tx, begun.counted.address);
    auto ticket = open_session(tx, visit, user->id);
    return SignInAnswer{{}, std::move(*user), std::move(ticket)};
  });
}

Response too_many_tries(Micros wait, std::string_view request_id) {
  auto response = problem(refuse(Code::too_many_requests), request_id);
  auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
  response.headers.emplace_back("Retry-After", std::to_string(seconds));
  return response;
}

}  // namespace kept
