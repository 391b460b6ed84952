// Somebody's HTML made safe to show. Everything is written anew from lists of what may stay:
// elements, attributes, CSS properties; nothing runs, nothing is fetched that was not asked for,
// nothing is sent. What comes out has no comments, no style sheets, no foreign content (SVG,
// MathML) and no element whose text is raw, so a browser reads it as it was written.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace kept {

enum class RemoteImages {
  removed,  // the picture stays as its alternative text
  allowed   // http: and https: pictures of img elements stay
};

/// The address of the attachment with this Content-ID ("/api/..."); "" where there is none.
using ContentAddress = std::function<std::string(std::string_view content_id)>;

struct SafeHtml {
  std::string html;               // what stands in <body>; each element closed
  std::size_t remote_images = 0;  // img elements whose picture lies elsewhere, shown or not
  bool cut = false;               // longer or deeper than html_walk.hpp reads
};

/// `html` is UTF-8 (MailMessage::html). Links stay if they lead to http:, https:, mailto: or tel:,
/// and open outside of the frame. Pictures written into the HTML (data:) stay if they are PNG, GIF,
/// JPEG or WebP. Background pictures and those of style sheets are always removed.
SafeHtml safe_html(std::string_view html, RemoteImages images, ContentAddress const& address_of);

/// The Content-Security-Policy to send with it: were anything forgotten above, it would not run.
std::string_view safe_html_policy(RemoteImages images);

}  // namespace kept
