#include "firm/firm_routes.hpp"
#include "firm/sign_in.hpp"
#include "firm/stale_version.hpp"
#include "firm/topic_store.hpp"
#include "firm/user_store.hpp"

namespace kept {
namespace {

constexpr RateLimit password_tries{10, std::chrono::minutes(1)};

struct PasswordChange {
  std::string old_password, new_password;
};
constexpr auto fields_of(PasswordChange const*) {
  return std::tuple{field("old_password", &PasswordChange::old_password, required).max(2000),
                    field("new_password", &PasswordChange::new_password, required).max(2000)};
}

Result<User> myself(Db& db, Viewer const& viewer) {
  auto user = find_user(db, viewer, viewer.user_id);
  if (!user) return refuse(Code::not_signed_in);
  return *user;
}

/// What one says of oneself is stated, and needs no source.
Done settle_own_interests(Db& db, Viewer const& viewer, User const& before, User& after,
                          Instant now) {
  if (after.interests == before.interests) return {};
  TRY(settle_interests(after.interests, before.interests, *vocabulary_of_firm(db, viewer),
                       after.language, now));
  for (auto& interest : after.interests) {
    interest.strength = InterestStrength::stated;
    interest.conversation_id = {};
    interest.by_user_id = {};
    if (interest.learned_at.micros == 0) interest.learned_at = now;
  }
  return {};
}

Result<Response> show(Context& context, Request const&) {
  return found(TRY(context.store.read([&](Db& db) { return myself(db, context.viewer); })));
}

Result<Response> change(Context& context, Request const& request) {
  auto saved = TRY(context.store.write([&](Tx& tx) -> Result<User> {
    auto before = TRY(myself(tx, context.viewer));
    TRY(meets_version(context, before));
    auto after = before;
    TRY(change_by_json(after, request.body));
    TRY(settle(after));
    TRY(check_own_change(before, after));
    TRY(settle_own_interests(tx, context.viewer, before, after, tx.now()));
    return save_user(tx, context.viewer, before, after);
  }));
  return found(saved);
}

/// Ends the other sessions. Tries are counted: a stolen session is no way to guess the password.
Result<Response> change_password(FirmParts& parts, Context& context, Request const& request) {
  auto given = TRY(read_body<PasswordChange>(request));
  auto const& viewer = context.viewer;
  auto before = TRY(context.store.read([&](Db& db) { return myself(db, viewer); }));
  auto bucket = "password:" + to_text(viewer.user_id);
  auto wait = TRY(context.store.write([&](Tx& tx) -> Result<std::optional<Micros>> {
    return take_token(tx, bucket, password_tries);
  }));
  if (wait) return too_many_tries(*wait, request.id);
  if (!TRY(parts.passwords.fits(before.password_hash, given.old_password)))
    return refuse(Code::wrong_password, "old_password");
  TRY(check_password(given.new_password, before.email, before.name, "new_password"));
  auto hash = TRY(parts.passwords.hash(given.new_password));
  TRY(context.store.write([&](Tx& tx) -> Done {
    auto now = TRY(myself(tx, viewer));
    if (now.password_hash != before.password_hash)
      return refuse(Code::wrong_password, "old_password");
    forget_bucket(tx, bucket);
    TRY(set_password(tx, viewer, now, hash, context.who.session_id));
    return {};
  }));
  return no_content();
}

}  // namespace

Routes me_routes(FirmPartsPointer const& parts) {
  return {{.method = Method::get,
           .pattern = "/api/me",
           .runs = Runs::quick,
           .handle = show,
           .doc = {.summary = "Me and my settings", .gives = answers<User>()}},
          {.method = Method::patch,
           .pattern = "/api/me",
           .handle = change,
           .doc = {.summary = "Change my settings",
                   .takes = changes<User>(),
                   .gives = answers<User>()}},
          {.method = Method::put,
           .pattern = "/api/me/password",
           .runs = Runs::slow,
           .handle = [parts](auto& c, auto const& r) { return change_password(*parts, c, r); },
           .doc = {.summary = "Change my password; signs out everywhere else",
                   .takes = makes<PasswordChange>()}}};
}

}  // namespace kept
