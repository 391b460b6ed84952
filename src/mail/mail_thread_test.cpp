// Which mails belong together, as a table of what came when.
#include <doctest/doctest.h>

#include <algorithm>

#include "mail/mail_thread.hpp"

namespace kept {
namespace {

/// Keeps threads as the store does.
class Threads {
 public:
  Id add(std::string const& id, std::vector<std::string> reply_to,
         std::vector<std::string> references, std::string const& subject = "") {
    MailMessage message;
    message.message_id = id;
    message.in_reply_to = std::move(reply_to);
    message.references = std::move(references);
    message.subject = subject;
    auto keys = thread_keys(message);
    auto choice = choose_thread(keys, known_);
    if (!choice.into) choice.into = Id{++last_};
    for (auto& each : known_)
      if (choice.joined && each.thread_id == choice.joined) each.thread_id = choice.into;
    auto all = keys.answered;
    if (!keys.own.empty()) all.push_back(keys.own);
    for (auto const& key : all)
      if (std::ranges::find(known_, key, &KnownKey::key) == known_.end())
        known_.push_back({key, choice.into});
    return choice.into;
  }
  Id of(std::string const& key) const {
    auto at = std::ranges::find(known_, key, &KnownKey::key);
    return at == known_.end() ? Id{} : at->thread_id;
  }

 private:
  std::vector<KnownKey> known_;
  std::int64_t last_ = 0;
};

TEST_CASE("an answer goes into the thread of what it answers") {
  Threads threads;
  auto first = threads.add("a", {}, {});
  CHECK(threads.add("b", {"a"}, {"a"}) == first);
  CHECK(threads.add("c", {"b"}, {"a", "b"}) == first);
  CHECK(threads.add("d", {}, {"a", "lost"}) == first);
}

TEST_CASE("a subject alone never ties two mails") {
  Threads threads;
  auto first = threads.add("a", {}, {}, "Invoice");
  CHECK(threads.add("b", {}, {}, "Re: Invoice") != first);
  CHECK(threads.add("", {}, {}, "Invoice") != threads.add("", {}, {}, "Invoice"));
}

TEST_CASE("an answer that comes first waits for what it answers") {
  Threads threads;
  auto answer = threads.add("b", {"a"}, {"a"});
  CHECK(threads.add("a", {}, {}) == answer);
  CHECK(threads.add("c", {"lost"}, {"a", "lost"}) == answer);
}

TEST_CASE("two threads become one when what ties them comes, and the older one stays") {
  Threads threads;
  auto first = threads.add("a", {}, {});
  auto second = threads.add("c", {"b"}, {});
  CHECK(first != second);
  CHECK(threads.add("b", {"a"}, {"a"}) == first);
  CHECK(threads.of("c") == first);
}

TEST_CASE("of many references the nearest counts, and only one other thread is taken in") {
  Threads threads;
  auto one = threads.add("a", {}, {}), two = threads.add("b", {}, {});
  auto three = threads.add("c", {}, {});
  CHECK(threads.add("d", {}, {"a", "b", "c"}) == three);
  CHECK(threads.of("a") == one);
  CHECK(threads.of("b") == two);
}

TEST_CASE("ids are bounded: the nearest fifty, long ones as their hash, its own never twice") {
  MailMessage message;
  message.message_id = std::string(5'000, 'x');
  for (int each = 0; each < 200; ++each) message.references.push_back(std::to_string(each));
  message.references.push_back(message.message_id);
  auto keys = thread_keys(message);
  CHECK(keys.own.size() < 100);
  CHECK(keys.answered.size() == thread_keys_max);
  CHECK(keys.answered.front() == "199");
}

TEST_CASE("several ids in In-Reply-To are passed over where References say more") {
  MailMessage message;
  message.in_reply_to = {"x", "y"};
  message.references = {"a", "b"};
  CHECK(thread_keys(message).answered == std::vector<std::string>{"b", "a"});
  message.references.clear();
  CHECK(thread_keys(message).answered == std::vector<std::string>{"x", "y"});
}

}  // namespace
}  // namespace kept
