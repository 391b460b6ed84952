#include "today/morning/push_sending.hpp"

#include "base/json_write.hpp"
#include "base/log.hpp"
#include "firm/firm_store.hpp"
#include "firm/user_store.hpp"
#include "store/store.hpp"
#include "today/morning/notification_store.hpp"
#include "today/morning/notification_words.hpp"
#include "today/morning/push_store.hpp"
#include "today/today_store.hpp"

namespace kept {
namespace {

constexpr int deliveries_a_run = 200, tries_max = 11;
constexpr std::chrono::seconds run_max{30};
constexpr std::chrono::hours good_for{12};  // a morning that arrives in the evening is none

/// What the page's service worker reads.
struct PushText {
  Id id;
  std::string title, body, page;
  Language language = Language::en;
};
constexpr auto fields_of(PushText const*) {
  return std::tuple{field("id", &PushText::id), field("title", &PushText::title),
                    field("body", &PushText::body), field("page", &PushText::page),
                    field("language", &PushText::language)};
}

/// Nothing where there is nothing to say any more: read already, done meanwhile, left the firm.
std::optional<PushText> text_of(Db& db, Clock const& clock, PushDelivery const& delivery) {
  auto const user = find_working_user(db, Viewer::system(), delivery.to.user_id);
  if (!user) return {};
  auto const viewer = viewer_of(*user);
  auto const notification = find_notification(db, viewer, delivery.notification_id);
  if (!notification || notification->read_at) return {};
  std::vector<TodayLine> lines;
  if (notification->kind == NotificationKind::morning) {
    lines = make_today(db, viewer, {firm_zone(db, viewer), clock.now()}).lines;
    if (lines.empty()) return {};
  } else if (!notification->title) {
    return {};
  }
  auto words = words_for(*notification, user->language, lines);
  return PushText{notification->id, std::move(words.title), std::move(words.body),
                  page_of(*notification), user->language};
}

/// As much of a long text as fits.
std::string fitting_json(PushText text) {
  while (to_json(text).size() > push_text_bytes_max && !text.body.empty()) {
    text.body.resize(text.body.size() / 2);
    while (!text.body.empty() && (static_cast<unsigned char>(text.body.back()) & 0xC0) == 0x80)
      text.body.pop_back();
    if (!text.body.empty() && static_cast<unsigned char>(text.body.back()) >= 0xC0)
      text.body.pop_back();
  }
  return to_json(text);
}

std::optional<OutgoingPost> letter_for(PushText const& text, PushDelivery const& delivery,
                                       PushKeys const& keys, std::string const& contact,
                                       Instant now) {
  auto const receiver = receiver_of(delivery.to.public_key, delivery.to.secret);
  if (!receiver) return {};
  auto const body = encrypt_push(fitting_json(text), *receiver);
  auto const word = vapid_authorization(delivery.to.endpoint, keys, contact, now + good_for);
  if (!body || !word) return {};
  auto const seconds = std::chrono::duration_cast<std::chrono::seconds>(good_for).count();
  return OutgoingPost{.address = delivery.to.endpoint,
                      .body = *body,
                      .headers = {{"Content-Type", "application/octet-stream"},
                                  {"Content-Encoding", "aes128gcm"},
                                  {"Authorization", *word},
                                  {"TTL", std::to_string(seconds)},
                                  {"Topic", to_text(delivery.notification_id)}}};
}

void send(Store& store, Clock const& clock, OutgoingClient const& client,
          std::string const& contact, PushDelivery const& delivery, PushKeys const& keys) {
  auto const text = store.read([&](Db& db) { return text_of(db, clock, delivery); });
  auto const letter = text ? letter_for(*text, delivery, keys, contact, clock.now()) : std::nullopt;
  auto const reply = letter ? client.post(*letter) : OutgoingReply{};
  auto const status = reply ? reply->status : 0;
  (void)store.write([&](Tx& tx) -> Done {
    auto const retry = push_retry_after(delivery.tries + 1);
    bool const is_away = letter && (!reply || status == 429 || status >= 500);
    if (status == 404 || status == 410)
      forget_subscription(tx, delivery.to);
    else if (status >= 200 && status < 300)
      note_sent(tx, delivery);
    else if (is_away && retry)
      try_delivery_again(
          tx, delivery,
          tx.now() + std::max(Micros(*retry),
                              Micros(reply ? reply->retry_after.value_or(std::chrono::seconds(0))
                                           : std::chrono::seconds(0))));
    else
      end_delivery(tx, delivery);
    return {};
  });
  if (letter && (!reply || status >= 300))
    log_line(LogLevel::warning, "push_not_sent",
             {{"subscription", to_text(delivery.to.id)},
              {"status", std::to_string(status)},
              {"problem", reply ? "" : std::string(word_of(reply.error()))}});
}

}  // namespace

std::optional<std::chrono::minutes> push_retry_after(int tries) {
  if (tries > tries_max) return {};
  return std::chrono::minutes(1 << std::min(tries - 1, 8));
}

void send_pushes(Store& store, Clock const& clock, OutgoingClient const& client,
                 std::string const& contact) {
  auto const due = store.read(
      [&](Db& db) { return due_deliveries(db, Viewer::system(), clock.now(), deliveries_a_run); });
  if (due.empty()) return;
  auto const keys = store.read([](Db& db) { return find_push_identity(db, Viewer::system()); });
  if (!keys) return;
  auto const until = std::chrono::steady_clock::now() + run_max;
  for (auto const& delivery : due) {
    if (std::chrono::steady_clock::now() >= until) return;
    send(store, clock, client, contact, delivery, *keys);
  }
}

}  // namespace kept
