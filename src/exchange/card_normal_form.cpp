#include "exchange/card_normal_form.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <utility>

#include "base/charset.hpp"
#include "exchange/text_encoding.hpp"
#include "exchange/transfer_encoding.hpp"

namespace kept {
namespace {

struct KnownProperty {
  std::string_view name;
  CardValueKind kind;
};

constexpr std::array known_properties = std::to_array<KnownProperty>({
    {"FN", CardValueKind::text},
    {"N", CardValueKind::structured},
    {"NICKNAME", CardValueKind::text_list},
    {"EMAIL", CardValueKind::text},
    {"TEL", CardValueKind::text},
    {"ADR", CardValueKind::structured},
    {"LABEL", CardValueKind::text},
    {"BDAY", CardValueKind::text},
    {"ANNIVERSARY", CardValueKind::text},
    {"ORG", CardValueKind::structured},
    {"TITLE", CardValueKind::text},
    {"ROLE", CardValueKind::text},
    {"NOTE", CardValueKind::text},
    {"CATEGORIES", CardValueKind::text_list},
    {"INTEREST", CardValueKind::text_list},
    {"HOBBY", CardValueKind::text_list},
    {"URL", CardValueKind::uri},
    {"UID", CardValueKind::text},
    {"REV", CardValueKind::text},
    {"KIND", CardValueKind::text},
    {"LANG", CardValueKind::text},
    {"LANGUAGE", CardValueKind::text},
    {"GENDER", CardValueKind::structured},
    {"PRONOUNS", CardValueKind::text},
    {"RELATED", CardValueKind::text},
    {"IMPP", CardValueKind::uri},
    {"TZ", CardValueKind::text},
    {"GEO", CardValueKind::raw},
    {"SORT-STRING", CardValueKind::text},
    {"CLASS", CardValueKind::text},
    {"PRODID", CardValueKind::text},
    {"SOURCE", CardValueKind::uri},
    {"MAILER", CardValueKind::text},
    {"AGENT", CardValueKind::raw},
    {"PHOTO", CardValueKind::binary},
    {"LOGO", CardValueKind::binary},
    {"SOUND", CardValueKind::binary},
    {"KEY", CardValueKind::binary},
    {"X-PHONETIC-FIRST-NAME", CardValueKind::text},
    {"X-PHONETIC-MIDDLE-NAME", CardValueKind::text},
    {"X-PHONETIC-LAST-NAME", CardValueKind::text},
});

KnownProperty const* known(std::string_view name) {
  for (auto const& property : known_properties) {
    if (same_word(property.name, name)) return &property;
  }
  return nullptr;
}

constexpr std::array<std::string_view, 4> bare_encodings{"QUOTED-PRINTABLE", "BASE64", "8BIT",
                                                         "7BIT"};
constexpr std::array<std::string_view, 4> bare_values{"INLINE", "URL", "CONTENT-ID", "CID"};

bool is_one_of(std::string_view word, std::span<std::string_view const> words) {
  return std::ranges::any_of(words, [&](std::string_view w) { return same_word(w, word); });
}

/// What a parameter may hold so that it is read again as it was written.
void tidy(CardParameter& parameter, std::string_view charset) {
  for (char& letter : parameter.name) {
    bool const plain = (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
                       letter == '-' || letter == '_' || letter == '/' || letter == '.';
    if (!plain) letter = '-';
  }
  for (auto& value : parameter.values) {
    std::size_t mended = 0;
    if (!is_utf8(value)) value = mend_utf8(value, charset, mended);
    std::erase_if(value, [](char c) { return c == '\0' || c == '\r'; });
    value = std::string(trimmed(value));
  }
}

/// vCard 2.1 writes bare words; vCard 3.0 says TYPE=pref where 4.0 says PREF=1.
void settle_parameters(CardProperty& property, std::vector<CardParameter>& read) {
  std::vector<std::string> types;
  std::vector<CardParameter> others;
  bool preferred = false;
  for (auto& parameter : read) {
    bool const bare = parameter.name.empty();
    if (!bare && parameter.name != "TYPE") {
      others.push_back(std::move(parameter));
      continue;
    }
    for (auto& word : parameter.values) {
      if (bare && is_one_of(word, bare_encodings)) {
        others.push_back({"ENCODING", {std::move(word)}});
      } else if (bare && is_one_of(word, bare_values)) {
        others.push_back({"VALUE", {same_word(word, "URL") ? "uri" : std::move(word)}});
      } else if (same_word(word, "PREF")) {
        preferred = true;
      } else if (!word.empty() &&
                 std::ranges::none_of(types, [&](auto& t) { return same_word(t, word); })) {
        types.push_back(std::move(word));
      }
    }
  }
  if (!types.empty()) property.parameters.push_back({"TYPE", std::move(types)});
  for (auto& other : others) {
    if (property.find(other.name) == nullptr) property.parameters.push_back(std::move(other));
  }
  if (preferred && property.find("PREF") == nullptr) property.set("PREF", "1");
}

/// The text of a value by the charset it names, else UTF-8, else the file's.
std::string decode_value(std::string_view bytes, std::string_view named, NormalForm const& form,
                         std::size_t number, std::vector<FileProblem>& problems) {
  bool const ascii = std::ranges::all_of(bytes, [](char c) { return (c & 0x80) == 0; });
  bool const names_utf8 = same_word(named, "UTF-8") || same_word(named, "UTF8");
  if (ascii && !named.starts_with("UTF-16")) return std::string(bytes);
  // Some programs name a one-byte charset and write UTF-8 all the same; nobody means "Ã¦".
  if (is_utf8(bytes)) return std::string(bytes);
  if (!named.empty() && !names_utf8) {
    auto decoded = decode_charset(bytes, named);
    if (decoded && decoded->unreadable == 0) return std::move(decoded->text);
    problems.push_back({number, 0,
                        decoded ? ProblemCode::charset_unfit : ProblemCode::charset_unknown,
                        std::string(named.substr(0, 60))});
  }
  std::size_t mended = 0;
  std::string text = mend_utf8(bytes, form.fallback_charset, mended);
  problems.push_back({number, 0, ProblemCode::charset_guessed, std::string(form.fallback_charset)});
  return text;
}

void drop_zeros(std::string& text, std::size_t number, std::vector<FileProblem>& problems) {
  std::size_t const removed = std::erase(text, '\0');
  if (removed > 0)
    problems.push_back({number, 0, ProblemCode::zero_bytes_left_out, std::to_string(removed)});
}

/// A backslash in vCard 2.1 is an escape only before `;`, in practice also before these.
std::string escape_2_1(std::string_view text, bool quoted_printable) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char const next = i + 1 < text.size() ? text[i + 1] : '\0';
    bool const escape = next == ';' || next == ',' || next == '\\' || next == ':' ||
                        (!quoted_printable && (next == 'n' || next == 'N'));
    if (text[i] != '\\') {
      out += text[i];
    } else if (escape) {
      out += '\\';
      out += next;
      ++i;
    } else {
      out += "\\\\";
    }
  }
  return out;
}

/// Line ends may stand in a value only as `\n`.
std::string without_line_ends(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    if (text[i] == '\r' || text[i] == '\n') {
      out += "\\n";
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string normal_parts(std::string_view value, char separator, bool commas_part) {
  std::string out;
  bool first = true;
  for (auto const part : split_escaped(value, separator)) {
    if (!first) out += separator;
    first = false;
    out += commas_part ? normal_parts(part, ',', false) : escape_text(unescape_text(part));
  }
  return out;
}

std::string normal_uri(std::string_view value) {
  std::string out;
  for (std::size_t i = 0; i < value.size();) {
    if (value[i] != '\\') {
      out += value[i++];
      continue;
    }
    std::size_t const after = std::min(value.find_first_not_of('\\', i), value.size());
    bool const escape =
        after < value.size() && (value[after] == ':' || value[after] == ',' || value[after] == ';');
    if (!escape) out.append(value.substr(i, after - i));
    i = after;
  }
  return out;
}

/// RFC 6350 writes pictures, sounds and keys as data: URIs.
void settle_binary(CardProperty& property, std::string_view base64) {
  std::string media(property.get("MEDIATYPE"));
  std::string const type(property.get("TYPE"));
  if (media.empty()) {
    auto const start =
        decode_base64(base64.substr(0, std::min<std::size_t>(base64.size(), 64) / 4 * 4));
    if (start) media = image_type(*start);
  }
  static constexpr std::array<std::string_view, 6> places{"WORK", "HOME", "CELL",
                                                          "X509", "PGP",  ""};
  if (!is_one_of(type, places) && property.name != "KEY") {
    std::string lower(type);
    for (char& c : lower) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    bool const whole = lower.find('/') != std::string::npos;
    if (media.empty()) {
      media = whole ? lower : (property.name == "SOUND" ? "audio/" : "image/") + lower;
    }
    property.remove("TYPE");
  }
  bool const plain = std::ranges::all_of(media, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' || c == '-' || c == '.' ||
           c == '+';
  });
  if (!plain) media.clear();
  property.remove("VALUE");
  property.remove("MEDIATYPE");
  property.value = "data:" + (media.empty() ? "application/octet-stream" : media) + ";base64,";
  for (char const letter : base64) {
    if (letter != ' ' && letter != '\t' && letter != '\r' && letter != '\n')
      property.value += letter;
  }
}

std::string normal_value(CardValueKind kind, std::string_view text, CardVersion version) {
  std::string const one_line = without_line_ends(text);
  switch (kind) {
    case CardValueKind::text:
      return escape_text(unescape_text(one_line));
    case CardValueKind::text_list:
      return normal_parts(one_line, ',', false);
    case CardValueKind::structured:
      // In vCard 2.1 a comma is a comma.
      return normal_parts(one_line, ';', version != CardVersion::v2_1);
    case CardValueKind::uri:
    case CardValueKind::binary:
      return normal_uri(one_line);
    case CardValueKind::raw:
      break;
  }
  return one_line;
}

bool is_base64_text(std::string_view text) {
  return std::ranges::all_of(text, [](char letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= 'a' && letter <= 'z') || letter == '+' || letter == '/' || letter == '=' ||
           letter == ' ' || letter == '\t';
  });
}

}  // namespace

CardValueKind value_kind(std::string_view name) {
  auto const* property = known(name);
  return property == nullptr ? CardValueKind::raw : property->kind;
}

CardProperty normal_property(CardLine line, NormalForm const& form, std::size_t number,
                             std::vector<FileProblem>& problems) {
  CardProperty property;
  auto const* known_as = known(line.name);
  property.group = std::move(line.group);
  property.name = known_as != nullptr ? std::string(known_as->name) : std::move(line.name);
  for (auto& parameter : line.parameters) tidy(parameter, form.fallback_charset);
  settle_parameters(property, line.parameters);
  std::string const encoding = upper_ascii(property.get("ENCODING"));
  std::string const charset(property.get("CHARSET"));
  property.remove("CHARSET");
  bool const base64 = encoding == "B" || encoding == "BASE64";
  bool const quoted = encoding == "QUOTED-PRINTABLE" || encoding == "Q";
  auto const kind = known_as != nullptr ? known_as->kind : CardValueKind::raw;
  if (base64 && is_base64_text(line.value)) {
    if (kind == CardValueKind::binary) {
      property.remove("ENCODING");
      settle_binary(property, line.value);
      return property;
    }
    property.set("ENCODING", "b");
    property.value = line.value;
    std::erase_if(property.value, [](char c) { return c == ' ' || c == '\t'; });
    return property;
  }
  property.remove("ENCODING");
  if (base64) {
    // Kept as text; said under another name so that nobody reads it as base64 again.
    problems.push_back({number, 0, ProblemCode::base64_unreadable, property.name});
    property.set("X-ENCODING", "BASE64");
  }
  std::string const bytes = quoted ? decode_quoted_printable(line.value) : std::string(line.value);
  std::string text = decode_value(bytes, charset, form, number, problems);
  drop_zeros(text, number, problems);
  if (form.version == CardVersion::v2_1) text = escape_2_1(text, quoted);
  bool const is_uri = same_word(property.get("VALUE"), "uri");
  property.value = normal_value(is_uri ? CardValueKind::uri : kind, text, form.version);
  return property;
}

void join_groups(std::vector<CardProperty>& properties) {
  struct Beside {
    int members = 0;
    std::vector<std::pair<std::string, std::string>> said;
  };
  std::map<std::string, Beside> groups;
  auto const joins = [](CardProperty const& property) {
    return !property.group.empty() && property.parameters.empty() &&
           (same_word(property.name, "X-ABLabel") || same_word(property.name, "X-ABADR"));
  };
  for (auto const& property : properties) {
    if (!joins(property) && !property.group.empty()) ++groups[property.group].members;
  }
  std::erase_if(properties, [&](CardProperty& property) {
    if (!joins(property)) return false;
    auto const group = groups.find(property.group);
    if (group == groups.end()) return false;
    std::string const name = upper_ascii(property.name);
    auto& said = group->second.said;
    if (std::ranges::find(said, name, [](auto& pair) { return pair.first; }) != said.end()) {
      property.name = "X-SECOND-LABEL";
      return false;
    }
    CardParameter parameter{name, {unescape_text(property.value)}};
    tidy(parameter, "UTF-8");
    said.emplace_back(name, parameter.values.front());
    return true;
  });
  // One order, whichever line came first.
  for (auto& [name, group] : groups) std::ranges::sort(group.said);
  for (auto& property : properties) {
    auto const group = groups.find(property.group);
    if (property.group.empty() || group == groups.end() || property.name == "X-SECOND-LABEL")
      continue;
    for (auto const& [name, value] : group->second.said) property.set(name, value);
    // A group of one says nothing more; a name that is not known may have its dot for itself.
    if (group->second.members == 1 && known(property.name) != nullptr) property.group.clear();
  }
}

}  // namespace kept
