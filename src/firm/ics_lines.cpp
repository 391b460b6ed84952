#include "firm/ics_lines.hpp"

namespace kept {
namespace {

constexpr std::size_t line_bytes_max = 64 * 1024;
constexpr std::size_t parameters_max = 50;

bool is_name_char(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

std::string in_capitals(std::string_view text) {
  std::string out(text);
  for (auto& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

/// The name at the front of `rest`, taken off.
std::string take_name(std::string_view& rest) {
  std::size_t length = 0;
  while (length < rest.size() && is_name_char(rest[length])) ++length;
  auto name = in_capitals(rest.substr(0, length));
  rest.remove_prefix(length);
  return name;
}

/// The value of a parameter, with or without quotes; false for a quote that does not end.
bool take_value(std::string_view& rest, std::string& value) {
  while (!rest.empty() && rest.front() != ';' && rest.front() != ':') {
    if (rest.front() != '"') {
      value += rest.front();
      rest.remove_prefix(1);
      continue;
    }
    auto end = rest.find('"', 1);
    if (end == rest.npos) return false;
    value += rest.substr(1, end - 1);
    rest.remove_prefix(end + 1);
  }
  return true;
}

}  // namespace

std::string_view IcsLine::parameter(std::string_view wanted) const {
  for (auto const& [name_of_it, value_of_it] : parameters)
    if (name_of_it == wanted) return value_of_it;
  return {};
}

Refusal bad_line(int number, std::string detail, Code code) {
  return refuse(code, "line/" + std::to_string(number), std::move(detail));
}

IcsLines::IcsLines(std::string_view text) : left_(text) {
  if (left_.starts_with("\xEF\xBB\xBF")) left_.remove_prefix(3);
}

std::string_view IcsLines::physical() {
  auto end = left_.find('\n');
  auto line = left_.substr(0, end);
  left_.remove_prefix(end == left_.npos ? left_.size() : end + 1);
  ++number_;
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

Result<std::optional<IcsLine>> IcsLines::next() {
  std::string text;
  while (text.empty()) {
    if (left_.empty()) return std::optional<IcsLine>();
    text = physical();
  }
  IcsLine line;
  line.number = number_;
  while (!left_.empty() && (left_.front() == ' ' || left_.front() == '\t')) {
    text += physical().substr(1);
    if (text.size() > line_bytes_max) return bad_line(line.number, "too long", Code::too_long);
  }
  if (text.size() > line_bytes_max) return bad_line(line.number, "too long", Code::too_long);
  std::string_view rest = text;
  line.name = take_name(rest);
  if (line.name.empty()) return bad_line(line.number, "begins with no name");
  while (rest.starts_with(';')) {
    rest.remove_prefix(1);
    auto& [name, value] = line.parameters.emplace_back();
    name = take_name(rest);
    // "KEY;" and "KEY;:": some programs leave the equals sign out.
    if (rest.starts_with('=')) rest.remove_prefix(1);
    if (!take_value(rest, value)) return bad_line(line.number, "a quote does not end");
    if (line.parameters.size() > parameters_max)
      return bad_line(line.number, "too many parameters", Code::too_many);
  }
  if (!rest.starts_with(':')) return bad_line(line.number, "has no colon after its name");
  line.value = rest.substr(1);
  return std::optional(std::move(line));
}

std::string ics_text(std::string_view value) {
  std::string out;
  for (std::size_t at = 0; at < value.size(); ++at) {
    bool escaped = value[at] == '\\' && at + 1 < value.size();
    if (escaped) ++at;
    bool breaks = escaped && (value[at] == 'n' || value[at] == 'N');
    out += breaks ? ' ' : value[at];
  }
  return out;
}

}  // namespace kept
