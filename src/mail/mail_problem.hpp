// What was broken in a mail and could be read all the same, as well as it goes.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace kept {

constexpr std::size_t mail_problems_max = 50;  // of one message; the rest go unsaid

struct MailProblem {
  enum class What {
    too_large,              // bytes behind the limit were not read
    header_too_large,       // fields behind the limit were not read
    too_many_parts,         // parts behind the limit were not read
    too_deep,               // a multipart too deep within others stayed one piece
    broken_header,          // a line that is no field was passed over
    no_blank_line,          // the text begins without the blank line behind the header
    no_boundary,            // a multipart without its boundary
    no_part,                // a multipart whose boundary never comes: read as text
    no_end,                 // a multipart that never ends
    unknown_encoding,       // Content-Transfer-Encoding: the bytes stayed as they are
    broken_encoding,        // base64 or quoted-printable with faults
    unknown_charset,        // guessed
    unreadable_characters,  // became U+FFFD
    bad_date,               // the date could not be read
    no_sender,              // neither From nor Sender holds an address
    text_too_large          // text or HTML was cut
  };
  What what = What::broken_header;
  std::size_t part = 0;  // its number in the order of the bytes; 0 is the message
  bool operator==(MailProblem const&) const = default;
};

constexpr auto words_of(MailProblem::What) {
  using namespace std::string_view_literals;
  return std::array{"too_large"sv,
                    "header_too_large"sv,
                    "too_many_parts"sv,
                    "too_deep"sv,
                    "broken_header"sv,
                    "no_blank_line"sv,
                    "no_boundary"sv,
                    "no_part"sv,
                    "no_end"sv,
                    "unknown_encoding"sv,
                    "broken_encoding"sv,
                    "unknown_charset"sv,
                    "unreadable_characters"sv,
                    "bad_date"sv,
                    "no_sender"sv,
                    "text_too_large"sv};
}

/// Each once a part, up to the limit.
void add_problem(std::vector<MailProblem>& problems, MailProblem::What what, std::size_t part);

}  // namespace kept
