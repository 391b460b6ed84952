#pragma once
// A message for a browser that its push service cannot read (RFC 8291 over aes128gcm of RFC 8188),
// and the word by which the service knows who sends it (VAPID, RFC 8292). Pure.
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "http/push_keys.hpp"

namespace kept {

constexpr std::size_t push_text_bytes_max = 3'000;  // services take 4,096 with all around it

/// Where a browser is reached: bytes, not base64.
struct PushReceiver {
  std::string public_key;  // p256dh
  std::string secret;      // auth, 16 bytes
};

/// The body of the POST, with a fresh key and salt; nothing where the receiver's keys are none, or
/// the text is too long.
std::optional<std::string> encrypt_push(std::string_view text, PushReceiver const& to);
/// The same with the sender's one-time keys and 16 bytes of salt given: what the vectors of RFC
/// 8291 are held against.
std::optional<std::string> encrypt_push(std::string_view text, PushReceiver const& to,
                                        PushKeys const& once, std::string_view salt);

/// "vapid t=..., k=...": the Authorization for an endpoint, good until then (at most a day on).
/// Nothing for an endpoint that is no https or http address.
std::optional<std::string> vapid_authorization(std::string_view endpoint, PushKeys const& keys,
                                               std::string_view contact, Instant until);

}  // namespace kept
