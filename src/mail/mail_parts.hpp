// The structure of a message (RFC 2045, RFC 2046): its header and its parts, as places in its
// bytes. One walk from the first line to the last, without recursion; time and memory grow with the
// bytes, whatever stands in them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mail/header_value.hpp"
#include "mail/mail_header.hpp"
#include "mail/mail_problem.hpp"
#include "mail/transfer_encoding.hpp"

namespace kept {

constexpr std::size_t mail_bytes_max = std::size_t{64} << 20;  // what follows is not read
constexpr std::size_t mail_type_bytes_max = 200;               // a longer Content-Type is none
constexpr std::size_t mail_parts_max = 1'000;
constexpr int mail_depth_max = 100;  // multiparts within multiparts

struct MailPart {
  int parent = -1;
  int depth = 0;
  std::vector<std::size_t> children;  // of a multipart; empty for a leaf
  std::vector<HeaderField> fields;    // in the order of the bytes
  HeaderValue type;                   // Content-Type, or what holds where there is none
  HeaderValue disposition;            // Content-Disposition; "" where there is none
  TransferEncoding encoding = TransferEncoding::plain;
  std::string_view body;  // still encoded; of a multipart what stands before its first part
};

/// parts[0] is the message itself, children follow their parents. A message within the message
/// (message/rfc822) is one leaf: read_mail_parts reads its bytes in turn.
struct MailParts {
  std::vector<MailPart> parts;
  std::vector<MailProblem> problems;
};

/// The views live as long as `bytes`. An empty text is a message without header and body.
MailParts read_mail_parts(std::string_view bytes);

}  // namespace kept
