#include "mail/mail_chapter.hpp"

#include "individuals/individuals_events.hpp"
#include "mail/consent_store.hpp"
#include "mail/mail_routes.hpp"
#include "mail/suppression_store.hpp"
#include "store/store.hpp"

namespace kept {

Chapter mail_chapter(FirmPartsPointer const& parts) {
  Chapter chapter;
  chapter.name = "mail";
  for (auto routes : {consent_routes(), suppression_routes(parts), unsubscribe_routes()})
    for (auto& route : routes) chapter.routes.push_back(std::move(route));
  chapter.subscribe = [](Store& store) {
    store.subscribe<PersonPurged>([](Tx& tx, PersonPurged const& event) -> Done {
      purge_consents_of(tx, event.id);
      part_tokens_from(tx, event.id);
      return {};
    });
  };
  chapter.person_columns = {{"consent", "person_id", PersonColumn::AtMerge::moves, "consent"},
                            {"unsubscribe_token", "person_id"}};
  return chapter;
}

}  // namespace kept
