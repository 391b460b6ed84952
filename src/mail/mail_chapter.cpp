#include "mail/mail_chapter.hpp"

#include "firm/user_store.hpp"
#include "individuals/individuals_events.hpp"
#include "mail/bounce_store.hpp"
#include "mail/consent_store.hpp"
#include "mail/draft_store.hpp"
#include "mail/mail_account_store.hpp"
#include "mail/mail_routes.hpp"
#include "mail/outbox.hpp"
#include "mail/outbox_store.hpp"
#include "mail/suppression_store.hpp"
#include "store/store.hpp"

namespace kept {

Chapter mail_chapter(FirmPartsPointer const& parts,
                     std::shared_ptr<OutgoingClient const> const& client) {
  auto const lines =
      std::make_shared<OutgoingLines const>(client ? client->settings() : OutgoingSettings{});
  Chapter chapter;
  chapter.name = "mail";
  for (auto routes :
       {consent_routes(), suppression_routes(parts), unsubscribe_routes(), draft_routes(parts),
        outbox_routes(), mail_account_routes(lines), mail_template_routes()})
    for (auto& route : routes) chapter.routes.push_back(std::move(route));
  // On every server: each mail is taken by one of them, and what is due is read, not written.
  chapter.jobs = {{.name = "send_mails",
                   .every = std::chrono::seconds(1),
                   .run = [outbox = std::make_shared<Outbox>(*lines)](
                              Store& store, Clock const&) { outbox->send_due(store); },
                   .where = Job::Where::every_server}};
  chapter.subscribe = [](Store& store) {
    store.subscribe<PersonPurged>([](Tx& tx, PersonPurged const& event) -> Done {
      purge_consents_of(tx, event.id);
      part_tokens_from(tx, event.id);
      purge_drafts_about(tx, event.id);
      purge_mails_about(tx, event.id);
      purge_bounces_of(tx, event.id);
      return {};
    });
    store.subscribe<UserStopped>([](Tx& tx, UserStopped const& event) -> Done {
      remove_mail_accounts_of(tx, event.user_id);
      return stop_mails_of(tx, event.user_id);
    });
  };
  chapter.person_columns = {{"consent", "person_id", PersonColumn::AtMerge::moves, "consent"},
                            {"unsubscribe_token", "person_id"},
                            {"draft", "person_id"},
                            {"outgoing_mail", "person_id"},
                            {"bounced_address", "person_id"}};
  return chapter;
}

}  // namespace kept
