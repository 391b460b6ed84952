#pragma once
// An unhappy person's matter that must be put right: what happened, what was promised to put it
// right, and how it ended. It is closed by the person's own word, or with a written reason why not.
// One about an employee is seen by its owner and its maker alone.
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/field.hpp"
#include "base/result.hpp"
#include "individuals/counterpart.hpp"

namespace kept {

enum class ComplaintState { open, put_right, closed };
constexpr auto words_of(ComplaintState) { return std::array{"open"sv, "put_right"sv, "closed"sv}; }

/// How a complaint was closed, and that it was opened again. It has their word or a reason.
struct Closure {
  Instant closed_at;
  Id by_user_id;
  std::string their_word;
  std::optional<Day> said_on;
  std::string reason;
  std::optional<Instant> reopened_at;
};
constexpr auto fields_of(Closure const*) {
  return std::tuple{
      field("closed_at", &Closure::closed_at),   field("by_user_id", &Closure::by_user_id),
      field("their_word", &Closure::their_word), field("said_on", &Closure::said_on),
      field("reason", &Closure::reason),         field("reopened_at", &Closure::reopened_at)};
}

struct Complaint {
  Id id;
  std::int64_t version = 0;
  std::string what, happened;
  Id person_id, organisation_id;  // whose it is: one of the two
  Id by_user_id;                  // who puts it right
  Id made_by_user_id;
  bool is_private = false;  // about an employee
  Id mail_id;               // where it was written
  std::string remedy;       // what was promised to put it right
  std::optional<Day> remedy_on;
  Id promise_id;  // the promise that was made of it
  ComplaintState state = ComplaintState::open;
  std::optional<Instant> put_right_at;
  std::vector<Closure> closures;
  std::optional<Counterpart> to;
  std::optional<std::string> by;  // name of by_user_id
  Instant created_at, changed_at;

  std::optional<Instant> deleted_at;  // in the bin since
};
constexpr auto fields_of(Complaint const*) {
  return std::tuple{field("id", &Complaint::id),
                    field("version", &Complaint::version),
                    field("what", &Complaint::what, required).max(2'000),
                    field("happened", &Complaint::happened, from_client).max(20'000),
                    field("person_id", &Complaint::person_id, made_once),
                    field("organisation_id", &Complaint::organisation_id, made_once),
                    field("by_user_id", &Complaint::by_user_id, from_client),
                    field("made_by_user_id", &Complaint::made_by_user_id),
                    field("private", &Complaint::is_private),
                    field("mail_id", &Complaint::mail_id, from_client),
                    field("remedy", &Complaint::remedy, from_client).max(5'000),
                    field("remedy_on", &Complaint::remedy_on, from_client),
                    field("promise_id", &Complaint::promise_id, from_client),
                    field("state", &Complaint::state, from_client),
                    field("put_right_at", &Complaint::put_right_at),
                    field("closures", &Complaint::closures),
                    field("to", &Complaint::to, not_stored),
                    field("by", &Complaint::by, not_stored),
                    field("created_at", &Complaint::created_at),
                    field("changed_at", &Complaint::changed_at),
                    field("deleted_at", &Complaint::deleted_at, hidden)};
}

constexpr std::size_t closures_max = 100;

/// What a closing brings: their word (said today, unless it says when), or why there is none.
struct ClosureGiven {
  std::string their_word;
  std::optional<Day> said_on;
  std::string reason;
};
constexpr auto fields_of(ClosureGiven const*) {
  return std::tuple{field("their_word", &ClosureGiven::their_word, from_client).max(5'000),
                    field("said_on", &ClosureGiven::said_on, from_client),
                    field("reason", &ClosureGiven::reason, from_client).max(5'000)};
}

/// About what; whose; a day with something promised for it; years 1900 to 2999.
Done check(Complaint const& complaint);
/// Put right, or open again, at `now`. Refuses bad_value for closing or opening a closed one: that
/// is done with their word (close, reopen).
Done settle(Complaint& complaint, Complaint const* before, Instant now);
/// Refuses missing (their_word) without both, bad_value (reason) with both, wrong_range for a word
/// that is still to be said, too_many.
Done close(Complaint& complaint, ClosureGiven const& given, Id by_user_id, Instant now, Day today);
/// Open again; how it was closed stays written down.
void reopen(Complaint& complaint, Instant now);
/// Its owner and its maker see a private one, everybody the others.
bool may_see(Complaint const& complaint, Id user_id);

}  // namespace kept
