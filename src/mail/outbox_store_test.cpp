// Steps of sending in a real database: what a crash leaves behind, what comes back.
#include <doctest/doctest.h>

#include "firm/house_test.hpp"
#include "firm/user_store.hpp"
#include "mail/bounce_store.hpp"
#include "mail/outbox_store.hpp"

using namespace kept;

namespace {

struct Sent {
  House house;
  Store& store = house.test.store();
  Viewer writer;

  Sent() {
    REQUIRE(house.set_up().status == 201);
    auto const owner = store.read([](Db& db) { return first_owner(db, Viewer::system()); });
    writer = {owner->id, {}, Access::owner};
  }

  OutgoingMail add(OutgoingState state, std::string const& message_id,
                   std::optional<Instant> until = {}) {
    OutgoingMail mail;
    mail.account_id = Id{7};
    mail.state = state;
    mail.message_id = message_id;
    mail.recipients = {{"", "birgit@b.example", RecipientState::waiting, {}},
                       {"", "carl@c.example", RecipientState::sent, {}}};
    mail.due_at = store.clock().now();
    mail.next_try_at = mail.due_at;
    mail.sending_until = until;
    return store
        .write([&](Tx& tx) -> Result<OutgoingMail> {
          mail.id = tx.new_id();
          return add_outgoing(tx, writer, mail, "text");
        })
        .value();
  }
  OutgoingMail find(Id id) {
    return store.read([&](Db& db) { return find_outgoing(db, writer, id); }).value();
  }
  bool bounce(Bounce const& told) {
    return store.write([&](Tx& tx) { return note_bounce(tx, told); }).has_value();
  }
};

}  // namespace

TEST_CASE("what was being sent when its server died is unsure, and only that") {
  Sent sent;
  auto const now = sent.store.clock().now();
  auto const lost = sent.add(OutgoingState::sending, "lost@kept.example", now);
  auto const alive = sent.add(OutgoingState::sending, "alive@kept.example", now + Micros(1));
  auto const talked = sent.add(OutgoingState::waiting, "talked@kept.example", now);
  auto const away = sent.add(OutgoingState::sent, "away@kept.example");
  CHECK(sent.store.write([&](Tx& tx) -> Result<int> { return call_unsure(tx, now); }) == 1);
  CHECK(sent.find(lost.id).state == OutgoingState::unsure);
  CHECK(sent.find(lost.id).recipients[0].state == RecipientState::unsure);
  CHECK(sent.find(lost.id).recipients[1].state == RecipientState::sent);
  CHECK(sent.find(alive.id).state == OutgoingState::sending);
  CHECK(sent.find(away.id).state == OutgoingState::sent);
  // Nothing of its text was said: it is due again.
  auto const due =
      sent.store.read([&](Db& db) { return due_mails(db, Viewer::system(), now, 10); });
  REQUIRE(due.size() == 1);
  CHECK(due[0].id == talked.id);
}

TEST_CASE("another user's mail is not there, whatever one's access") {
  Sent sent;
  auto const mail = sent.add(OutgoingState::sent, "m@kept.example");
  Viewer const other{Id{99}, {}, Access::owner};
  CHECK(!sent.store.read([&](Db& db) { return find_outgoing(db, other, mail.id); }));
  CHECK(sent.store.read([&](Db& db) { return list_outgoing(db, other, {}, {}, 10); }).empty());
}

TEST_CASE("a bounce marks whom it names, of a mail that was ours, once") {
  Sent sent;
  auto const mail = sent.add(OutgoingState::sent, "m@kept.example");
  using Outcome = BouncedRecipient::Outcome;
  REQUIRE(sent.bounce({{{"BIRGIT@b.example", Outcome::failed, "5.1.1", "nobody"}}, "other@x"}));
  REQUIRE(sent.bounce({{{"birgit@b.example", Outcome::failed, "5.1.1", "nobody"}}, ""}));
  REQUIRE(
      sent.bounce({{{"birgit@b.example", Outcome::delayed, "4.4.1", "slow"}}, mail.message_id}));
  CHECK(sent.find(mail.id).version == 1);
  for (int twice = 0; twice < 2; ++twice)
    REQUIRE(
        sent.bounce({{{"BIRGIT@b.example", Outcome::failed, "5.1.1", "nobody"}}, mail.message_id}));
  auto const told = sent.find(mail.id);
  CHECK(told.version == 2);
  CHECK(told.recipients[0].state == RecipientState::bounced);
  CHECK(told.recipients[0].answer == "nobody");
  CHECK(told.recipients[1].state == RecipientState::sent);
  // Of which of two it does not say: of neither.
  REQUIRE(sent.bounce({{}, mail.message_id}));
  CHECK(sent.find(mail.id).recipients[1].state == RecipientState::sent);
}
