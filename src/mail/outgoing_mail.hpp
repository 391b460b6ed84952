// A mail that somebody has sent: waiting, on its way, away, refused, or one of which nobody knows
// whether it arrived. Its Message-ID and its whole text are on disk before the other server hears a
// word of it.
//
//   waiting -> sending -> sent
//      ^  |        |  `-> unsure: the end of the text was written and no answer came, or Kept died
//      |  |        |      while sending. Never sent again by itself.
//      |  `-> undone, refused
//      `-----------'  only where the other server said no for now, or the end was never written
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "mail/consent.hpp"
#include "mail/draft.hpp"
#include "mail/send_problem.hpp"

namespace kept {

enum class OutgoingState { waiting, sending, sent, unsure, refused, undone };
constexpr auto words_of(OutgoingState) {
  return std::array{"waiting"sv, "sending"sv, "sent"sv, "unsure"sv, "refused"sv, "undone"sv};
}

enum class RecipientState { waiting, sent, unsure, refused, bounced };
constexpr auto words_of(RecipientState) {
  return std::array{"waiting"sv, "sent"sv, "unsure"sv, "refused"sv, "bounced"sv};
}

struct OutgoingRecipient {
  std::string name, address;
  RecipientState state = RecipientState::waiting;
  std::string answer;  // the other server's words about this one
};
constexpr auto fields_of(OutgoingRecipient const*) {
  return std::tuple{
      field("name", &OutgoingRecipient::name), field("address", &OutgoingRecipient::address),
      field("state", &OutgoingRecipient::state), field("answer", &OutgoingRecipient::answer)};
}

struct OutgoingMail {
  Id id;
  std::int64_t version = 1;
  Id user_id;
  Id person_id;
  Id draft_id;  // until it is away
  Id account_id;
  DraftPurpose purpose = DraftPurpose::personal;
  OutgoingState state = OutgoingState::waiting;
  std::string message_id;  // without angle brackets
  std::string from_address, subject;
  std::vector<OutgoingRecipient> recipients;
  bool answers_them = false;             // in reply to a mail of theirs
  Instant due_at;                        // not before; until then undoing is certain
  std::optional<Instant> next_try_at;    // while waiting
  std::optional<Instant> sending_until;  // whoever sends it has given up or died by then
  std::optional<Instant> sent_at;
  std::int64_t attempts = 0;
  std::optional<SendProblem> problem;
  std::optional<ConsentStop> stopped_for;  // with SendProblem::not_wanted
  std::string answer;                      // the other server's words
  Id consent_id;                           // what allowed it
  Instant created_at, changed_at;
};
constexpr auto fields_of(OutgoingMail const*) {
  return std::tuple{field("id", &OutgoingMail::id),
                    field("version", &OutgoingMail::version),
                    field("user_id", &OutgoingMail::user_id, hidden),
                    field("person_id", &OutgoingMail::person_id),
                    field("draft_id", &OutgoingMail::draft_id),
                    field("account_id", &OutgoingMail::account_id),
                    field("purpose", &OutgoingMail::purpose),
                    field("state", &OutgoingMail::state),
                    field("message_id", &OutgoingMail::message_id),
                    field("from_address", &OutgoingMail::from_address),
                    field("subject", &OutgoingMail::subject),
                    field("recipients", &OutgoingMail::recipients),
                    field("answers_them", &OutgoingMail::answers_them, hidden),
                    field("due_at", &OutgoingMail::due_at),
                    field("next_try_at", &OutgoingMail::next_try_at),
                    field("sending_until", &OutgoingMail::sending_until, hidden),
                    field("sent_at", &OutgoingMail::sent_at),
                    field("attempts", &OutgoingMail::attempts),
                    field("problem", &OutgoingMail::problem),
                    field("stopped_for", &OutgoingMail::stopped_for),
                    field("answer", &OutgoingMail::answer),
                    field("consent_id", &OutgoingMail::consent_id, hidden),
                    field("created_at", &OutgoingMail::created_at),
                    field("changed_at", &OutgoingMail::changed_at)};
}

constexpr std::chrono::seconds undo_time{30};
constexpr std::chrono::hours trying_max{72};  // then it is refused: gave_up
/// The longest the end of an attempt can last (RFC 5321, 4.5.3.2: 5 minutes for the text, 10 for
/// the last answer): whoever has not told by then has died.
constexpr std::chrono::minutes sending_max{25};

/// Random, without angle brackets: it tells nobody how many mails there were, and nobody can send a
/// bounce of it who has not seen it.
std::string new_message_id(std::string_view from_address);

/// How long to wait after so many attempts: 1, 2, 5, 15, 30 minutes, then every hour.
std::chrono::minutes retry_mail_after(std::int64_t attempts);

/// What one attempt found; `mail` becomes what follows from it.
struct Attempt;
void take_attempt(OutgoingMail& mail, Attempt const& attempt, Instant now);

enum class Resolution {
  arrived,     // the other side says so
  send_again,  // it did not
  give_up      // neither known, nor to be sent
};
constexpr auto words_of(Resolution) { return std::array{"arrived"sv, "send_again"sv, "give_up"sv}; }
/// Of an unsure one alone.
void resolve(OutgoingMail& mail, Resolution resolution, Instant now);

}  // namespace kept
