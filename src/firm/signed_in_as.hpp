#pragma once
// The session object: who is signed in, and where.
#include "firm/firm.hpp"
#include "firm/user.hpp"
#include "http/context.hpp"
#include "store/store.hpp"

namespace kept {

struct SignedInAs {
  User user;
  Firm firm;
};
constexpr auto fields_of(SignedInAs const*) {
  return std::tuple{field("user", &SignedInAs::user), field("firm", &SignedInAs::firm)};
}

/// Refuses not_signed_in for a user who is not there any more.
Result<SignedInAs> signed_in_as(Store& store, Viewer const& viewer, Id user_id);

}  // namespace kept
