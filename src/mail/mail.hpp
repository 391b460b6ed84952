// One mail that is kept: who wrote it to whom, when, what it says in short, what came with it. It
// is seen by the user in whose mailbox it lay, and by nobody else, whatever their access, until
// that user shares it.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/field.hpp"
#include "mail/message.hpp"

namespace kept {

enum class MailDirection { in, out };
constexpr auto words_of(MailDirection) { return std::array{"in"sv, "out"sv}; }

constexpr auto fields_of(MailAddress const*) {
  return std::tuple{field("name", &MailAddress::name), field("address", &MailAddress::address)};
}

/// A file that came with a mail; its bytes are in the files store, seen by whoever sees the mail.
struct MailFile {
  Id file_id;
  std::string name, type;
  std::int64_t size = 0;
  std::string content_id;  // what cid: in the HTML names
  bool within = false;     // shown inside of the text
};
constexpr auto fields_of(MailFile const*) {
  return std::tuple{field("file_id", &MailFile::file_id),
                    field("name", &MailFile::name),
                    field("type", &MailFile::type),
                    field("size", &MailFile::size),
                    field("content_id", &MailFile::content_id),
                    field("within", &MailFile::within)};
}

/// Somebody of a mail who is known.
struct MailPerson {
  Id person_id;
  std::string name, address;
};
constexpr auto fields_of(MailPerson const*) {
  return std::tuple{field("person_id", &MailPerson::person_id), field("name", &MailPerson::name),
                    field("address", &MailPerson::address)};
}

struct Mail {
  Id id;
  std::int64_t version = 1;
  Id user_id;  // in whose mailbox it lay
  Id thread_id;
  MailDirection direction = MailDirection::in;
  MailKind kind = MailKind::ordinary;
  std::string message_id;   // without angle brackets
  std::string fingerprint;  // the same for the same mail, wherever it is met again
  std::string subject;
  MailAddress sender;
  std::vector<MailAddress> receivers, copies;  // To, Cc
  Instant at;
  std::string beginning;  // of the text
  bool has_html = false;
  std::vector<MailFile> attachments;
  std::optional<Instant> shared_at;       // seen by everybody since
  std::optional<std::string> private_to;  // SeenBy::column()
  Instant created_at;
  std::vector<MailPerson> people;
};
constexpr auto fields_of(Mail const*) {
  return std::tuple{field("id", &Mail::id),
                    field("version", &Mail::version),
                    field("user_id", &Mail::user_id),
                    field("thread_id", &Mail::thread_id),
                    field("direction", &Mail::direction),
                    field("kind", &Mail::kind),
                    field("message_id", &Mail::message_id, hidden),
                    field("fingerprint", &Mail::fingerprint, hidden),
                    field("subject", &Mail::subject),
                    field("sender", &Mail::sender),
                    field("receivers", &Mail::receivers),
                    field("copies", &Mail::copies),
                    field("at", &Mail::at),
                    field("beginning", &Mail::beginning),
                    field("has_html", &Mail::has_html),
                    field("attachments", &Mail::attachments),
                    field("shared_at", &Mail::shared_at),
                    field("private_to", &Mail::private_to, hidden),
                    field("created_at", &Mail::created_at, hidden),
                    field("people", &Mail::people, not_stored)};
}

constexpr std::size_t mail_beginning_bytes_max = 300;
constexpr std::size_t mail_receivers_max = 200;  // kept of To, of Cc and of Bcc

/// May it stand among what went between people, or is it set apart (newsletters, bounces, ...)?
constexpr bool is_correspondence(MailKind kind) {
  return kind == MailKind::ordinary || kind == MailKind::invitation;
}

}  // namespace kept
