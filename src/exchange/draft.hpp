// What a card or a row of a table says about one person or organisation, before it is compared with
// those that are here.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "exchange/problem.hpp"
#include "individuals/conversation.hpp"
#include "individuals/person.hpp"
#include "mail/consent_record.hpp"
#include "promises/promise.hpp"

namespace kept {

struct ArchiveWork;

struct DraftPosition {
  std::string organisation;
  std::string title;
  std::optional<Day> since, until;

  bool operator==(DraftPosition const&) const = default;
};

/// `media_type` is image/jpeg, image/png or image/webp, decided by the bytes.
struct DraftPhoto {
  std::string bytes;
  std::string media_type;
};

/// How the name is said: SOUND of a card of ours, which alone tells of a consent.
struct DraftRecording {
  std::string bytes;
  std::string media_type;
  Instant consent_at;
};

struct DraftLink {
  std::string source_id;
  std::string name;
  LinkKind kind = LinkKind::other;
};

/// A day, perhaps with a time of day in microseconds, perhaps with its distance to UTC; without one
/// it is meant in the firm's zone.
struct DraftMoment {
  Day day;
  std::optional<std::int64_t> clock;
  std::optional<int> offset_minutes;
};

/// Those that a conversation or a promise is about, by whatever the row names them.
struct DraftParty {
  std::vector<std::string> ids;  // ours, as the file has them
  std::vector<std::string> names, emails, phones;
  std::vector<std::string> organisation_ids, organisations;
};

struct DraftTalk {
  DraftParty party;
  std::optional<Channel> channel;
  std::optional<DraftMoment> at;
  std::string subject, note;
};

struct DraftPromise {
  DraftParty party;
  Direction direction = Direction::ours;
  std::string kind, what, by;
  std::optional<DraftMoment> said_for, aim_for, made_at, done_at, withdrawn_at;
  std::string withdrawal_reason, renegotiations, repair;
  std::optional<double> estimate_days;
};

enum class DraftNoun {
  person,
  organisation,
  conversation,
  promise,
  consent,
  stop,
  task,
  deal,
  complaint
};

/// `person` holds what both nouns share; of an organisation only name, roles, ways and own fields
/// are taken, and `web`. Ids, positions and links of `person` are empty: they are named here
/// instead.
struct Draft {
  DraftNoun noun = DraftNoun::person;
  Person person;
  std::vector<DraftPosition> positions;
  std::vector<DraftLink> links;
  std::vector<std::string> notes;
  std::optional<DraftPhoto> photo;
  std::optional<DraftRecording> recording;
  /// Own fields by the name they have in the file.
  std::vector<std::pair<std::string, std::string>> own_values;
  std::string web;
  DraftTalk talk;
  DraftPromise promise;
  /// A consent or a stop, and whose it is by the archive's id.
  Consent consent;
  StoppedAddress stopped;
  std::string person_source;
  /// A task, a deal or a complaint: its place in the archive's list.
  std::shared_ptr<ArchiveWork const> work;
  std::size_t work_at = 0;
  /// What the source calls it: a vCard's UID, an id column. Empty when it says nothing.
  std::string source_id;
  /// The id that a Kept gave, on a card that has another program's UID as well.
  std::string kept_id;
  /// Ids of people who became one with this one (individuals/person_was_store.hpp).
  std::vector<std::string> old_ids;
  std::size_t line = 0;
  std::vector<FileProblem> problems;

  bool refused() const;
};

}  // namespace kept
