// Where links and pictures in somebody's HTML may lead.
#pragma once

#include <string>
#include <string_view>

namespace kept {

constexpr std::size_t safe_address_bytes_max = 8'000;  // longer ones lead nowhere

/// The address as a browser would read it: without blanks around it, tabs and line ends within.
/// "" where it does not lead to http:, https:, mailto: or tel:.
std::string safe_link(std::string_view written);

enum class PictureKind { none, remote, content, written };

struct PictureAddress {
  PictureKind kind = PictureKind::none;
  std::string address;  // of a remote or written one the whole; of a content one its Content-ID
};

/// http:, https: and "//host/..." are remote, "cid:..." is content, data: of a known kind of
/// picture is written into the HTML itself. Everything else is none.
PictureAddress read_picture_address(std::string_view written);

}  // namespace kept
