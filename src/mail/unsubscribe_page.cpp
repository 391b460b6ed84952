#include "mail/unsubscribe_page.hpp"

#include <array>

#include "base/field.hpp"

namespace kept {
namespace {

/// {} is the firm's name.
struct Words {
  std::string_view title, any_kind;
  std::array<std::string_view, 4> of_purpose;  // in the order of MailPurpose
  std::string_view press, button, done_title, done;
};
static_assert(words_of(MailPurpose{}).size() == std::tuple_size_v<decltype(Words::of_purpose)>);

constexpr Words english{"Stop these mails?"sv,
                        "{} sends you mails of this kind."sv,
                        {"{} sends you its newsletter."sv, "{} sends you news of its products."sv,
                         "{} reminds you of what is in your basket."sv,
                         "{} sends you questions about what you think."sv},
                        "Press the button, and they stop at once and for good."sv,
                        "Stop these mails"sv,
                        "These mails have stopped"sv,
                        "{} will not send you mails of this kind any more."sv};

constexpr Words danish{"Vil du stoppe disse mails?"sv,
                       "{} sender dig mails af denne slags."sv,
                       {"{} sender dig sit nyhedsbrev."sv, "{} sender dig nyt om sine varer."sv,
                        "{} minder dig om, hvad der ligger i din kurv."sv,
                        "{} sender dig spørgsmål om, hvad du synes."sv},
                       "Tryk på knappen, så stopper de med det samme og for altid."sv,
                       "Stop disse mails"sv,
                       "Disse mails er stoppet"sv,
                       "{} sender dig ikke flere mails af denne slags."sv};

constexpr Words arabic{"هل تريد إيقاف هذه الرسائل؟"sv,
                       "ترسل إليك {} رسائل من هذا النوع."sv,
                       {"ترسل إليك {} نشرتها الإخبارية."sv, "ترسل إليك {} أخبار منتجاتها."sv,
                        "تذكّرك {} بما في سلّتك."sv, "ترسل إليك {} أسئلة عن رأيك."sv},
                       "اضغط الزر فتتوقف الرسائل فورًا ونهائيًا."sv,
                       "إيقاف هذه الرسائل"sv,
                       "توقفت هذه الرسائل"sv,
                       "لن ترسل إليك {} رسائل من هذا النوع بعد الآن."sv};

Words const& words_in(Language language) { return in_language(language, english, danish, arabic); }

constexpr std::string_view style =
    ":root{color-scheme:light dark}body{font:1.125rem/1.6 "
    "system-ui,sans-serif;max-inline-size:34rem;margin:15vh auto 0;"
    "padding:1rem;color:#1c1c1c;background:#fff}h1{font-size:1.5rem}"
    "button{font:inherit;padding:.75rem 1.25rem;border:2px solid #1c1c1c;border-radius:.5rem;"
    "background:#1c1c1c;color:#fff;cursor:pointer}"
    "button:focus-visible{outline:3px solid #0a6cff;outline-offset:3px}"
    "@media(prefers-color-scheme:dark){body{color:#ececec;background:#161616}"
    "button{color:#161616;background:#ececec;border-color:#ececec}"
    "button:focus-visible{outline-color:#8ab8ff}}";

std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
  return out;
}

std::string with_firm(std::string_view sentence, std::string_view firm) {
  std::string out(sentence);
  if (auto const at = out.find("{}"); at != out.npos)
    out.replace(at, 2, "<bdi>" + escaped(firm) + "</bdi>");
  return out;
}

std::string paragraph(std::string const& html) { return "<p>" + html + "</p>"; }

}  // namespace

Language language_of_tag(std::optional<std::string> const& tag, Language other) {
  if (!tag) return other;
  auto const primary = std::string_view(*tag).substr(0, tag->find_first_of("-_"));
  return enum_of<Language>(primary).value_or(other);
}

std::string unsubscribe_html(UnsubscribePage const& page) {
  auto const& words = words_in(page.language);
  bool const done = page.step == UnsubscribeStep::done;
  auto const title = std::string(done ? words.done_title : words.title);
  std::string html = "<!doctype html><html lang=\"" + std::string(word_of(page.language)) +
                     "\" dir=\"" + (page.language == Language::ar ? "rtl" : "ltr") +
                     "\"><head><meta charset=\"utf-8\"><title>" + title +
                     "</title><meta name=\"viewport\" content=\"width=device-width\">"
                     "<meta name=\"robots\" content=\"noindex\"><style>" +
                     std::string(style) + "</style></head><body><main><h1>" + title + "</h1>";
  if (done) {
    html += paragraph(with_firm(words.done, page.firm));
  } else {
    auto const sentence =
        page.purpose ? words.of_purpose[static_cast<std::size_t>(*page.purpose)] : words.any_kind;
    html += paragraph(with_firm(sentence, page.firm)) + paragraph(std::string(words.press)) +
            "<form method=\"post\"><input type=\"hidden\" name=\"List-Unsubscribe\" "
            "value=\"One-Click\"><button>" +
            std::string(words.button) + "</button></form>";
  }
  return html + "</main></body></html>\n";
}

}  // namespace kept
