#include "mail/html_walk.hpp"

#include <libxml/HTMLparser.h>

#include <memory>

#include "base/charset.hpp"
#include "mail/mail_charset.hpp"

namespace kept {
namespace {

struct FreeContext {
  void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};

std::string_view view_of(xmlChar const* text) {
  return text ? std::string_view(reinterpret_cast<char const*>(text)) : std::string_view();
}

/// What stands between the C parser and the sink: keeps the elements that are open, so that each
/// start gets its end even where reading stops.
class Walk {
 public:
  Walk(HtmlSink& sink, htmlParserCtxt* context) : sink_(sink), context_(context) {}

  static void on_start(void* context, xmlChar const* name, xmlChar const** attributes) {
    auto& walk = of(context);
    if (walk.open_.size() >= html_depth_max) {
      walk.cut_ = true;
      xmlStopParser(walk.context_);
    }
    if (walk.cut_) return;
    HtmlAttributes list;
    for (; attributes && attributes[0]; attributes += 2)
      list.emplace_back(view_of(attributes[0]), view_of(attributes[1]));
    walk.open_.emplace_back(view_of(name));
    walk.sink_.start(walk.open_.back(), list);
  }

  static void on_end(void* context, xmlChar const* name) {
    auto& walk = of(context);
    if (walk.cut_) return;
    bool known = false;
    for (auto const& each : walk.open_) known = known || each == view_of(name);
    while (known && walk.close_top() != view_of(name)) continue;
  }

  static void on_text(void* context, xmlChar const* text, int length) {
    auto& walk = of(context);
    if (walk.cut_ || length <= 0) return;
    walk.sink_.text({reinterpret_cast<char const*>(text), static_cast<std::size_t>(length)});
  }

  HtmlRead finish() {
    while (!open_.empty()) close_top();
    return cut_ ? HtmlRead::cut : HtmlRead::whole;
  }

 private:
  static Walk& of(void* context) {
    return *static_cast<Walk*>(static_cast<htmlParserCtxt*>(context)->_private);
  }

  std::string close_top() {
    auto name = std::move(open_.back());
    open_.pop_back();
    sink_.end(name);
    return name;
  }

  HtmlSink& sink_;
  htmlParserCtxt* context_;
  std::vector<std::string> open_;
  bool cut_ = false;
};

}  // namespace

HtmlRead walk_html(std::string_view html, HtmlSink& sink) {
  static bool const ready = (xmlInitParser(), true);
  std::unique_ptr<htmlParserCtxt, FreeContext> const context(htmlNewParserCtxt());
  if (!ready || !context) return HtmlRead::cut;
  bool const too_long = html.size() > html_bytes_max;
  std::string text(html.substr(0, html_bytes_max));
  if (too_long)  // no half character at the end
    while (!text.empty() && (text.back() & '\x80') &&
           !is_utf8(text.substr(text.size() - std::min<std::size_t>(text.size(), 4))))
      text.pop_back();
  if (!is_utf8(text)) text = decode_mail_text(text, "utf-8").text;
  std::erase(text, '\0');
  Walk walk(sink, context.get());
  xmlSAXHandler& handler = *context->sax;
  handler = {};
  handler.startElement = Walk::on_start;
  handler.endElement = Walk::on_end;
  handler.characters = handler.ignorableWhitespace = handler.cdataBlock = Walk::on_text;
  context->_private = &walk;
  int const options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                      HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC;
  auto* const document = htmlCtxtReadMemory(
      context.get(), text.data(), static_cast<int>(text.size()), nullptr, "UTF-8", options);
  if (document) xmlFreeDoc(document);
  auto const read = walk.finish();
  return too_long ? HtmlRead::cut : read;
}

}  // namespace kept
