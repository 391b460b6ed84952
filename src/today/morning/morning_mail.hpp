#pragma once
// Today as a mail to its user, in their language.
#include <string>

#include "firm/user.hpp"
#include "today/today.hpp"

namespace kept {

constexpr std::size_t morning_lines_max = 100;

struct MorningMail {
  std::string subject, body;
};
/// `base_url`: where Kept is reached; links are left out without it. What somebody wrote stands
/// isolated (U+2068 ... U+2069).
MorningMail morning_mail(Today const& today, User const& user, std::string const& base_url);

}  // namespace kept
