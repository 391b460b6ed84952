#pragma once
// A request that comes twice makes one thing (Idempotency-Key).
//
//   auto id = TRY(store.write([&](Tx& tx) -> Result<Id> {
//     return create_once(context, request, tx, "person", [&]() -> Result<Id> { ...; return id; });
//   }));
//   ... read it and answer made("/api/people", person), the first time and again
#include "http/context.hpp"
#include "store/hash.hpp"
#include "store/idempotency.hpp"

namespace kept {

/// The key with the hash of method, path and body: the same key with another request is refused
/// (idempotency_key_reused).
inline IdempotencyKey key_of(Context const& context, Request const& request) {
  if (context.idempotency_key.empty()) return {};
  std::string whole(word_of(request.method));
  return {context.idempotency_key, sha256(whole + '\n' + request.path + '\n' + request.body)};
}

/// `make()` returns Result<Id>. With a key that was seen: the id that was made then.
template <class Make>
Result<Id> create_once(Context const& context, Request const& request, Tx& tx,
                       std::string_view noun, Make&& make,
                       Remember how_long = Remember::thirty_days) {
  auto key = key_of(context, request);
  if (auto before = TRY(find_repeat(tx, context.viewer, key, noun))) return *before;
  Id id = TRY(make());
  remember(tx, context.viewer, key, noun, id, how_long);
  return id;
}

}  // namespace kept
