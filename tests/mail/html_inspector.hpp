// Reads HTML that was made safe, with a reader so strict that a browser cannot read it in another
// way, and says what in it is not safe. For the tests and the fuzzer of safe_html.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "mail/safe_html.hpp"
#include "mail/safe_html_lists.hpp"

namespace kept {

class HtmlInspector {
 public:
  HtmlInspector(std::string_view html, RemoteImages images, std::string_view own_address)
      : html_(html), images_(images), own_address_(own_address) {}

  /// "" where all is well, else what is wrong and where.
  std::string complaint() {
    while (at_ < html_.size() && wrong_.empty()) {
      char const c = html_[at_];
      if (c == '<') {
        tag();
      } else {
        if (c == '>' || c == '"' || c == '\'' || c == '`') return wrong("a raw mark in text");
        if (static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t')
          return wrong("a control");
        ++at_;
      }
    }
    if (wrong_.empty() && !open_.empty()) return wrong("not closed: " + open_.back());
    return wrong_;
  }

 private:
  std::string wrong(std::string const& what) {
    return wrong_ = what + " at " + std::to_string(at_) + ": " +
                    std::string(html_.substr(at_ < 40 ? 0 : at_ - 40, 120));
  }

  std::string_view word() {
    auto const begin = at_;
    while (at_ < html_.size() &&
           ((html_[at_] >= 'a' && html_[at_] <= 'z') || (html_[at_] >= '0' && html_[at_] <= '9')))
      ++at_;
    return html_.substr(begin, at_ - begin);
  }

  bool take(char c) {
    bool const there = at_ < html_.size() && html_[at_] == c;
    if (there) ++at_;
    return there;
  }

  void tag() {
    take('<');
    bool const ends = take('/');
    auto const name = word();
    if (!is_listed(safe_elements, name)) {
      wrong("element " + std::string(name));
    } else if (ends) {
      if (!take('>') || open_.empty() || open_.back() != name)
        wrong("end");
      else
        open_.pop_back();
    } else {
      while (wrong_.empty() && take(' ')) attribute(name);
      if (wrong_.empty() && !take('>')) wrong("start");
      if (!is_listed(void_elements, name)) open_.emplace_back(name);
    }
  }

  void attribute(std::string_view element) {
    auto const name = word();
    if (!take('=') || !take('"')) {
      wrong("attribute");
      return;
    }
    auto const end = html_.find('"', at_);
    auto const value = html_.substr(at_, end == html_.npos ? end : end - at_);
    at_ = end == html_.npos ? html_.size() : end + 1;
    if (value.find_first_of("<>'`") != value.npos) wrong("a raw mark in an attribute");
    auto const starts = [&](auto... words) { return (value.starts_with(words) || ...); };
    bool const remote = images_ == RemoteImages::allowed;
    if (name == "href") {
      if (element != "a" || !is_link(value)) wrong("href");
    } else if (name == "src") {
      bool const good =
          starts("data:image/") || value.starts_with(own_address_) || (remote && is_remote(value));
      if (element != "img" || !good) wrong("src");
    } else if (name == "style") {
      for (auto const* bad : {"url", "import", "expression", "image-set", "\\", "/*", "@", "{"})
        if (lower(value).find(std::string(bad) + "(") != std::string::npos ||
            (std::string_view(bad).size() < 3 && value.find(bad) != value.npos))
          wrong("style");
    } else if (name != "target" && name != "rel" && name != "referrerpolicy" &&
               !is_listed(plain_attributes, name)) {
      wrong("attribute " + std::string(name));
    }
  }

  static std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return out;
  }

  static bool is_link(std::string_view value) {
    auto const text = lower(value.substr(0, 8));
    for (auto const* good : {"http:", "https:", "mailto:", "tel:"})
      if (text.starts_with(good)) return true;
    return false;
  }

  static bool is_remote(std::string_view value) {
    auto const text = lower(value.substr(0, 6));
    return text.starts_with("http:") || text.starts_with("https:");
  }

  std::string_view html_;
  RemoteImages images_;
  std::string_view own_address_;
  std::size_t at_ = 0;
  std::vector<std::string> open_;
  std::string wrong_;
};

}  // namespace kept
