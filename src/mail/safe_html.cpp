#include "mail/safe_html.hpp"

#include <vector>

#include "mail/html_walk.hpp"
#include "mail/safe_address.hpp"
#include "mail/safe_html_lists.hpp"
#include "mail/safe_style.hpp"

namespace kept {
namespace {

constexpr std::size_t plain_value_bytes_max = 1'000;

void append_escaped(std::string& out, std::string_view text) {
  for (char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      case '`':
        out += "&#96;";
        break;
      default:
        if (static_cast<unsigned char>(c) >= ' ' || c == '\n' || c == '\t') out += c;
    }
  }
}

class SafeWriter : public HtmlSink {
 public:
  SafeWriter(RemoteImages images, ContentAddress const& address_of, SafeHtml& safe)
      : images_(images), address_of_(address_of), safe_(safe) {}

  void start(std::string_view name, HtmlAttributes const& attributes) override {
    if (hidden_ > 0 || is_listed(hidden_elements, name)) {
      ++hidden_;
      return;
    }
    // The body's colours and direction are those of the whole.
    auto const written = name == "body" ? "div"sv : name;
    if (!is_listed(safe_elements, written)) return;
    safe_.html += '<';
    safe_.html += written;
    if (written == "a") {
      link(attributes);
    } else if (written == "img") {
      picture(attributes);
    }
    for (auto const& [attribute, value] : attributes) plain(written, attribute, value);
    safe_.html += '>';
  }

  void end(std::string_view name) override {
    if (hidden_ > 0) {
      --hidden_;
      return;
    }
    auto const written = name == "body" ? "div"sv : name;
    if (!is_listed(safe_elements, written) || is_listed(void_elements, written)) return;
    safe_.html += "</";
    safe_.html += written;
    safe_.html += '>';
  }

  void text(std::string_view text) override {
    if (hidden_ == 0) append_escaped(safe_.html, text);
  }

 private:
  void attribute(std::string_view name, std::string_view value) {
    safe_.html += ' ';
    safe_.html += name;
    safe_.html += "=\"";
    append_escaped(safe_.html, value);
    safe_.html += '"';
  }

  static std::string_view value_of(HtmlAttributes const& attributes, std::string_view name) {
    for (auto const& [each, value] : attributes)
      if (each == name) return value;
    return {};
  }

  void link(HtmlAttributes const& attributes) {
    auto const address = safe_link(value_of(attributes, "href"));
    if (address.empty()) return;
    attribute("href", address);
    attribute("target", "_blank");
    attribute("rel", "noopener noreferrer nofollow");
  }

  void picture(HtmlAttributes const& attributes) {
    auto const picture = read_picture_address(value_of(attributes, "src"));
    switch (picture.kind) {
      case PictureKind::none:
        return;
      case PictureKind::written:
        attribute("src", picture.address);
        return;
      case PictureKind::content: {
        auto const address = address_of_ ? address_of_(picture.address) : std::string();
        if (!address.empty()) attribute("src", address);
        return;
      }
      case PictureKind::remote:
        ++safe_.remote_images;
        if (images_ == RemoteImages::removed) return;
        attribute("src", picture.address);
        attribute("referrerpolicy", "no-referrer");
    }
  }

  void plain(std::string_view element, std::string_view name, std::string_view value) {
    if (name == "style") {
      if (auto const style = safe_style(value); !style.empty()) attribute("style", style);
      return;
    }
    bool const kind_of_list =
        name != "type" || element == "ol" || element == "ul" || element == "li";
    if (is_listed(plain_attributes, name) && kind_of_list && value.size() <= plain_value_bytes_max)
      attribute(name, value);
  }

  RemoteImages images_;
  ContentAddress const& address_of_;
  SafeHtml& safe_;
  std::size_t hidden_ = 0;  // open elements since the first hidden one, itself among them
};

}  // namespace

SafeHtml safe_html(std::string_view html, RemoteImages images, ContentAddress const& address_of) {
  SafeHtml safe;
  SafeWriter writer(images, address_of, safe);
  safe.cut = walk_html(html, writer) == HtmlRead::cut;
  return safe;
}

std::string_view safe_html_policy(RemoteImages images) {
  if (images == RemoteImages::allowed)
    return "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data: http: https:; "
           "form-action 'none'; base-uri 'none'; "
           "sandbox allow-popups allow-popups-to-escape-sandbox";
  return "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; "
         "form-action 'none'; base-uri 'none'; "
         "sandbox allow-popups allow-popups-to-escape-sandbox";
}

}  // namespace kept
