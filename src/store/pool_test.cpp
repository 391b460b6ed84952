#include "store/pool.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

using namespace kept;

namespace {

struct Line {
  bool broken = false;
};

Pool<Line> pool_of(std::size_t count, std::atomic<int>& made) {
  return {count,
          [&made] {
            ++made;
            return std::make_unique<Line>();
          },
          [](Line& line) { return !line.broken; }, std::chrono::milliseconds(50)};
}

}  // namespace

TEST_CASE("a pool makes only as many as are needed at once, and lends one again") {
  std::atomic<int> made = 0;
  auto pool = pool_of(2, made);
  {
    auto one = pool.lend();
  }
  {
    auto one = pool.lend();
  }
  CHECK(made == 1);
  auto one = pool.lend();
  auto other = pool.lend();
  CHECK(made == 2);
  CHECK_THROWS_AS(pool.lend(), Fault);
}

TEST_CASE("a pool does not lend a broken one again, nor one that it was told to forget") {
  std::atomic<int> made = 0;
  auto pool = pool_of(1, made);
  pool.lend()->broken = true;
  {
    auto one = pool.lend();
  }
  CHECK(made == 2);
  pool.forget_idle();
  {
    auto one = pool.lend();
  }
  CHECK(made == 3);
}

TEST_CASE("a connection that cannot be made leaves its place to the next") {
  int tries = 0;
  Pool<Line> pool(1, [&tries]() -> std::unique_ptr<Line> {
    if (++tries == 1) throw Fault("no answer");
    return std::make_unique<Line>();
  });
  CHECK_THROWS_AS(pool.lend(), Fault);
  CHECK_NOTHROW(pool.lend());
}

TEST_CASE("who waits is served before a newcomer") {
  std::atomic<int> made = 0;
  Pool<Line> pool(1, [&made] {
    ++made;
    return std::make_unique<Line>();
  });
  std::atomic<bool> waiter_served = false;
  std::atomic<int> overtaken = 0;
  std::thread waiter;
  {
    auto first = pool.lend();
    waiter = std::thread([&] {
      auto mine = pool.lend();
      waiter_served = true;
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  // Lends in a tight loop: without turns it would take the connection again and again.
  for (int i = 0; i < 1'000 && !waiter_served; ++i) {
    auto again = pool.lend();
    if (!waiter_served) ++overtaken;
  }
  waiter.join();
  CHECK(overtaken <= 1);
  CHECK(made == 1);
}
