#pragma once
// Rate limits that all servers of one database share, for what is rare and dear: sign-in, mail.
#include "store/database.hpp"

namespace kept {

/// A bucket that holds `burst` and fills by one every `one_each`.
struct RateLimit {
  double burst;
  Micros one_each;
};

/// What a bucket holds after time has passed. Pure.
double tokens_at(double tokens, Instant filled_at, Instant now, RateLimit limit);

/// Takes one. Nothing: go ahead; else how long until there is one (for Retry-After).
std::optional<Micros> take_token(Tx& tx, std::string_view name, RateLimit limit);
/// Puts one back: what was tried was no abuse.
void give_back_token(Tx& tx, std::string_view name);
/// The bucket is full again.
void forget_bucket(Tx& tx, std::string_view name);

}  // namespace kept
