#pragma once
// One open /api/events answer: a bounded buffer between whoever publishes (any thread) and the
// connection that writes. It holds no thread.
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

namespace kept {

class EventStream {
 public:
  /// Called when the connection has gone, from its thread.
  explicit EventStream(std::function<void()> on_gone = {}) : on_gone_(std::move(on_gone)) {}

  /// Adds text that is already in the form of server-sent events. A reader that is more than 256 kB
  /// behind loses what waits and is told to load everything anew instead.
  void send(std::string_view text);
  /// The connection closes after what waits is written.
  void close();

  // For the connection.
  enum class State { open, closed };
  /// Moves what waits into `out`.
  State take(std::string& out);
  /// `wake` is called, from any thread, when something waits; with an empty function no more.
  void on_wake(std::function<void()> wake);
  void gone();

 private:
  std::mutex mutex_;
  std::string waiting_;
  bool closed_ = false;
  std::function<void()> wake_, on_gone_;
};

}  // namespace kept
