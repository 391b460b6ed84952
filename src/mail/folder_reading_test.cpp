// A folder read over connections that end, lie and begin anew: seen = stored + skipped at each
// step.
#include "mail/folder_reading.hpp"

#include <doctest/doctest.h>

#include <map>

#include "firm/house_test.hpp"
#include "mail/mailbox_store.hpp"
#include "mail/said_stream_test.hpp"

namespace kept {
namespace {

std::string mail_bytes(int number) {
  return "Message-ID: <" + std::to_string(number) +
         "@x.example>\r\nFrom: s@x.example\r\nSubject: " + std::to_string(number) + "\r\n\r\nx\r\n";
}

std::string fetched(int uid, std::string const& bytes) {
  return "* 1 FETCH (UID " + std::to_string(uid) + " BODY[] {" + std::to_string(bytes.size()) +
         "}\r\n" + bytes + ")\r\n";
}

std::string examined(int validity, int next) {
  return "* 3 EXISTS\r\n* OK [UIDVALIDITY " + std::to_string(validity) + "] x\r\n* OK [UIDNEXT " +
         std::to_string(next) + "] x\r\nK1 OK\r\n";
}

std::string sized(std::vector<std::pair<int, std::string>> const& sizes) {
  std::string all;
  for (auto const& [uid, size] : sizes)
    all += "* 1 FETCH (UID " + std::to_string(uid) + " RFC822.SIZE " + size + ")\r\n";
  return all + "K2 OK\r\n";
}

struct Walk {
  House house;
  Store& store = house.test.store();
  Id box;

  Walk() {
    REQUIRE(house.set_up().status == 201);
    store.read([&](Db& db) {
      auto rows = db.query("select id from users");
      REQUIRE(rows.next());
      owner.user_id = rows.id(0);
    });
    Mailbox mailbox;
    mailbox.address = "me@kept.example";
    mailbox.host = "imap.x.example";
    box =
        store.write([&](Tx& tx) { return add_mailbox(tx, owner, mailbox, {"INBOX"}); }).value().id;
  }

  Imap<void> read(std::string said) {
    SaidStream stream(std::move(said));
    ImapClient client(stream);
    auto mailbox = now();
    auto done =
        FolderReading(store, client, mailbox, mailbox.folders[0], pace, [] { return true; }).read();
    auto folder = now().folders[0];
    CHECK(folder.seen == folder.stored + folder.skipped);
    return done;
  }
  Mailbox now() {
    return store.read([&](Db& db) { return find_mailbox(db, owner, box); }).value();
  }
  MailboxFolder folder() { return now().folders[0]; }
  std::vector<SkippedMail> skipped() {
    return store.read([&](Db& db) { return skipped_mails(db, owner, box, Id{INT64_MAX}, 100); });
  }
  std::int64_t mails() {
    return store.read([](Db& db) {
      auto rows = db.query("select count(*) from mail");
      rows.next();
      return rows.integer(0);
    });
  }

  Viewer owner{Id{}, Id{}, Access::owner};
  ReadingPace pace;
};

TEST_CASE("a cut within a mail keeps what came whole, and the next connection the rest") {
  Walk walk;
  auto first = mail_bytes(1), second = mail_bytes(2);
  auto read = walk.read(examined(7, 4) + sized({{1, "90"}, {2, "90"}, {3, "90"}}) +
                        fetched(1, first) + fetched(2, second).substr(0, 50));
  REQUIRE_FALSE(read);
  CHECK(read.error() == MailboxProblem::cut);
  CHECK(walk.folder().stored == 1);
  CHECK(walk.folder().last_uid == 0);
  REQUIRE(walk.read(examined(7, 4) + sized({{1, "90"}, {2, "90"}, {3, "90"}}) + fetched(2, second) +
                    fetched(3, mail_bytes(3)) + "K3 OK\r\n"));
  CHECK(walk.folder().stored == 3);
  CHECK(walk.folder().last_uid == 3);
  CHECK(walk.mails() == 3);
}

TEST_CASE("too large is not fetched, a lying size is noted, what is no mail and not given too") {
  Walk walk;
  auto sizes = sized({{1, "104857600"}, {2, "90"}, {3, "90"}, {4, "90"}});
  auto read = walk.read(examined(7, 5) + sizes + fetched(2, "\r\n") +
                        "* 1 FETCH (UID 3 BODY[] {104857600}\r\n");
  REQUIRE_FALSE(read);
  CHECK(read.error() == MailboxProblem::too_large);
  CHECK(walk.folder().skipped == 3);
  REQUIRE(walk.read(examined(7, 5) + sizes + "K3 OK\r\nK4 OK\r\n"));
  CHECK(walk.folder().seen == 4);
  std::map<std::int64_t, SkipReason> why;
  for (auto const& line : walk.skipped()) why[line.uid] = line.reason;
  CHECK(why[1] == SkipReason::too_large);
  CHECK(why[2] == SkipReason::unreadable);
  CHECK(why[3] == SkipReason::size_lied);
  CHECK(why[4] == SkipReason::not_given);
  CHECK(walk.mails() == 0);
}

TEST_CASE("a folder that is numbered anew is seen anew, and no mail is kept twice") {
  Walk walk;
  REQUIRE(walk.read(examined(7, 3) + sized({{1, "90"}, {2, "90"}}) + fetched(1, mail_bytes(1)) +
                    fetched(2, mail_bytes(2)) + fetched(2, mail_bytes(2)) + "K3 OK\r\n"));
  REQUIRE(walk.read(examined(8, 12) + sized({{10, "90"}, {11, "90"}}) + fetched(10, mail_bytes(2)) +
                    fetched(11, mail_bytes(1)) + "K3 OK\r\n"));
  CHECK(walk.folder().seen == 2);
  CHECK(walk.folder().stored == 2);
  CHECK(walk.folder().uid_validity == 8);
  CHECK(walk.mails() == 2);
}

TEST_CASE("a mail that ends the connection each time gets its line, and the folder goes on") {
  Walk walk;
  walk.pace.mails = 1;
  auto const half =
      examined(7, 3) + sized({{1, "90"}, {2, "90"}}) + fetched(1, mail_bytes(1)).substr(0, 60);
  for (int each = 0; each < 8; ++each) CHECK_FALSE(walk.read(half));
  REQUIRE(walk.skipped().size() == 1);
  CHECK(walk.skipped()[0].reason == SkipReason::cut);
  REQUIRE(walk.read(examined(7, 3) + sized({{1, "90"}, {2, "90"}}) + fetched(2, mail_bytes(2)) +
                    "K3 OK\r\n"));
  CHECK(walk.folder().seen == 2);
  CHECK(walk.mails() == 1);
}

}  // namespace
}  // namespace kept
