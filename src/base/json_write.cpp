#include "base/json_write.hpp"

namespace kept {
namespace {

/// With as many digits as every double keeps. The JSON reader may miss a number's last bit: with
/// all 17 digits it would drift a little each time it is read and written.
void write_number(std::string& out, double value) {
  constexpr int digits = 15;
  if (!std::isfinite(value)) {
    out += "null";
    return;
  }
  char buffer[32];
  auto* end = buffer + sizeof buffer;
  out.append(buffer, std::to_chars(buffer, end, value, std::chars_format::general, digits).ptr);
}

}  // namespace

void write_json_text(std::string& out, std::string_view text) {
  constexpr char hex[] = "0123456789abcdef";
  out += '"';
  std::size_t kept_from = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    auto c = static_cast<unsigned char>(text[at]);
    if (c >= 0x20 && c != '"' && c != '\\') continue;
    out.append(text, kept_from, at - kept_from);
    kept_from = at + 1;
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        (out += "\\u00", out += hex[c >> 4], out += hex[c & 15]);
    }
  }
  out.append(text, kept_from);
  out += '"';
}

void write_json(std::string& out, OwnValues const& values) {
  out += '{';
  bool first = true;
  for (auto const& [name, value] : values) {
    if (!first) out += ',';
    first = false;
    write_json_text(out, name);
    out += ':';
    std::visit(
        [&](auto const& held) {
          using Held = std::decay_t<decltype(held)>;
          if constexpr (std::is_same_v<Held, std::monostate>)
            out += "null";
          else if constexpr (std::is_same_v<Held, double>)
            write_number(out, held);
          else
            write_json(out, held);
        },
        value);
  }
  out += '}';
}

}  // namespace kept
