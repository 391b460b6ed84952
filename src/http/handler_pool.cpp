#include "http/handler_pool.hpp"

namespace kept {
namespace {

// Handlers do not recurse deeply (JSON is at most 32 deep); a sanitizer's frames are larger.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::size_t stack_bytes = 4096 * 1024;
#else
constexpr std::size_t stack_bytes = 512 * 1024;
#endif

}  // namespace

HandlerPool::~HandlerPool() { end(std::chrono::hours(1)); }

bool HandlerPool::push(PoolJob& job) {
  std::unique_lock lock(mutex_);
  if (ended_ || waiting_.size() >= waiting_max_) return false;
  waiting_.push_back(&job);
  bool wake = idle_ > 0;
  if (idle_ < waiting_.size() && threads_.size() < threads_max_ && !start_thread() &&
      threads_.empty()) {
    waiting_.pop_back();
    return false;
  }
  lock.unlock();
  if (wake) something_.notify_one();
  return true;
}

bool HandlerPool::start_thread() {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, stack_bytes);
  pthread_t thread;
  bool started = pthread_create(&thread, &attributes, enter, this) == 0;
  pthread_attr_destroy(&attributes);
  if (started) threads_.push_back(thread);
  return started;
}

void* HandlerPool::enter(void* pool) {
  static_cast<HandlerPool*>(pool)->work();
  return nullptr;
}

void HandlerPool::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    ++idle_;
    something_.wait(lock, [this] { return ended_ || !waiting_.empty(); });
    --idle_;
    if (waiting_.empty()) return;
    auto* job = waiting_.front();
    waiting_.pop_front();
    ++running_;
    lock.unlock();
    job->run();
    lock.lock();
    --running_;
    if (ended_ && waiting_.empty() && running_ == 0) nothing_.notify_all();
  }
}

bool HandlerPool::end(std::chrono::milliseconds patience) {
  std::unique_lock lock(mutex_);
  ended_ = true;
  something_.notify_all();
  bool finished =
      nothing_.wait_for(lock, patience, [this] { return waiting_.empty() && running_ == 0; });
  if (!finished) return false;
  auto threads = std::move(threads_);
  threads_.clear();
  lock.unlock();
  for (auto thread : threads) pthread_join(thread, nullptr);
  return true;
}

std::size_t HandlerPool::waiting() const {
  std::lock_guard lock(mutex_);
  return waiting_.size();
}

std::size_t HandlerPool::running() const {
  std::lock_guard lock(mutex_);
  return running_;
}

}  // namespace kept
