// Whose mails they are: the people behind the addresses of a mail, on whose timelines it stands,
// and the addresses of nobody who is known.
#pragma once

#include <optional>
#include <vector>

#include "mail/mail_store.hpp"

namespace kept {

/// The addresses of a new mail with the people who have them, its timeline, its strangers.
void link_new_mail(Tx& tx, MailOwner const& owner, Mail const& mail, NewMail const& given);

/// A person has got these addresses: mails of them that are nobody's yet become theirs. Gives how
/// many did; at most 2,000 at once, `link_waiting_mails` does the rest.
int link_mails_to(Tx& tx, Id person_id, std::vector<std::string> const& addresses);
/// Timed work: addresses that strangers had and people have now (an import tells nobody).
int link_waiting_mails(Tx& tx, int limit);

/// A person is gone for good: mails with nobody else in them go too.
Done forget_mails_of(Tx& tx, Id person_id);

/// Fills `people` of each.
void add_mail_people(Db& db, Viewer const& viewer, std::vector<Mail>& mails);

/// Somebody the viewer has mail of or to, and who is no person yet.
struct MailStranger {
  Id id;
  Id user_id;
  std::string address, name;
  std::int64_t mails = 0;
  Instant last_at;
  std::optional<Instant> dismissed_at;
};
constexpr auto fields_of(MailStranger const*) {
  return std::tuple{field("id", &MailStranger::id),
                    field("user_id", &MailStranger::user_id, hidden),
                    field("address", &MailStranger::address),
                    field("name", &MailStranger::name),
                    field("mails", &MailStranger::mails),
                    field("last_at", &MailStranger::last_at),
                    field("dismissed_at", &MailStranger::dismissed_at, hidden)};
}
/// The viewer's own, the latest first.
std::vector<MailStranger> list_strangers(Db& db, Viewer const& viewer, MailPage const& page);
/// Not offered again. Refuses not_found.
Done dismiss_stranger(Tx& tx, Viewer const& by, Id id);

}  // namespace kept
