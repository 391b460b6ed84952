#include "mail/mail_thread.hpp"

#include <algorithm>

#include "store/hash.hpp"

namespace kept {
namespace {

constexpr std::size_t key_bytes_max = 200;

std::string key_of(std::string const& id) {
  return id.size() <= key_bytes_max ? id : "sha256:" + sha256(id);
}

Id thread_of(std::span<KnownKey const> known, std::string const& key) {
  auto at = std::ranges::find(known, key, &KnownKey::key);
  return at == known.end() ? Id{} : at->thread_id;
}

}  // namespace

ThreadKeys thread_keys(MailMessage const& message) {
  ThreadKeys keys;
  if (!message.message_id.empty()) keys.own = key_of(message.message_id);
  auto add = [&](std::string const& id) {
    if (id.empty() || keys.answered.size() >= thread_keys_max) return;
    auto key = key_of(id);
    if (key != keys.own && std::ranges::find(keys.answered, key) == keys.answered.end())
      keys.answered.push_back(std::move(key));
  };
  // More than one id there is a guess of the mailer's; References then know better.
  if (message.in_reply_to.size() == 1 || message.references.empty())
    for (auto const& id : message.in_reply_to) add(id);
  for (auto at = message.references.rbegin(); at != message.references.rend(); ++at) add(*at);
  return keys;
}

ThreadChoice choose_thread(ThreadKeys const& keys, std::span<KnownKey const> known) {
  auto waiting = keys.own.empty() ? Id{} : thread_of(known, keys.own);
  Id nearest;
  for (auto const& key : keys.answered)
    if (nearest = thread_of(known, key); nearest) break;
  if (!waiting || !nearest || waiting == nearest) return {waiting ? waiting : nearest, {}};
  return waiting < nearest ? ThreadChoice{waiting, nearest} : ThreadChoice{nearest, waiting};
}

}  // namespace kept
