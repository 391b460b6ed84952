#include "store/file_type.hpp"

namespace kept {

using std::string_view_literals::operator""sv;

std::optional<std::string_view> type_by_content(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1a\n"sv)) return "image/png";
  if (bytes.starts_with("\xff\xd8\xff"sv)) return "image/jpeg";
  if (bytes.starts_with("RIFF"sv) && bytes.size() >= 12 && bytes.substr(8, 4) == "WEBP"sv)
    return "image/webp";
  if (bytes.starts_with("GIF87a"sv) || bytes.starts_with("GIF89a"sv)) return "image/gif";
  if (bytes.starts_with("%PDF-"sv)) return "application/pdf";
  return {};
}

}  // namespace kept
