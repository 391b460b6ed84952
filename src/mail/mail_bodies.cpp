#include "mail/mail_bodies.hpp"

#include <string_view>

namespace kept {
namespace {

using List = std::vector<std::size_t>;

class BodyFinder {
 public:
  BodyFinder(std::vector<MailPart> const& parts, MailBodies& found)
      : parts_(parts), found_(found) {}

  /// `text` and `html` are nullptr where the other alternative has taken the place. Goes as deep as
  /// multiparts do, mail_depth_max.
  void look(List const& children, std::string_view above, bool in_alternative, List* html,
            List* text) {
    std::size_t const text_before = text ? text->size() : 0;
    std::size_t const html_before = html ? html->size() : 0;
    for (std::size_t i = 0; i < children.size(); ++i) {
      auto const& part = parts_[children[i]];
      if (!part.children.empty()) {
        auto const kind = part.type.subtype();
        look(part.children, kind, in_alternative || kind == "alternative", html, text);
      } else if (!is_shown(part, i == 0, above)) {
        found_.attachments.push_back(children[i]);
      } else if (above == "alternative") {
        place_alternative(children[i], html, text);
      } else {
        place_shown(children[i], in_alternative, html, text);
      }
    }
    if (above == "alternative" && text && html) share(html_before, text_before, *html, *text);
  }

 private:
  static bool is_media(MailPart const& part) {
    auto const type = part.type.type();
    return type == "image" || type == "audio" || type == "video";
  }

  static bool is_shown(MailPart const& part, bool first, std::string_view above) {
    auto const& type = part.type.value;
    bool const media = is_media(part);
    if (part.disposition.value == "attachment") return false;
    if (type != "text/plain" && type != "text/html" && !media) return false;
    bool const named =
        !part.disposition.parameter("filename").empty() || !part.type.parameter("name").empty();
    return first || (above != "related" && (media || !named));
  }

  void place_alternative(std::size_t index, List* html, List* text) {
    auto const& type = parts_[index].type.value;
    if (type == "text/plain") {
      if (text) text->push_back(index);
    } else if (type == "text/html") {
      if (html) html->push_back(index);
    } else {
      found_.attachments.push_back(index);
    }
  }

  void place_shown(std::size_t index, bool in_alternative, List*& html, List*& text) {
    auto const& part = parts_[index];
    if (in_alternative && part.type.value == "text/plain") html = nullptr;
    if (in_alternative && part.type.value == "text/html") text = nullptr;
    if (text) text->push_back(index);
    if (html) html->push_back(index);
    if ((!text || !html) && is_media(part)) found_.attachments.push_back(index);
  }

  /// An alternative that holds only one of both stands for the other too.
  static void share(std::size_t html_before, std::size_t text_before, List& html, List& text) {
    if (text.size() == text_before && html.size() != html_before)
      text.insert(text.end(), html.begin() + static_cast<std::ptrdiff_t>(html_before), html.end());
    else if (html.size() == html_before && text.size() != text_before)
      html.insert(html.end(), text.begin() + static_cast<std::ptrdiff_t>(text_before), text.end());
  }

  std::vector<MailPart> const& parts_;
  MailBodies& found_;
};

}  // namespace

MailBodies find_bodies(MailParts const& parts) {
  MailBodies found;
  if (!parts.parts.empty())
    BodyFinder(parts.parts, found).look({0}, "mixed", false, &found.html, &found.text);
  return found;
}

}  // namespace kept
