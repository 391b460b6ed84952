#include "http/live_events.hpp"

#include <algorithm>

#include "http/context.hpp"
#include "store/changes_table.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

constexpr std::string_view reload = "event: reload\ndata: {}\n\n";

std::string event_text(Change const& change) {
  std::string text = "id: " + to_text(change.place) + "\ndata: {\"noun\":";
  write_json(text, change.noun);
  ((text += ",\"id\":\"") += to_text(change.id)) += "\",\"version\":";
  return text + std::to_string(change.version) + "}\n\n";
}

}  // namespace

// The connection alone holds the stream: when it goes, the listener is swept out at the next look.
// What comes while the missed changes are still being read waits behind them.
struct LiveEvents::Listener {
  SignedIn who;
  std::weak_ptr<EventStream> stream;
  std::mutex mutex;
  bool caught_up = false;
  std::vector<Change> early;

  void send(Change const& change) {
    auto open = stream.lock();
    if (open && change.seen_by.allows(who.viewer)) open->send(event_text(change));
  }
  void hear(Change const& change) {
    std::lock_guard lock(mutex);
    if (caught_up)
      send(change);
    else
      early.push_back(change);
  }
  void catch_up(std::vector<Change> const& missed, FeedPlace from) {
    std::lock_guard lock(mutex);
    for (auto const& change : missed) send(change);
    auto last = missed.empty() ? from : missed.back().place;
    for (auto const& change : early)
      if (change.place > last) send(change);
    early.clear();
    caught_up = true;
  }
};

LiveEvents::LiveEvents(Store& store)
    : subscription_(
          store.live().subscribe([this](std::span<Change const> changes) { hear(changes); })) {}

LiveEvents::~LiveEvents() {
  subscription_.end();
  end_where([](Listener const&) { return true; });
}

Routes LiveEvents::described_routes() {
  return {{.pattern = "/api/events",
           .permission = Permission::viewer,
           .doc = {.summary = "What changes, as server-sent events"},
           .gives_type = "text/event-stream"}};
}

Routes LiveEvents::routes() {
  auto routes = described_routes();
  routes[0].handle = [this](Context& context, Request const& request) {
    return open(context, request);
  };
  return routes;
}

Result<Response> LiveEvents::open(Context& context, Request const& request) {
  auto stream = std::make_shared<EventStream>();
  auto listener = TRY(add(context.who, stream));
  auto asked = request.headers.get("Last-Event-ID");
  auto place = asked ? parse_feed_place(*asked) : std::nullopt;
  std::optional<std::vector<Change>> missed;
  FeedPlace newest;
  context.store.read([&](Db& db) {
    newest = newest_place(db);
    if (place) missed = changes_after(db, context.viewer, *place);
  });
  // An event without data is not shown to the page, but its id is what it comes back with.
  if (missed) {
    listener->catch_up(*missed, *place);
  } else {
    stream->send("id: " + to_text(newest) + "\n\n");
    if (asked) stream->send(reload);
    listener->catch_up({}, newest);
  }
  Response response;
  response.type = "text/event-stream";
  response.headers.emplace_back("X-Accel-Buffering", "no");  // nginx passes events on at once
  response.events = std::move(stream);
  return response;
}

Result<std::shared_ptr<LiveEvents::Listener>> LiveEvents::add(
    SignedIn const& who, std::shared_ptr<EventStream> const& stream) {
  auto listener = std::make_shared<Listener>();
  listener->who = who;
  listener->stream = stream;
  std::lock_guard lock(mutex_);
  std::erase_if(listeners_, [](auto const& other) { return other->stream.expired(); });
  auto theirs = std::count_if(listeners_.begin(), listeners_.end(), [&](auto const& other) {
    return other->who.viewer.user_id == who.viewer.user_id;
  });
  if (theirs >= static_cast<long>(streams_per_user_max) || listeners_.size() >= streams_max)
    return refuse(Code::too_many_streams);
  listeners_.push_back(listener);
  return listener;
}

void LiveEvents::hear(std::span<Change const> changes) {
  for (auto const& change : changes) {
    if (change.noun == "user") end_user(change.id);
    if (change.noun == "session") end_session(change.id);
  }
  std::lock_guard lock(mutex_);
  for (auto const& listener : listeners_)
    for (auto const& change : changes) listener->hear(change);
}

template <class Which>
void LiveEvents::end_where(Which which) {
  std::lock_guard lock(mutex_);
  for (auto const& listener : listeners_)
    if (auto stream = listener->stream.lock(); stream && which(*listener)) stream->close();
}

void LiveEvents::end_user(Id user_id) {
  end_where([&](Listener const& listener) { return listener.who.viewer.user_id == user_id; });
}

void LiveEvents::end_session(Id session_id) {
  end_where([&](Listener const& listener) { return listener.who.session_id == session_id; });
}

std::size_t LiveEvents::open_streams() const {
  std::lock_guard lock(mutex_);
  return static_cast<std::size_t>(
      std::count_if(listeners_.begin(), listeners_.end(),
                    [](auto const& listener) { return !listener->stream.expired(); }));
}

}  // namespace kept
