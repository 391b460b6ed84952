#include "mail/mail_chapter.hpp"

#include <algorithm>

#include "base/text/email.hpp"
#include "firm/user_store.hpp"
#include "individuals/individuals_events.hpp"
#include "mail/bounce_store.hpp"
#include "mail/consent_store.hpp"
#include "mail/draft_store.hpp"
#include "mail/mail_account_store.hpp"
#include "mail/mail_link_store.hpp"
#include "mail/mail_routes.hpp"
#include "mail/mailbox_reading.hpp"
#include "mail/mailbox_store.hpp"
#include "mail/outbox.hpp"
#include "mail/outbox_store.hpp"
#include "mail/suppression_store.hpp"
#include "store/store.hpp"

namespace kept {
namespace {

constexpr int linked_a_run = 200;

std::vector<std::string> new_addresses(Person const* before, Person const& after) {
  std::vector<std::string> known, found;
  if (before)
    for (auto const& way : before->emails) known.push_back(normalised_email(way.value));
  for (auto const& way : after.emails) {
    auto address = normalised_email(way.value);
    if (!address.empty() && std::ranges::find(known, address) == known.end())
      found.push_back(std::move(address));
  }
  return found;
}

std::vector<Job> jobs_of(OutgoingLines const& lines) {
  // On every server: each mail is taken by one of them, and what is due is read, not written.
  return {{.name = "send_mails",
           .every = std::chrono::seconds(1),
           .run = [outbox = std::make_shared<Outbox>(lines)](
                      Store& store, Clock const&) { outbox->send_due(store); },
           .where = Job::Where::every_server},
          {.name = "read_mailboxes",
           .every = std::chrono::minutes(1),
           .run = [reader = std::make_shared<MailboxReader>(lines)](
                      Store& store, Clock const& clock) { reader->read_due(store, clock); }},
          {.name = "link_mails",
           .every = std::chrono::minutes(10),
           .run = [](Store& store, Clock const&) {
             (void)store.write([](Tx& tx) -> Done {
               link_waiting_mails(tx, linked_a_run);
               return {};
             });
           }}};
}

void subscribe(Store& store) {
  store.subscribe<PersonPurged>([](Tx& tx, PersonPurged const& event) -> Done {
    purge_consents_of(tx, event.id);
    part_tokens_from(tx, event.id);
    purge_drafts_about(tx, event.id);
    purge_mails_about(tx, event.id);
    purge_bounces_of(tx, event.id);
    return forget_mails_of(tx, event.id);
  });
  store.subscribe<UserStopped>([](Tx& tx, UserStopped const& event) -> Done {
    remove_mailboxes_of(tx, event.user_id);
    remove_mail_accounts_of(tx, event.user_id);
    return stop_mails_of(tx, event.user_id);
  });
  store.subscribe<MailKept>([](Tx& tx, MailKept const& event) -> Done {
    return event.mail.bounce ? note_bounce(tx, *event.mail.bounce) : Done{};
  });
  store.subscribe<PersonSaved>([](Tx& tx, PersonSaved const& event) -> Done {
    link_mails_to(tx, event.after.id, new_addresses(event.before, event.after));
    return {};
  });
  store.subscribe<PersonRestored>([](Tx& tx, PersonRestored const& event) -> Done {
    link_mails_to(tx, event.person.id, new_addresses(nullptr, event.person));
    return {};
  });
}

}  // namespace

Chapter mail_chapter(FirmPartsPointer const& parts,
                     std::shared_ptr<OutgoingClient const> const& client) {
  auto const lines =
      std::make_shared<OutgoingLines const>(client ? client->settings() : OutgoingSettings{});
  Chapter chapter;
  chapter.name = "mail";
  for (auto routes : {consent_routes(), suppression_routes(parts), unsubscribe_routes(),
                      mailbox_routes(lines), mail_routes(), draft_routes(parts), outbox_routes(),
                      mail_account_routes(lines), mail_template_routes()})
    for (auto& route : routes) chapter.routes.push_back(std::move(route));
  chapter.jobs = jobs_of(*lines);
  chapter.subscribe = subscribe;
  chapter.person_columns = {{"consent", "person_id", PersonColumn::AtMerge::moves, "consent"},
                            {"unsubscribe_token", "person_id"},
                            {"draft", "person_id"},
                            {"outgoing_mail", "person_id"},
                            {"bounced_address", "person_id"},
                            {"mail_party", "person_id"}};
  return chapter;
}

}  // namespace kept
