#include "mail/flowed_text.hpp"

#include "mail/mail_header.hpp"

namespace kept {

std::string unfolded_flowed(std::string_view text, bool delete_space) {
  std::string out;
  std::size_t open_depth = 0;
  bool open = false;  // the line before goes on
  for (std::size_t at = 0; at < text.size();) {
    auto line = without_line_end(line_at(text, at));
    at += line_at(text, at).size();
    std::size_t depth = 0;
    while (depth < line.size() && line[depth] == '>') ++depth;
    auto content = line.substr(depth);
    if (content.starts_with(' ')) content.remove_prefix(1);
    bool const signature = content == "-- ";
    if (open && (depth != open_depth || signature)) {
      out += '\n';
      open = false;
    }
    if (!open) {
      out.append(depth, '>');
      if (depth > 0) out += ' ';
    }
    bool const flows = content.ends_with(' ') && !signature;
    if (flows && delete_space) content.remove_suffix(1);
    out += content;
    open = flows;
    open_depth = depth;
    if (!open) out += '\n';
  }
  if (open) out += '\n';
  return out;
}

std::string html_of_text(std::string_view text) {
  std::string out = "<div style=\"white-space: pre-wrap\">";
  for (char c : text) {
    switch (c) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      default:
        out += c;
    }
  }
  return out + "</div>";
}

}  // namespace kept
