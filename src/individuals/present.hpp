#pragma once
// A write that found a newer version: the refusal carries the thing as it is now.
#include "http/context.hpp"
#include "store/store.hpp"

namespace kept {

/// `find(Db&)` gives an optional T.
template <class Answer, class Find>
Answer with_present(Context& context, Answer answer, Find&& find) {
  if (answer || answer.error().code != Code::stale || !answer.error().present.empty())
    return answer;
  auto present = context.store.read([&](Db& db) { return find(db); });
  if (!present) return refuse(Code::not_found);
  auto refusal = std::move(answer.error());
  refusal.present = to_json(*present);
  return refusal;
}

}  // namespace kept
