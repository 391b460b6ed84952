#include "mail/mail_header.hpp"

#include <algorithm>

#include "http/text.hpp"

namespace kept {
namespace {

using What = MailProblem::What;

bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::string_view trimmed_end(std::string_view text) {
  while (!text.empty() && (is_blank(text.back()) || text.back() == '\r' || text.back() == '\n'))
    text.remove_suffix(1);
  return text;
}

/// The name of the field that a line begins; empty where it begins none.
std::string_view field_name(std::string_view line) {
  auto const colon = line.find(':');
  if (colon == line.npos) return {};
  auto const name = trimmed_end(line.substr(0, colon));
  auto const good = [](char c) { return c > ' ' && c < 127; };
  return std::all_of(name.begin(), name.end(), good) ? name : std::string_view();
}

bool is_empty_line(std::string_view line) { return line == "\n" || line == "\r\n"; }

class HeaderReader {
 public:
  HeaderReader(std::string_view bytes, std::size_t at) : bytes_(bytes), at_(at), begin_(at) {}

  ReadHeader read(std::function<bool(std::string_view)> const& stops) {
    while (at_ < bytes_.size()) {
      auto const line = line_at(bytes_, at_);
      if (stops(line)) break;
      if (is_empty_line(line)) {
        at_ += line.size();
        break;
      }
      if (!take(line)) break;
    }
    read_.end = at_;
    return std::move(read_);
  }

 private:
  /// False where the body begins with this line.
  bool take(std::string_view line) {
    auto const next = line_at(bytes_, at_ + line.size());
    if (is_blank(line[0]) && at_ != begin_) return go_on(line, next);
    auto const name = field_name(line);
    if (!name.empty()) {
      begin_field(name, line);
      return true;
    }
    bool const header_follows =
        !field_name(next).empty() || (is_empty_line(next) && !read_.fields.empty());
    read_.problems.push_back(header_follows ? What::broken_header : What::no_blank_line);
    if (header_follows) at_ += line.size();
    return header_follows;
  }

  /// A folded line. One of blanks alone ends the header where no header follows.
  bool go_on(std::string_view line, std::string_view next) {
    at_ += line.size();
    bool const text_follows =
        !next.empty() && !is_blank(next[0]) && !is_empty_line(next) && field_name(next).empty();
    if (trimmed_end(line).empty() && text_follows) {
      read_.problems.push_back(What::no_blank_line);
      return false;
    }
    if (!open_field_) return true;
    auto& value = read_.fields.back().value;
    auto const begin = static_cast<std::size_t>(value.data() - bytes_.data());
    if (at_ - begin_ > mail_header_bytes_max) {
      too_large();
    } else {
      value = trimmed_end(bytes_.substr(begin, at_ - begin));
    }
    return true;
  }

  void begin_field(std::string_view name, std::string_view line) {
    at_ += line.size();
    open_field_ =
        at_ - begin_ <= mail_header_bytes_max && read_.fields.size() < mail_header_fields_max;
    if (!open_field_) {
      too_large();
      return;
    }
    auto value = line.substr(line.find(':') + 1);
    while (!value.empty() && is_blank(value.front())) value.remove_prefix(1);
    read_.fields.push_back({name, trimmed_end(value)});
  }

  void too_large() {
    open_field_ = false;
    if (!told_) read_.problems.push_back(What::header_too_large);
    told_ = true;
  }

  std::string_view bytes_;
  std::size_t at_, begin_;
  bool open_field_ = false, told_ = false;
  ReadHeader read_;
};

}  // namespace

std::string_view const* find_field(std::vector<HeaderField> const& fields, std::string_view name) {
  for (auto const& field : fields)
    if (same_word(field.name, name)) return &field.value;
  return nullptr;
}

std::string_view line_at(std::string_view bytes, std::size_t at) {
  if (at >= bytes.size()) return {};
  auto const end = bytes.find('\n', at);
  return bytes.substr(at, end == bytes.npos ? bytes.npos : end + 1 - at);
}

std::string_view without_line_end(std::string_view line) {
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

ReadHeader read_header(std::string_view bytes, std::size_t at,
                       std::function<bool(std::string_view)> const& stops) {
  return HeaderReader(bytes, at).read(stops);
}

}  // namespace kept
