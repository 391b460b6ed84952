#pragma once
// For tests: the same work from many threads at once.
#include <thread>
#include <vector>

namespace kept {

/// Runs work(0) ... work(count - 1), each in a thread of its own, and waits for all.
template <class F>
void in_parallel(int count, F work) {
  std::vector<std::thread> threads;
  for (int i = 0; i < count; ++i) threads.emplace_back([&work, i] { work(i); });
  for (auto& thread : threads) thread.join();
}

}  // namespace kept
