// Any bytes as what an IMAP server says: read without harm and in bounds, whatever it is asked.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "mail/imap_client.hpp"
#include "mail/said_stream_test.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace kept;
  std::string const text(reinterpret_cast<char const*>(data), size);
  SaidStream said(text);
  ImapClient client(said);
  (void)client.greet(ImapClient::Encrypt::starttls);
  (void)client.sign_in(ImapClient::SignIn::password, "user", "secret");
  if (auto folders = client.folders(); folders && folders->size() > imap_folders_max) std::abort();
  (void)client.examine("INBOX");
  if (auto sizes = client.sizes(10, 20))
    for (auto const& each : *sizes)
      if (each.uid < 10 || each.uid > 20) std::abort();
  std::uint32_t last = 0;
  (void)client.fetch({10, 11, 15}, [&](ImapMail mail) {
    if (mail.uid != 10 && mail.uid != 11 && mail.uid != 15) std::abort();
    if (mail.uid == last || mail.bytes.size() > imap_mail_bytes_max) std::abort();
    last = mail.uid;
  });
  auto shown = folder_name_shown(text);
  (void)shown;
  return 0;
}
