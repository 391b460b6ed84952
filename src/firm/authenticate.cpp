#include "firm/authenticate.hpp"

#include "firm/secret.hpp"
#include "firm/session_store.hpp"
#include "firm/text_rules.hpp"
#include "firm/token_store.hpp"
#include "firm/user_store.hpp"
#include "http/credentials.hpp"

namespace kept {
namespace {

constexpr Micros session_note_each = std::chrono::hours(1);
constexpr std::size_t secret_characters_max = 100;

Day utc_day(Instant at) {
  return {
      static_cast<std::int32_t>(std::chrono::floor<std::chrono::days>(Micros(at.micros)).count())};
}

Result<SignedIn> by_token(FirmParts& parts, Store& store, std::string_view token) {
  if (!token.starts_with(token_prefix) || token.size() > secret_characters_max)
    return refuse(Code::not_signed_in);
  auto hash = secret_hash(token);
  auto found = store.read([&](Db& db) { return find_token(db, Viewer::system(), hash); });
  if (!found) return refuse(Code::not_signed_in);
  auto today = utc_day(store.clock().now());
  if (found->last_used_on != today) parts.last_seen.token(found->id, today);
  return SignedIn{found->viewer, Id{}, found->reads_only};
}

Result<SignedIn> by_session(FirmParts& parts, Store& store, std::string_view token) {
  if (token.size() > secret_characters_max) return refuse(Code::not_signed_in);
  auto hash = secret_hash(token);
  auto now = store.clock().now();
  auto found = store.read([&](Db& db) { return find_session(db, Viewer::system(), hash, now); });
  if (!found) return refuse(Code::not_signed_in);
  if (now - found->last_seen_at >= session_note_each) parts.last_seen.session(found->id, now);
  return SignedIn{found->viewer, found->id, false};
}

Result<SignedIn> by_what_it_brings(FirmParts& parts, Store& store, Request const& request) {
  if (request.headers.has("Authorization"))
    return by_token(parts, store, bearer_token(request).value_or(""));
  auto cookie = session_token(request);
  if (!cookie) return refuse(Code::not_signed_in);
  return by_session(parts, store, *cookie);
}

/// What waits on a device is sent as the user that wrote it or not at all: between the writing and
/// the sending, another tab may have signed somebody else in.
Done is_the_user_meant(SignedIn const& who, Request const& request) {
  auto meant = request.headers.get("If-User");
  if (meant && *meant != to_text(who.viewer.user_id)) return refuse(Code::not_signed_in, "If-User");
  return {};
}

/// A command on this machine, by the socket that only the owner of the data folder opens.
Result<SignedIn> by_command(Store& store, Request const& request) {
  auto email = request.headers.get("X-Kept-User").value_or("");
  auto user = store.read([&](Db& db) {
    return email.empty() ? first_owner(db, Viewer::system())
                         : user_with_email(db, Viewer::system(), email_key(email));
  });
  if (!user && email.empty()) return SignedIn{Viewer::system(), Id{}, false};
  if (!user || user->state == UserState::stopped)
    return refuse(Code::not_found, "user", "no user who works here has this e-mail");
  return SignedIn{{user->id, user->person_id, user->access}, Id{}, false};
}

}  // namespace

Result<SignedIn> authenticate(FirmParts& parts, Store& store, Request const& request) {
  if (request.local) return by_command(store, request);
  auto who = TRY(by_what_it_brings(parts, store, request));
  TRY(is_the_user_meant(who, request));
  return who;
}

}  // namespace kept
