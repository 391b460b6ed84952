#include "today/morning/push_subscription.hpp"

#include "http/outgoing_guard.hpp"

namespace kept {

Result<PushReceiver> receiver_of(std::string_view public_key, std::string_view secret) {
  auto const key = from_base64url(public_key);
  if (!key || !is_push_public_key(*key)) return refuse(Code::bad_value, "public_key");
  auto const word = from_base64url(secret);
  if (!word || word->size() != 16) return refuse(Code::bad_value, "secret");
  return PushReceiver{*key, *word};
}

Done check(PushWish const& wish) {
  if (!read_outgoing_address(wish.endpoint)) return refuse(Code::bad_value, "endpoint");
  TRY(receiver_of(wish.public_key, wish.secret));
  return {};
}

}  // namespace kept
