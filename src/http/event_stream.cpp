#include "http/event_stream.hpp"

#include <utility>

namespace kept {
namespace {
constexpr std::size_t waiting_bytes_max = 256 * 1024;
}

void EventStream::send(std::string_view text) {
  std::lock_guard lock(mutex_);
  if (closed_) return;
  if (waiting_.size() + text.size() > waiting_bytes_max)
    waiting_ = "event: reload\ndata: {}\n\n";
  else
    waiting_ += text;
  if (wake_) wake_();
}

void EventStream::close() {
  std::lock_guard lock(mutex_);
  closed_ = true;
  if (wake_) wake_();
}

EventStream::State EventStream::take(std::string& out) {
  std::lock_guard lock(mutex_);
  out.clear();
  out.swap(waiting_);
  return closed_ && out.empty() ? State::closed : State::open;
}

void EventStream::on_wake(std::function<void()> wake) {
  std::lock_guard lock(mutex_);
  wake_ = std::move(wake);
}

void EventStream::gone() {
  on_wake({});
  if (auto tell = std::exchange(on_gone_, {})) tell();
}

}  // namespace kept
