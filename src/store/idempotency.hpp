#pragma once
// An Idempotency-Key: the same request twice makes one thing. Remembered 30 days as key, hash of
// the body and the id of what was made, in the transaction that made it:
//
//   if (auto made = TRY(find_repeat(tx, viewer, key, "person"))) return *made;
//   ...
//   remember(tx, viewer, key, "person", id);
#include "store/database.hpp"

namespace kept {

struct IdempotencyKey {
  std::string key;        // as the client sent it; empty = none, then nothing is remembered
  std::string body_hash;  // sha256 (hash.hpp) of method, path and body
};

enum class Remember { thirty_days, for_good };

/// The id that this user's earlier request with this key made. Refuses idempotency_key_reused when
/// that request was another one.
Result<std::optional<Id>> find_repeat(Db& db, Viewer const& viewer, IdempotencyKey const& key,
                                      std::string_view noun);
void remember(Tx& tx, Viewer const& viewer, IdempotencyKey const& key, std::string_view noun,
              Id made, Remember how_long = Remember::thirty_days);

}  // namespace kept
