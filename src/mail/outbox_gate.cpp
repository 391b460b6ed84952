#include "mail/outbox_gate.hpp"

#include <algorithm>

#include "firm/text_rules.hpp"
#include "individuals/person_store.hpp"
#include "mail/consent_store.hpp"
#include "mail/suppression_store.hpp"

namespace kept {
namespace {

GateAnswer ask_for_letter(Db& db, Viewer const& viewer, OutgoingMail const& mail) {
  if (mail.answers_them) return {};
  Person all;
  for (auto const& each : mail.recipients) all.emails.push_back({"", each.address});
  auto const stopped = stopped_of(db, viewer, all);
  bool const everything =
      std::ranges::any_of(stopped, [](StoppedAddress const& each) { return !each.purpose; });
  if (everything) return {ConsentStop::asked_to_stop, {}};
  return {};
}

}  // namespace

GateAnswer ask_gate(Db& db, Viewer const& viewer, OutgoingMail const& mail, Instant now) {
  auto const purpose = gated_purpose(mail.purpose);
  if (!purpose) return ask_for_letter(db, viewer, mail);
  auto const person = find_person(db, viewer, mail.person_id);
  if (!person) return {ConsentStop::no_basis, {}};
  for (auto const& each : mail.recipients) {
    auto const key = email_key(each.address);
    bool const theirs = std::ranges::any_of(
        person->emails, [&](Way const& way) { return email_key(trimmed_text(way.value)) == key; });
    if (!theirs) return {ConsentStop::no_basis, {}};
  }
  auto const answer = may_send(*person, consents_of(db, viewer, person->id),
                               stopped_of(db, viewer, *person), *purpose, now);
  return {answer.reason, answer.may ? answer.consent_id.value_or(Id{}) : Id{}};
}

}  // namespace kept
