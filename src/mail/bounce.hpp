// Mails that say of another mail that it did not arrive: reports (RFC 3464), and in words as qmail,
// Exim and old servers send them.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mail/mail_parts.hpp"

namespace kept {

constexpr std::size_t bounce_recipients_max = 200;

struct BouncedRecipient {
  enum class Outcome {
    failed,    // for good: the address is wrong, full, closed
    delayed,   // still being tried
    delivered  // arrived, or was passed on; told because somebody asked
  };
  std::string address;
  Outcome outcome = Outcome::failed;
  std::string status;  // "5.1.1" (RFC 3463), or "" where it is not said
  std::string words;   // the other server's, one line
};
constexpr auto words_of(BouncedRecipient::Outcome) {
  using namespace std::string_view_literals;
  return std::array{"failed"sv, "delayed"sv, "delivered"sv};
}

struct Bounce {
  std::vector<BouncedRecipient> recipients;  // may be empty: a bounce, of whom it does not say
  std::string original_message_id;           // without angle brackets; "" where it is not said
};

/// nullopt: no bounce. `text` is the mail's own text.
std::optional<Bounce> find_bounce(MailParts const& parts, std::string_view text);

}  // namespace kept
