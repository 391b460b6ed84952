#include "story.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <stdexcept>

namespace kept::stories {
namespace {

constexpr std::array methods = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};

std::string_view trim(std::string_view text) {
  auto from = text.find_first_not_of(" \t\r");
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(" \t\r") - from + 1);
}

std::vector<std::string> words_in(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

class Reader {
 public:
  explicit Reader(std::string_view text) {
    std::istringstream in{std::string(text)};
    for (std::string line; std::getline(in, line);) lines_.push_back(line);
  }

  Story read() {
    Story story;
    while (at_ < lines_.size()) {
      auto line = trim(lines_[at_]);
      if (line.empty() || line[0] == '#') {
        if (!line.empty() && story.name.empty()) story.name = trim(line.substr(1));
        ++at_;
      } else if (is_request(line)) {
        story.steps.emplace_back(exchange());
      } else if (line.starts_with("parallel ")) {
        story.steps.emplace_back(parallel());
      } else {
        story.steps.emplace_back(directive(line));
      }
    }
    return story;
  }

 private:
  [[noreturn]] void wrong(std::string const& what) const {
    throw std::runtime_error("line " + std::to_string(at_ + 1) + ": " + what);
  }

  static bool is_request(std::string_view line) {
    for (std::string_view method : methods) {
      if (!line.starts_with(method)) continue;
      auto const target = line.substr(method.size());
      if (target.starts_with(" /") || target.starts_with(" $")) return true;
    }
    return false;
  }

  static bool is_header(std::string_view line) {
    auto colon = line.find(": ");
    if (colon == std::string_view::npos || colon == 0) return false;
    return line.substr(0, colon).find_first_not_of(
               "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-") == std::string_view::npos;
  }

  Directive directive(std::string_view line) {
    Directive step{at_ + 1, {}, words_in(line)};
    if (line == "set up") {
      step.verb = "set up";
      step.words.clear();
    } else {
      step.verb = step.words.front();
      step.words.erase(step.words.begin());
      constexpr std::array verbs{"now", "user", "as", "restart", "job"};
      if (std::ranges::find(verbs, step.verb) == verbs.end())
        wrong("not a request, a directive or a comment");
    }
    ++at_;
    return step;
  }

  Parallel parallel() {
    Parallel step{at_ + 1, 0, {}};
    auto words = words_in(lines_[at_]);
    if (words.size() != 3 || words[2] != "{") wrong("expected: parallel COUNT {");
    step.count = std::stoi(words[1]);
    ++at_;
    step.exchange = exchange();
    while (at_ < lines_.size() && trim(lines_[at_]).empty()) ++at_;
    if (at_ == lines_.size() || trim(lines_[at_]) != "}") wrong("expected: }");
    ++at_;
    return step;
  }

  // Headers, then a body: JSON until a line that ends it, or lines that begin with "| ".
  void headers_and_body(HeaderLines& headers, std::string& body, bool& is_text) {
    while (at_ < lines_.size() && is_header(trim(lines_[at_])) && trim(lines_[at_])[0] != '|') {
      auto line = trim(lines_[at_++]);
      auto colon = line.find(": ");
      headers.emplace_back(line.substr(0, colon), line.substr(colon + 2));
    }
    while (at_ < lines_.size()) {
      auto line = trim(lines_[at_]);
      if (line.empty() || line[0] == '#' || line == "}" || line.starts_with("->")) {
        if (line == "}" && open_brackets(body) > 0) {
          body += line;
          ++at_;
          continue;
        }
        break;
      }
      bool begins = line[0] == '{' || line[0] == '[' || line[0] == '|';
      if (!begins && open_brackets(body) <= 0) break;
      if (line[0] == '|') {
        is_text = true;
        body += lines_[at_].substr(lines_[at_].find('|') + 1).starts_with(" ")
                    ? lines_[at_].substr(lines_[at_].find('|') + 2)
                    : "";
        body += '\n';
      } else {
        body += line;
      }
      ++at_;
    }
  }

  static int open_brackets(std::string_view body) {
    int open = 0;
    for (char c : body) open += (c == '{') - (c == '}');
    return open;
  }

  Exchange exchange() {
    Exchange step;
    while (at_ < lines_.size() && trim(lines_[at_]).empty()) ++at_;
    if (at_ == lines_.size() || !is_request(trim(lines_[at_]))) wrong("expected a request");
    step.line = at_ + 1;
    auto line = trim(lines_[at_++]);
    auto space = line.find(' ');
    step.method = line.substr(0, space);
    auto rest = trim(line.substr(space));
    auto body_at = rest.find(" {");
    if (body_at == std::string_view::npos) body_at = rest.find(" [");
    step.target = trim(rest.substr(0, body_at));
    if (body_at != std::string_view::npos) step.body = trim(rest.substr(body_at));
    bool is_text = false;
    headers_and_body(step.headers, step.body, is_text);
    if (at_ == lines_.size() || !trim(lines_[at_]).starts_with("->")) wrong("expected: -> STATUS");
    step.answer_line = at_ + 1;
    statuses(trim(lines_[at_++]).substr(2), step);
    headers_and_body(step.answer_headers, step.answer_body, step.answer_is_text);
    return step;
  }

  // "201", or for parallel ones "201 (1), 409 (49)"; a body may follow on the same line.
  void statuses(std::string_view text, Exchange& step) {
    auto body_at = text.find_first_of("{[");
    if (body_at != std::string_view::npos) step.answer_body = trim(text.substr(body_at));
    std::istringstream in{std::string(text.substr(0, body_at))};
    for (std::string part; std::getline(in, part, ',');) {
      auto words = words_in(part);
      if (words.empty()) wrong("expected a status");
      int count = words.size() > 1 ? std::stoi(words[1].substr(1)) : 0;
      step.statuses.emplace_back(std::stoi(words[0]), count);
    }
  }

  std::vector<std::string> lines_;
  std::size_t at_ = 0;
};

}  // namespace

Story parse_story(std::string_view text) { return Reader(text).read(); }

}  // namespace kept::stories
