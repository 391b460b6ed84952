#pragma once
// Somebody of the firm who signs in: what they may do, and how they like to see things.
#include <string>
#include <vector>

#include "base/field.hpp"
#include "base/result.hpp"
#include "firm/firm.hpp"
#include "firm/interest.hpp"
#include "store/viewer.hpp"

namespace kept {

enum class Numerals { latn, arab };
constexpr auto words_of(Numerals) { return std::array{"latn"sv, "arab"sv}; }

enum class Calendar { gregory, islamic_umalqura };
constexpr auto words_of(Calendar) { return std::array{"gregory"sv, "islamic-umalqura"sv}; }

enum class Theme { system, light, dark };
constexpr auto words_of(Theme) { return std::array{"system"sv, "light"sv, "dark"sv}; }

enum class UserState {
  active,
  invited,  // has no password yet: added by the command line, signs in once one is set
  stopped   // has left: no password, session or token works
};
constexpr auto words_of(UserState) { return std::array{"active"sv, "invited"sv, "stopped"sv}; }

struct User {
  Id id;
  std::int64_t version = 1;
  std::string name, email;
  std::string email_key;  // one user an address, whatever its case
  Access access = Access::viewer;
  Id person_id;  // the person of the same human
  Language language = Language::en;
  std::string region = "en-GB";  // how dates and numbers are written: language-COUNTRY
  Numerals numerals = Numerals::latn;
  Calendar calendar = Calendar::gregory;
  int first_day_of_week = 1;  // 1 = Monday ... 7 = Sunday
  Theme theme = Theme::system;
  bool single_keys = true;          // shortcuts of one letter
  std::vector<Interest> interests;  // what they say of themselves; colleagues see it
  UserState state = UserState::active;
  std::string password_hash;  // "" = none
  Instant created_at, changed_at;
};
constexpr auto fields_of(User const*) {
  return std::tuple{field("id", &User::id),
                    field("version", &User::version),
                    field("name", &User::name, required).max(200),
                    field("email", &User::email, made_once).max(254),
                    field("email_key", &User::email_key, hidden),
                    field("access", &User::access, required),
                    field("person_id", &User::person_id, from_client),
                    field("language", &User::language, from_client),
                    field("region", &User::region, from_client).max(16),
                    field("numerals", &User::numerals, from_client),
                    field("calendar", &User::calendar, from_client),
                    field("first_day_of_week", &User::first_day_of_week, from_client).range(1, 7),
                    field("theme", &User::theme, from_client),
                    field("single_keys", &User::single_keys, from_client),
                    field("interests", &User::interests, from_client).max(interests_max),
                    field("state", &User::state),
                    field("password_hash", &User::password_hash, hidden),
                    field("created_at", &User::created_at),
                    field("changed_at", &User::changed_at)};
}

inline Viewer viewer_of(User const& user) { return {user.id, user.person_id, user.access}; }

/// A user as the firm's country and language suggest; name, e-mail and access are still to be set.
User usual_user(Firm const& firm);

/// Trims and checks name, e-mail and region, and makes the e-mail's key.
Done settle(User& user);

/// What a user changes about themselves: all but access and the person they are linked to
/// (read_only_field otherwise).
Done check_own_change(User const& before, User const& after);
/// What another changes: name, access and person_id alone (read_only_field otherwise). Admins
/// neither touch an owner nor make one (not_allowed).
Done check_change(Viewer const& by, User const& before, User const& after);
/// May this user be stopped, let work again or given a new password by `by`? Not by themselves.
Done check_authority(Viewer const& by, User const& over);
/// May `by` give a new user this access?
Done check_grant(Viewer const& by, Access access);

}  // namespace kept
