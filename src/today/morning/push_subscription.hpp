#pragma once
// A browser that asked to be told, and where its push service is reached. The endpoint is a secret:
// whoever has it could send to the device.
#include <optional>
#include <string>

#include "base/field.hpp"
#include "base/result.hpp"
#include "http/push_message.hpp"

namespace kept {

struct PushSubscription {
  Id id;
  Id user_id;
  std::string endpoint;
  std::string endpoint_hash;       // one subscription an endpoint
  std::string public_key, secret;  // base64url, as the browser gives them
  std::string device;              // what its user calls it
  Instant created_at;
  std::optional<Instant> last_sent_at;
};
constexpr auto fields_of(PushSubscription const*) {
  return std::tuple{field("id", &PushSubscription::id),
                    field("user_id", &PushSubscription::user_id, hidden),
                    field("endpoint", &PushSubscription::endpoint, hidden),
                    field("endpoint_hash", &PushSubscription::endpoint_hash, hidden),
                    field("public_key", &PushSubscription::public_key, hidden),
                    field("secret", &PushSubscription::secret, hidden),
                    field("device", &PushSubscription::device),
                    field("created_at", &PushSubscription::created_at),
                    field("last_sent_at", &PushSubscription::last_sent_at)};
}

/// What a browser gives.
struct PushWish {
  std::string endpoint, public_key, secret, device;
};
constexpr auto fields_of(PushWish const*) {
  return std::tuple{field("endpoint", &PushWish::endpoint, required).max(2'000),
                    field("public_key", &PushWish::public_key, required).max(100),
                    field("secret", &PushWish::secret, required).max(40),
                    field("device", &PushWish::device, required).max(200)};
}

constexpr std::size_t push_subscriptions_max = 20;  // of one user

/// Refuses bad_value (endpoint, public_key, secret).
Result<PushReceiver> receiver_of(std::string_view public_key, std::string_view secret);
Done check(PushWish const& wish);

}  // namespace kept
