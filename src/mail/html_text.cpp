#include "mail/html_text.hpp"

#include <algorithm>
#include <array>

#include "mail/html_walk.hpp"

namespace kept {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t quote_depth_max = 9;

constexpr std::array hidden = {"head"sv,     "script"sv, "style"sv,    "title"sv,  "template"sv,
                               "noscript"sv, "iframe"sv, "object"sv,   "select"sv, "textarea"sv,
                               "svg"sv,      "math"sv,   "noframes"sv, "applet"sv};
constexpr std::array blocks = {
    "p"sv,       "div"sv,    "h1"sv, "h2"sv,         "h3"sv,      "h4"sv,     "h5"sv,
    "h6"sv,      "ul"sv,     "ol"sv, "table"sv,      "tr"sv,      "pre"sv,    "hr"sv,
    "dl"sv,      "dt"sv,     "dd"sv, "section"sv,    "article"sv, "header"sv, "footer"sv,
    "address"sv, "center"sv, "li"sv, "blockquote"sv, "caption"sv, "form"sv,   "fieldset"sv};
/// Blocks with an empty line around them.
constexpr std::array spaced = {"p"sv,  "h1"sv, "h2"sv, "h3"sv,    "h4"sv,         "h5"sv,
                               "h6"sv, "ul"sv, "ol"sv, "table"sv, "blockquote"sv, "pre"sv};

template <std::size_t N>
bool is_in(std::array<std::string_view, N> const& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

class TextSink : public HtmlSink {
 public:
  void start(std::string_view name, HtmlAttributes const&) override {
    if (is_in(hidden, name)) ++hidden_;
    if (name == "pre") ++preformatted_;
    if (name == "br") {
      end_line();
      return;
    }
    if (is_in(blocks, name)) begin_block(name);
    if (name == "blockquote") quoted_ = std::min(quoted_ + 1, quote_depth_max + 1);
    if (name == "li") line_ = "- ";
    if ((name == "td" || name == "th") && !line_.empty()) line_ += '\t';
  }

  void end(std::string_view name) override {
    if (is_in(hidden, name)) --hidden_;
    if (is_in(blocks, name)) begin_block(name);
    if (name == "pre") --preformatted_;
    if (name == "blockquote" && quoted_ > 0) --quoted_;
  }

  void text(std::string_view text) override {
    if (hidden_ > 0) return;
    for (std::size_t i = 0; i < text.size(); ++i) {
      bool const no_break = text[i] == '\xC2' && i + 1 < text.size() && text[i + 1] == '\xA0';
      if (no_break) ++i;
      bool const blank =
          no_break || text[i] == ' ' || text[i] == '\t' || text[i] == '\r' || text[i] == '\n';
      if (preformatted_ > 0 && text[i] == '\n') {
        end_line();
      } else if (!blank) {
        line_ += text[i];
      } else if (preformatted_ > 0 ||
                 (!line_.empty() && line_.back() != ' ' && line_.back() != '\t')) {
        line_ += ' ';
      }
    }
  }

  std::string take() {
    flush();
    while (out_.ends_with('\n')) out_.pop_back();
    if (!out_.empty()) out_ += '\n';
    return std::move(out_);
  }

 private:
  void begin_block(std::string_view name) {
    flush();
    if (is_in(spaced, name)) gap_ = !out_.empty();
  }

  /// An end of line that is asked for: also an empty line stays.
  void end_line() {
    if (line_.empty()) {
      gap_ = !out_.empty();
    } else {
      flush();
    }
  }

  void flush() {
    while (line_.ends_with(' ') || line_.ends_with('\t')) line_.pop_back();
    if (line_.empty()) return;
    if (gap_) out_ += '\n';
    gap_ = false;
    for (std::size_t i = 0; i < std::min(quoted_, quote_depth_max); ++i) out_ += "> ";
    out_ += line_;
    out_ += '\n';
    line_.clear();
  }

  std::string out_, line_;
  int hidden_ = 0, preformatted_ = 0;
  std::size_t quoted_ = 0;
  bool gap_ = false;
};

}  // namespace

std::string text_of_html(std::string_view html) {
  TextSink sink;
  walk_html(html, sink);
  return sink.take();
}

}  // namespace kept
