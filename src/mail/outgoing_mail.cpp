#include "mail/outgoing_mail.hpp"

#include <algorithm>

#include "firm/secret.hpp"
#include "mail/smtp.hpp"

namespace kept {
namespace {

void set_waiting_to(OutgoingMail& mail, RecipientState state) {
  for (auto& each : mail.recipients)
    if (each.state == RecipientState::waiting || each.state == RecipientState::unsure)
      each.state = state;
}

bool has(OutgoingMail const& mail, RecipientState state) {
  return std::ranges::any_of(mail.recipients,
                             [&](OutgoingRecipient const& each) { return each.state == state; });
}

/// Who was asked for in this attempt, in its order.
void take_recipients(OutgoingMail& mail, Attempt const& attempt) {
  std::size_t at = 0;
  for (auto& each : mail.recipients) {
    if (each.state != RecipientState::waiting) continue;
    if (at >= attempt.recipients.size()) return;
    auto const& found = attempt.recipients[at++];
    each.answer = found.words;
    if (found.delivery == SmtpDelivery::refused) each.state = RecipientState::refused;
    if (found.delivery != SmtpDelivery::accepted) continue;
    if (attempt.delivery == SmtpDelivery::accepted) each.state = RecipientState::sent;
    if (attempt.delivery == SmtpDelivery::unsure) each.state = RecipientState::unsure;
  }
}

void try_again(OutgoingMail& mail, Instant now) {
  if (now - mail.due_at < trying_max) {
    mail.state = OutgoingState::waiting;
    mail.next_try_at = now + retry_mail_after(mail.attempts);
    return;
  }
  set_waiting_to(mail, RecipientState::refused);
  mail.problem = SendProblem::gave_up;
  mail.state = has(mail, RecipientState::sent) ? OutgoingState::sent : OutgoingState::refused;
}

}  // namespace

std::string new_message_id(std::string_view from_address) {
  return new_secret().text + "@" + std::string(from_address.substr(from_address.rfind('@') + 1));
}

std::chrono::minutes retry_mail_after(std::int64_t attempts) {
  constexpr std::array waits{1, 2, 5, 15, 30};
  if (attempts < 1) return std::chrono::minutes(waits.front());
  auto const at = static_cast<std::size_t>(attempts - 1);
  return std::chrono::minutes(at < waits.size() ? waits[at] : 60);
}

void take_attempt(OutgoingMail& mail, Attempt const& attempt, Instant now) {
  take_recipients(mail, attempt);
  mail.sending_until.reset();
  mail.next_try_at.reset();
  mail.problem = attempt.problem;
  if (!attempt.answer.empty()) mail.answer = attempt.answer;
  switch (attempt.delivery) {
    case SmtpDelivery::accepted:
      mail.sent_at = now;
      mail.problem.reset();
      mail.state = OutgoingState::sent;
      // Those whom the server would not take just now get it another time, alone.
      if (has(mail, RecipientState::waiting)) try_again(mail, now);
      break;
    case SmtpDelivery::unsure:
      mail.state = OutgoingState::unsure;
      break;
    case SmtpDelivery::refused:
      set_waiting_to(mail, RecipientState::refused);
      mail.state = has(mail, RecipientState::sent) ? OutgoingState::sent : OutgoingState::refused;
      break;
    case SmtpDelivery::later:
    case SmtpDelivery::called_off:
      try_again(mail, now);
      break;
  }
}

void resolve(OutgoingMail& mail, Resolution resolution, Instant now) {
  mail.problem.reset();
  mail.sending_until.reset();
  switch (resolution) {
    case Resolution::arrived:
      for (auto& each : mail.recipients)
        if (each.state == RecipientState::unsure) each.state = RecipientState::sent;
      mail.sent_at = mail.changed_at;
      mail.state = OutgoingState::sent;
      if (has(mail, RecipientState::waiting)) try_again(mail, now);
      break;
    case Resolution::send_again:
      set_waiting_to(mail, RecipientState::waiting);
      mail.state = OutgoingState::waiting;
      mail.due_at = now;  // the days of trying begin anew
      mail.next_try_at = now;
      break;
    case Resolution::give_up:
      set_waiting_to(mail, RecipientState::refused);
      mail.problem = SendProblem::gave_up;
      mail.state = has(mail, RecipientState::sent) ? OutgoingState::sent : OutgoingState::refused;
      break;
  }
}

}  // namespace kept
