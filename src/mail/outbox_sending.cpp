#include "mail/outbox_sending.hpp"

#include <thread>

#include "base/fault.hpp"
#include "base/log.hpp"
#include "base/text/email.hpp"
#include "mail/consent_store.hpp"
#include "mail/draft_store.hpp"
#include "mail/mail_account_store.hpp"
#include "mail/mail_store.hpp"
#include "mail/outbox_gate.hpp"
#include "mail/outbox_store.hpp"
#include "store/rate.hpp"

namespace kept {
namespace {

/// What is reserved for talking to the other server before it hears of the text.
constexpr std::chrono::minutes talking_max{15};

struct Job {
  OutgoingMail mail;
  MailAccount account;
  std::string text;
};

/// How long until the account may send another one; nothing: now.
std::optional<Micros> wait_for_limit(Tx& tx, MailAccount const& account) {
  auto const minute = "mail_minute:" + to_text(account.id);
  auto const of_minute = RateLimit{static_cast<double>(account.per_minute),
                                   Micros(std::chrono::minutes(1)) / account.per_minute};
  auto const of_day = RateLimit{static_cast<double>(account.per_day),
                                Micros(std::chrono::hours(24)) / account.per_day};
  if (auto wait = take_token(tx, minute, of_minute)) return wait;
  auto wait = take_token(tx, "mail_day:" + to_text(account.id), of_day);
  if (wait) give_back_token(tx, minute);
  return wait;
}

Done stop_for(Tx& tx, OutgoingMail mail, SendProblem problem, std::optional<ConsentStop> why) {
  mail.state = OutgoingState::refused;
  mail.problem = problem;
  mail.stopped_for = why;
  mail.next_try_at.reset();
  mail.sending_until.reset();
  TRY(save_outgoing(tx, mail));
  return {};
}

/// Nothing: it is not to be tried now, and what is to be said of that is written down.
struct Taken {
  std::optional<Job> job;
  Tried otherwise = Tried::nothing;
};

/// So that no other server begins with it too, and so that an attempt has its number.
Result<Taken> take(Tx& tx, Id id) {
  auto const system = Viewer::system();
  auto mail = find_outgoing(tx, system, id);
  auto const reserved = mail && mail->sending_until && *mail->sending_until > tx.now();
  if (!mail || mail->state != OutgoingState::waiting || reserved) return Taken{};
  auto account = find_mail_account(tx, system, mail->account_id);
  if (!account) {
    TRY(stop_for(tx, *mail, SendProblem::no_account, {}));
    return Taken{{}, Tried::done};
  }
  if (auto const stop = ask_gate(tx, system, *mail, tx.now()).stop) {
    TRY(stop_for(tx, *mail, SendProblem::not_wanted, stop));
    return Taken{{}, Tried::done};
  }
  if (auto const wait = wait_for_limit(tx, *account)) {
    mail->problem = SendProblem::limit;
    mail->next_try_at = tx.now() + *wait;
    TRY(save_outgoing(tx, *mail));
    return Taken{{}, Tried::limited};
  }
  ++mail->attempts;
  mail->sending_until = tx.now() + talking_max;
  auto saved = TRY(save_outgoing(tx, *mail));
  return Taken{Job{std::move(saved), std::move(*account), outgoing_text(tx, system, id)},
               Tried::done};
}

/// The last moment: on disk that it is being sent, and still wanted. False: it must not be.
Result<bool> begin(Tx& tx, OutgoingMail const& mine) {
  auto const system = Viewer::system();
  auto mail = find_outgoing(tx, system, mine.id);
  if (!mail || mail->state != OutgoingState::waiting || mail->attempts != mine.attempts)
    return false;
  auto const gate = ask_gate(tx, system, *mail, tx.now());
  if (gate.stop) {
    TRY(stop_for(tx, *mail, SendProblem::not_wanted, gate.stop));
    return false;
  }
  mail->consent_id = gate.consent_id;
  mail->state = OutgoingState::sending;
  mail->sending_until = tx.now() + sending_max;
  TRY(save_outgoing(tx, *mail));
  return true;
}

Done finish(Tx& tx, OutgoingMail const& mine, MailAccount const& account, Attempt const& attempt) {
  note_account_attempt(tx, account, attempt);
  auto mail = find_outgoing(tx, Viewer::system(), mine.id);
  // Undone, resolved by its writer or purged meanwhile: what happened then counts.
  if (attempt.delivery == SmtpDelivery::called_off || !mail || mail->attempts != mine.attempts)
    return {};
  if (mail->state != OutgoingState::waiting && mail->state != OutgoingState::sending &&
      mail->state != OutgoingState::unsure)
    return {};
  for (auto& each : mail->recipients)  // another server called it unsure while we still talked
    if (each.state == RecipientState::unsure) each.state = RecipientState::waiting;
  take_attempt(*mail, attempt, tx.now());
  if (attempt.delivery == SmtpDelivery::accepted) {
    if (mail->consent_id) use_consent(tx, mail->consent_id);
    if (mail->state == OutgoingState::sent) {
      drop_draft(tx, mail->draft_id);
      mail->draft_id = Id{};
    }
  }
  TRY(save_outgoing(tx, *mail));
  return {};
}

/// Into its thread, and on the timelines of whom it went to. In a write of its own: that it was
/// sent does not hang on it, and the folder of sent mails brings it too.
void keep_sent(Store& store, OutgoingMail const& mine, std::string_view text) {
  auto given = prepare_mail(read_message(text), store.clock().now());
  for (auto const& each : mine.recipients) given.bcc.push_back({each.name, each.address});
  try {
    (void)store.write([&](Tx& tx) -> Done {
      auto const mail = find_outgoing(tx, Viewer::system(), mine.id);
      if (!mail || mail->state != OutgoingState::sent) return {};
      auto owner = read_mail_owner(tx, mail->user_id);
      owner.addresses.push_back(normalised_email(mail->from_address));
      auto const kept = TRY(keep_mail(tx, owner, given));
      tx.changed("mail", kept.id, 1, SeenBy::only(mail->user_id));
      return {};
    });
  } catch (Fault const& fault) {
    log_line(LogLevel::error, "sent_mail_not_kept", {{"what", fault.what()}});
  }
}

SmtpEnvelope envelope_of(OutgoingMail const& mail) {
  SmtpEnvelope envelope{mail.from_address, {}};
  for (auto const& each : mail.recipients)
    if (each.state == RecipientState::waiting)
      envelope.to.push_back(mail_server_address(each.address).value_or(each.address));
  return envelope;
}

}  // namespace

SmtpLogin login_of(MailAccount const& account) {
  auto const& from = account.from_address;
  auto const address = mail_server_address(from).value_or(from);
  return {account.security, account.user_name, account.secret,
          address.substr(address.rfind('@') + 1)};
}

LinePlace place_of(MailAccount const& account) {
  return {account.host, static_cast<std::uint16_t>(account.port), account.security};
}

Tried try_mail(Store& store, OutgoingLines const& lines, Id id, std::stop_token stop) {
  auto taken = store.write([&](Tx& tx) { return take(tx, id); });
  if (!taken || !taken->job) return taken ? taken->otherwise : Tried::nothing;
  auto& [mail, account, text] = *taken->job;
  Attempt attempt;
  auto line = lines.open(place_of(account), mail_ports, stop);
  if (!line) {
    attempt.problem = problem_of(line.error());
  } else {
    attempt = send_by_smtp(**line, login_of(account), envelope_of(mail), text, [&] {
      auto const ready = store.write([&](Tx& tx) { return begin(tx, mail); });
      return ready && *ready;
    });
  }
  // Refused only when too many writes wait: what the other server said must not be lost by that.
  for (int again = 0; again < 100; ++again) {
    auto const done = store.write([&](Tx& tx) { return finish(tx, mail, account, attempt); });
    if (done || done.error().code != Code::busy) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  if (attempt.delivery == SmtpDelivery::accepted) keep_sent(store, mail, text);
  return Tried::done;
}

}  // namespace kept
