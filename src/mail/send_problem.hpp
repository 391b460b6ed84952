// Why a mail has not left, or may not have arrived. The page has a sentence for each.
#pragma once

#include <array>
#include <string>

#include "base/field.hpp"
#include "http/outgoing_problem.hpp"

namespace kept {

enum class SendProblem {
  not_wanted,    // the consent gate, or somebody asked to stop: stopped_for says which
  no_account,    // there is none any more
  writer_left,   // the account of whoever wrote it was stopped
  limit,         // of the account, a minute or a day: it waits
  unknown_host,  // nobody of that name
  unreachable,
  refused_host,  // not of the public internet
  not_secure,    // its certificate is not believed, or it offers no encryption
  login,         // it does not take the name and the password
  too_slow,
  lost,  // it hung up
  busy,  // it said: not now
  too_large,
  sender,        // it does not take mail from this address
  recipients,    // it takes mail to none of them
  text,          // it did not take the text
  unsure_lost,   // it hung up after the end of the text
  unsure_crash,  // Kept ended while sending
  gave_up        // tried for days
};
constexpr auto words_of(SendProblem) {
  return std::array{"not_wanted"sv,   "no_account"sv,   "writer_left"sv,  "limit"sv,
                    "unknown_host"sv, "unreachable"sv,  "refused_host"sv, "not_secure"sv,
                    "login"sv,        "too_slow"sv,     "lost"sv,         "busy"sv,
                    "too_large"sv,    "sender"sv,       "recipients"sv,   "text"sv,
                    "unsure_lost"sv,  "unsure_crash"sv, "gave_up"sv};
}

SendProblem problem_of(OutgoingProblem problem);

}  // namespace kept
