#pragma once
// POST with an Idempotency-Key: the same request twice, also at once, makes one thing.
#include "http/context.hpp"
#include "store/hash.hpp"
#include "store/idempotency.hpp"

namespace kept {

/// Inside the write. `find(Id)` gives what an earlier request with this key made, `make()` makes
/// it; both give Result<T> of a T with an id.
template <class Find, class Make>
auto create_once(Tx& tx, Context const& context, Request const& request, std::string_view noun,
                 Find&& find, Make&& make, Remember how_long = Remember::thirty_days)
    -> std::invoke_result_t<Make&> {
  IdempotencyKey key{context.idempotency_key, {}};
  if (!key.key.empty()) {
    key.body_hash =
        sha256(std::string(word_of(request.method)) + " " + request.path + "\n" + request.body);
    if (auto earlier = TRY(find_repeat(tx, context.viewer, key, noun))) return find(*earlier);
  }
  auto made = make();
  if (made && !key.key.empty()) remember(tx, context.viewer, key, noun, made->id, how_long);
  return made;
}

}  // namespace kept
