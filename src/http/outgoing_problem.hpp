#pragma once
// Why something could not be read from elsewhere. The page has a sentence for each; no word of the
// address is ever told with it.
#include <array>

#include <tl/expected.hpp>

#include "base/field.hpp"

namespace kept {

enum class OutgoingProblem {
  address,       // no address of http or https
  refused,       // not of the public internet
  unknown_host,  // nobody of that name
  unreachable,
  not_secure,  // its certificate is not believed
  redirects,   // more than are followed, or from https to http
  answer,      // another status than 200 and 304, or no HTTP
  too_large,
  too_slow
};
constexpr auto words_of(OutgoingProblem) {
  return std::array{"outgoing_address"sv,     "outgoing_refused"sv,    "outgoing_unknown_host"sv,
                    "outgoing_unreachable"sv, "outgoing_not_secure"sv, "outgoing_redirects"sv,
                    "outgoing_answer"sv,      "outgoing_too_large"sv,  "outgoing_too_slow"sv};
}

template <class T>
using Outgoing = tl::expected<T, OutgoingProblem>;

}  // namespace kept
