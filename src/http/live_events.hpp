#pragma once
// /api/events: open pages hear that something changed, {"noun","id","version"} and no more, and
// only of what their user may see. A page that was away asks for the rest with Last-Event-ID; what
// is too old is answered with the event "reload".
#include <memory>
#include <mutex>
#include <vector>

#include "http/context.hpp"
#include "http/route.hpp"
#include "store/live.hpp"

namespace kept {

class LiveEvents {
 public:
  /// Listens to the store's feed as long as it lives; ends before the store does.
  explicit LiveEvents(Store& store);
  ~LiveEvents();

  /// The route, Runs::pool.
  Routes routes();
  /// The same for a document of the routes alone, where nothing is served.
  static Routes described_routes();
  /// Closes the streams of a user, or of one session: a page that may still read comes again by
  /// itself. A change of noun "user" or "session" does the same, from every server.
  void end_user(Id user_id);
  void end_session(Id session_id);
  std::size_t open_streams() const;

  static constexpr std::size_t streams_per_user_max = 20;
  static constexpr std::size_t streams_max = 2000;

 private:
  struct Listener;
  Result<Response> open(Context& context, Request const& request);
  Result<std::shared_ptr<Listener>> add(SignedIn const& who,
                                        std::shared_ptr<EventStream> const& stream);
  void hear(std::span<Change const> changes);
  template <class Which>
  void end_where(Which which);

  mutable std::mutex mutex_;
  std::vector<std::shared_ptr<Listener>> listeners_;
  LiveFeed::Subscription subscription_;
};

}  // namespace kept
