// Why a mailbox could not be read, and why one mail of it was not kept. The page has a sentence for
// each; no word of the other server is told with it.
#pragma once

#include <array>

#include <tl/expected.hpp>

#include "base/field.hpp"
#include "http/outgoing_problem.hpp"

namespace kept {

enum class MailboxProblem {
  address,  // the first nine are OutgoingProblem's
  refused,
  unknown_host,
  unreachable,
  not_secure,
  redirects,
  cut,  // hung up, or said what is no IMAP
  too_large,
  too_slow,
  sign_in,   // user name and password, or the token, are refused
  no_tls,    // the server has no STARTTLS
  in_clear,  // a password is not said without encryption
  folder,    // a chosen folder is not there
  disk_full  // here
};
constexpr auto words_of(MailboxProblem) {
  return std::array{"outgoing_address"sv,     "outgoing_refused"sv,    "outgoing_unknown_host"sv,
                    "outgoing_unreachable"sv, "outgoing_not_secure"sv, "outgoing_redirects"sv,
                    "mailbox_cut"sv,          "mailbox_too_large"sv,   "outgoing_too_slow"sv,
                    "mailbox_sign_in"sv,      "mailbox_no_tls"sv,      "mailbox_in_clear"sv,
                    "mailbox_folder"sv,       "mailbox_disk_full"sv};
}
constexpr MailboxProblem of_connection(OutgoingProblem problem) {
  return static_cast<MailboxProblem>(problem);
}

template <class T>
using Imap = tl::expected<T, MailboxProblem>;

/// The lines of a mailbox's ledger.
enum class SkipReason {
  too_large,   // by the size its server announced
  size_lied,   // announced as small, and then did not end
  unreadable,  // no header, no text: no mail
  not_given,   // listed, but its server does not hand it out
  cut,         // the connection ended within it each time
  not_kept     // the database refused it
};
constexpr auto words_of(SkipReason) {
  return std::array{"too_large"sv, "size_lied"sv, "unreadable"sv,
                    "not_given"sv, "cut"sv,       "not_kept"sv};
}

}  // namespace kept
