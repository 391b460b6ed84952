#include "firm/user.hpp"

#include <algorithm>

#include "firm/codes.hpp"
#include "firm/text_rules.hpp"

namespace kept {
namespace {

/// The first changed field that is not among `allowed`; empty when there is none.
template <std::size_t N>
std::string_view changed_beyond(User const& before, User const& after,
                                std::array<std::string_view, N> const& allowed) {
  std::string_view found;
  for_each_field<User>([&](auto const& field) {
    bool same = before.*field.member == after.*field.member;
    if (!same && found.empty() && !std::ranges::count(allowed, field.name)) found = field.name;
  });
  return found;
}

bool is_region(std::string_view region, Language language) {
  return region.size() == 5 && region.substr(0, 2) == word_of(language) && region[2] == '-' &&
         is_country(region.substr(3));
}

/// Where the language is at home: the firm's country if it is spoken there, else the usual one.
std::string usual_region(Language language, std::string_view country) {
  constexpr std::string_view english = "GB US IE CA AU NZ IN ZA MT SG HK KE NG GH JM";
  constexpr std::string_view arabic =
      "AE BH DZ EG IQ JO KW LB LY MA OM QA SA SD SY TN YE PS MR DJ SO KM";
  auto spoken = [&](std::string_view countries) {
    return countries.find(country) != countries.npos;
  };
  std::string home = "da-DK";
  if (language == Language::en) home = spoken(english) ? "en-" + std::string(country) : "en-GB";
  if (language == Language::ar) home = spoken(arabic) ? "ar-" + std::string(country) : "ar-AE";
  return home;
}

}  // namespace

User usual_user(Firm const& firm) {
  User user;
  user.language = firm.language;
  user.region = usual_region(firm.language, firm.country);
  user.first_day_of_week = first_day_of_week(firm.country);
  return user;
}

Done settle(User& user) {
  TRY(settle_name(user.name));
  TRY(settle_email(user.email));
  user.email_key = email_key(user.email);
  if (!is_region(user.region, user.language)) return refuse(Code::bad_value, "region");
  return {};
}

Done check_own_change(User const& before, User const& after) {
  constexpr std::array own{"name"sv,     "language"sv,    "region"sv,
                           "numerals"sv, "calendar"sv,    "first_day_of_week"sv,
                           "theme"sv,    "single_keys"sv, "interests"sv};
  auto beyond = changed_beyond(before, after, own);
  if (!beyond.empty()) return refuse(Code::read_only_field, std::string(beyond));
  return {};
}

Done check_change(Viewer const& by, User const& before, User const& after) {
  constexpr std::array others{"name"sv, "access"sv, "person_id"sv};
  auto beyond = changed_beyond(before, after, others);
  if (!beyond.empty()) return refuse(Code::read_only_field, std::string(beyond));
  TRY(check_grant(by, before.access));
  return check_grant(by, after.access);
}

Done check_authority(Viewer const& by, User const& over) {
  if (by.user_id == over.id && !by.is_system()) return refuse(Code::not_allowed);
  return check_grant(by, over.access);
}

Done check_grant(Viewer const& by, Access access) {
  if (by.access < Access::admin) return refuse(Code::not_allowed);
  if (access == Access::owner && by.access != Access::owner)
    return refuse(Code::not_allowed, "access");
  return {};
}

}  // namespace kept
