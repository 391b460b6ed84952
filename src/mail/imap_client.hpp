// The few words of IMAP (RFC 3501) that reading a mailbox needs. Folders are only ever examined: no
// mail is marked as read, moved or deleted. Every answer has its limits; what a server says beside
// what it was asked is passed over.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "http/line_stream.hpp"
#include "mail/imap_answer.hpp"
#include "mail/mailbox_problem.hpp"

namespace kept {

constexpr std::size_t imap_mail_bytes_max = 32 * 1024 * 1024;  // of one mail
constexpr std::size_t imap_folders_max = 1'000;
constexpr std::size_t imap_answers_max = 100'000;  // to one command
constexpr std::chrono::seconds imap_answer_time_max{60};

struct ImapFolder {
  std::string name;         // as the server has it
  bool may_be_read = true;  // not \Noselect
  bool is_sent = false;     // \Sent
};

struct ImapState {
  std::uint32_t uid_validity = 0, uid_next = 0, exists = 0;
};

struct ImapSize {
  std::uint32_t uid = 0;
  std::uint64_t bytes = 0;
};

struct ImapMail {
  std::uint32_t uid = 0;
  std::string date;  // INTERNALDATE: "17-Jul-1996 02:44:25 -0700"
  std::string bytes;
};

class ImapClient {
 public:
  explicit ImapClient(LineStream& stream) : stream_(stream) {}

  enum class Encrypt { is_already, starttls, as_it_is };
  /// The greeting, and STARTTLS where it is wanted.
  Imap<void> greet(Encrypt encrypt);

  enum class SignIn { password, token };
  Imap<void> sign_in(SignIn how, std::string const& user, std::string const& secret);

  Imap<std::vector<ImapFolder>> folders();
  /// `folder` where it is not there.
  Imap<ImapState> examine(std::string const& folder);
  /// By rising uid, each once, within these.
  Imap<std::vector<ImapSize>> sizes(std::uint32_t from, std::uint32_t until);
  /// Those of these uids that the server hands out, as they come. At `too_large` and `cut`,
  /// `uid_underway()` says within which mail, or 0.
  Imap<void> fetch(std::vector<std::uint32_t> const& uids,
                   std::function<void(ImapMail)> const& take);
  std::uint32_t uid_underway() const { return underway_; }
  void sign_out();

 private:
  using Take = std::function<void(ImapAnswer&)>;
  Imap<ImapAnswer> read();
  Imap<void> say(std::string const& line);
  /// Says it, gives each answer before the last to `take`; the last one's word: OK, NO, BAD.
  Imap<ImapAnswer> run(std::string const& command, Take const& take = {},
                       std::string const& continued = {});
  bool can(std::string_view what) const;
  Imap<void> ask_what_it_can();
  void note_capabilities(ImapAnswer const& answer);

  LineStream& stream_;
  std::vector<std::string> can_;
  unsigned commands_ = 0;
  std::uint32_t underway_ = 0;
};

}  // namespace kept
