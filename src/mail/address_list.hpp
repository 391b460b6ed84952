// Lists of addresses (RFC 5322, 3.4): To, Cc, From and their like, also with groups, comments,
// routes and the mistakes of mailers. Structure is read before encoded words, so that no decoded
// text can become an address.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kept {

constexpr std::size_t mail_addresses_max = 2'000;  // of one field

struct MailAddress {
  std::string name;     // decoded, one line; the comment where there is no other name; or ""
  std::string address;  // "mette@firma.dk" as written, without blanks, comments and route; or ""
  bool operator==(MailAddress const&) const = default;
};

/// The members of groups stand among the others, an empty group gives none. What has no "@" and no
/// angle brackets is a name. Neither name nor address: left out.
std::vector<MailAddress> read_address_list(std::string_view raw, std::string_view context = {});

/// Message ids: what stands in angle brackets, or the words where nothing does; without brackets.
std::vector<std::string> read_message_ids(std::string_view raw, std::size_t most);

}  // namespace kept
