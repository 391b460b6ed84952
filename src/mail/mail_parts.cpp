#include "mail/mail_parts.hpp"

#include <algorithm>
#include <unordered_map>

namespace kept {
namespace {

using What = MailProblem::What;

std::string_view trimmed_end(std::string_view text) {
  while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
  return text;
}

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

/// The multiparts whose end has not come, and which line ends which of them.
class OpenMultiparts {
 public:
  enum class Mark { none, next, end };

  bool empty() const { return stack_.empty(); }
  std::size_t size() const { return stack_.size(); }
  std::size_t top_part() const { return stack_.back().part; }

  void push(std::size_t part, std::string boundary) {
    levels_[boundary].push_back(stack_.size());
    stack_.push_back({part, std::move(boundary)});
  }

  void pop() {
    auto const found = levels_.find(stack_.back().boundary);
    found->second.pop_back();
    if (found->second.empty()) levels_.erase(found);
    stack_.pop_back();
  }

  /// `level` is the place of the multipart meant, the innermost of those with this boundary.
  Mark mark_of(std::string_view line, std::size_t& level) const {
    if (stack_.empty() || !line.starts_with("--")) return Mark::none;
    auto text = trimmed_end(line);
    text.remove_prefix(2);
    auto const mark = mark_of_text(text, level);
    // What follows behind a blank does not matter (RFC 2046, 5.1.1).
    return mark == Mark::none ? mark_of_text(text.substr(0, text.find(' ')), level) : mark;
  }

 private:
  Mark mark_of_text(std::string_view text, std::size_t& level) const {
    if (find(text, level)) return Mark::next;
    if (!text.ends_with("--")) return Mark::none;
    return find(text.substr(0, text.size() - 2), level) ? Mark::end : Mark::none;
  }

  bool find(std::string_view boundary, std::size_t& level) const {
    auto const found = levels_.find(boundary);
    if (found == levels_.end()) return false;
    level = found->second.back();
    return true;
  }

  struct Open {
    std::size_t part = 0;
    std::string boundary;
  };
  std::vector<Open> stack_;
  // A table, so that a line costs the same however many multiparts are open.
  std::unordered_map<std::string, std::vector<std::size_t>, TextHash, std::equal_to<>> levels_;
};

class Splitter {
 public:
  explicit Splitter(std::string_view bytes) : bytes_(bytes) {}

  MailParts split() {
    if (bytes_.size() > mail_bytes_max) {
      bytes_ = bytes_.substr(0, mail_bytes_max);
      problem(What::too_large, 0);
    }
    skip_envelope_line();
    begin_part(-1);
    while (at_ < bytes_.size() && !full_) body_line();
    end_body(at_);
    while (!open_.empty()) close_top(false);
    return std::move(read_);
  }

 private:
  using Mark = OpenMultiparts::Mark;

  /// "From mette@firma.dk Thu Jan 1 ...": what mbox writes before a message.
  void skip_envelope_line() {
    auto const line = line_at(bytes_, 0);
    if (line.starts_with("From ") || line.starts_with(">From ")) at_ = line.size();
  }

  void problem(What what, std::size_t part) { add_problem(read_.problems, what, part); }

  void body_line() {
    auto const line = line_at(bytes_, at_);
    std::size_t level = 0;
    auto const mark = open_.mark_of(line, level);
    if (mark == Mark::none) {
      at_ += line.size();
      return;
    }
    end_body(at_);
    while (open_.size() > level + 1) close_top(false);
    at_ += line.size();
    if (mark == Mark::end) {
      close_top(true);
    } else if (read_.parts.size() >= mail_parts_max) {
      problem(What::too_many_parts, 0);
      full_ = true;
    } else {
      begin_part(static_cast<int>(open_.top_part()));
    }
  }

  /// What was read since the last header or boundary is the body of `current_`: a leaf's text, or
  /// what stands before the first part. Behind the end of a multipart it is nobody's.
  void end_body(std::size_t end) {
    if (current_ < 0) return;
    auto body = bytes_.substr(body_begin_, end - body_begin_);
    // The line end before a boundary belongs to the boundary.
    if (end < bytes_.size()) body = without_line_end(body);
    read_.parts[static_cast<std::size_t>(current_)].body = body;
    current_ = -1;
  }

  void close_top(bool ended) {
    auto const index = open_.top_part();
    auto& part = read_.parts[index];
    if (part.children.empty()) {
      problem(What::no_part, index);
      part.type.value = "text/plain";
    } else if (!ended) {
      problem(What::no_end, index);
    }
    open_.pop();
  }

  void begin_part(int parent) {
    auto const index = read_.parts.size();
    auto& part = read_.parts.emplace_back();
    part.parent = parent;
    if (parent >= 0) {
      auto& above = read_.parts[static_cast<std::size_t>(parent)];
      part.depth = above.depth + 1;
      above.children.push_back(index);
    }
    auto header = read_header(bytes_, at_, [&](std::string_view line) {
      std::size_t level = 0;
      return open_.mark_of(line, level) != Mark::none;
    });
    for (auto const what : header.problems) problem(what, index);
    part.fields = std::move(header.fields);
    at_ = body_begin_ = header.end;
    current_ = static_cast<int>(index);
    describe(part);
    if (part.type.type() == "multipart") open_multipart(index);
  }

  void describe(MailPart& part) {
    if (auto const* type = find_field(part.fields, "content-type"))
      part.type = read_header_value(*type);
    auto& value = part.type.value;
    if (value.size() > mail_type_bytes_max) value = "application/octet-stream";
    if (part.type.subtype().empty() || value.starts_with('/')) {
      auto const* above =
          part.parent < 0 ? nullptr : &read_.parts[static_cast<std::size_t>(part.parent)];
      bool const digest = above && above->type.value == "multipart/digest";
      bool const text = value.empty() || value.starts_with('/') || part.type.type() == "text";
      value = digest ? "message/rfc822" : text ? "text/plain" : "application/octet-stream";
    }
    if (auto const* written = find_field(part.fields, "content-disposition"))
      part.disposition = read_header_value(*written);
    if (auto const* written = find_field(part.fields, "content-transfer-encoding"))
      part.encoding = transfer_encoding_named(*written);
  }

  void open_multipart(std::size_t index) {
    auto& part = read_.parts[index];
    std::string boundary(trimmed_end(part.type.parameter("boundary")));
    if (boundary.empty()) {
      problem(What::no_boundary, index);
      boundary = guessed_boundary();
    }
    if (boundary.empty()) {
      part.type.value = "text/plain";
    } else if (part.depth >= mail_depth_max) {
      problem(What::too_deep, index);
      part.type.value = "application/octet-stream";
    } else {
      open_.push(index, std::move(boundary));
    }
  }

  /// The first line of the body's first hundred that looks like a boundary.
  std::string guessed_boundary() const {
    std::size_t at = at_;
    for (int i = 0; i < 100 && at < bytes_.size(); ++i) {
      auto const line = line_at(bytes_, at);
      std::size_t level = 0;
      if (open_.mark_of(line, level) != Mark::none) return {};
      auto const text = trimmed_end(line);
      if (text.starts_with("--") && text.size() > 4 && text.size() <= 74 &&
          text.find(' ') == text.npos)
        return std::string(text.substr(2));
      at += line.size();
    }
    return {};
  }

  std::string_view bytes_;
  std::size_t at_ = 0, body_begin_ = 0;
  int current_ = -1;  // the part whose body is being read
  bool full_ = false;
  OpenMultiparts open_;
  MailParts read_;
};

}  // namespace

void add_problem(std::vector<MailProblem>& problems, What what, std::size_t part) {
  MailProblem const problem{what, part};
  if (problems.size() >= mail_problems_max) return;
  if (std::find(problems.begin(), problems.end(), problem) == problems.end())
    problems.push_back(problem);
}

MailParts read_mail_parts(std::string_view bytes) { return Splitter(bytes).split(); }

}  // namespace kept
