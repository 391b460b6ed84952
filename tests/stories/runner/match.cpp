#include "match.hpp"

#include <algorithm>
#include <cctype>

#include <boost/json.hpp>

namespace kept::stories {
namespace {

namespace json = boost::json;

bool is_name_character(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

// Makes the dots of a story into JSON: ... as a member becomes "...":true, elsewhere "...".
std::string dots_as_json(std::string_view text) {
  std::string out;
  std::string open;
  bool in_text = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char c = text[at];
    if (in_text) {
      out += c;
      if (c == '\\' && at + 1 < text.size()) out += text[++at];
      if (c == '"') in_text = false;
      continue;
    }
    if (text.substr(at, 3) == "...") {
      auto before = out.find_last_not_of(" \n\t");
      bool member = !open.empty() && open.back() == '{' && out[before] != ':';
      out += member ? "\"...\":true" : "\"...\"";
      at += 2;
      continue;
    }
    if (c == '"') in_text = true;
    if (c == '{' || c == '[') open += c;
    if ((c == '}' || c == ']') && !open.empty()) open.pop_back();
    out += c;
  }
  return out;
}

std::string differs(std::string const& place, json::value const& expected, json::value const& got) {
  return (place.empty() ? "the body" : place) + ": expected " + json::serialize(expected) +
         ", got " + json::serialize(got);
}

std::string compare(std::string const& place, json::value const& expected, json::value const& got,
                    Captures& captures);

std::string compare_objects(std::string const& place, json::object const& written,
                            json::object const& got, Captures& captures) {
  json::object expected;  // a name may be one that was captured before
  for (auto const& [name, value] : written) expected[with_captures(name, captures)] = value;
  bool open = expected.contains("...");
  for (auto const& [name, value] : expected) {
    if (name == "...") continue;
    auto const* found = got.if_contains(name);
    auto here = place + "/" + std::string(name);
    if (!found) return here + ": missing in " + json::serialize(got);
    if (auto wrong = compare(here, value, *found, captures); !wrong.empty()) return wrong;
  }
  if (open) return {};
  for (auto const& member : got)
    if (!expected.contains(member.key()))
      return place + "/" + std::string(member.key()) + ": not expected, " +
             json::serialize(member.value());
  return {};
}

std::string compare_arrays(std::string const& place, json::array const& expected,
                           json::array const& got, Captures& captures) {
  bool open = !expected.empty() && expected.back() == json::value("...");
  auto count = expected.size() - (open ? 1 : 0);
  if (open ? got.size() < count : got.size() != count)
    return place + ": expected " + std::to_string(count) + " items, got " + json::serialize(got);
  for (std::size_t at = 0; at < count; ++at)
    if (auto wrong = compare(place + "/" + std::to_string(at), expected[at], got[at], captures);
        !wrong.empty())
      return wrong;
  return {};
}

std::string compare(std::string const& place, json::value const& expected, json::value const& got,
                    Captures& captures) {
  if (expected == json::value("...")) return {};
  if (expected.is_string()) {
    std::string_view text = expected.get_string();
    bool is_capture = text.size() > 1 && text[0] == '$' &&
                      text.substr(1).find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") ==
                          std::string_view::npos;
    if (is_capture && !captures.contains(std::string(text.substr(1)))) {
      captures[std::string(text.substr(1))] =
          got.is_string() ? std::string(got.get_string()) : json::serialize(got);
      return {};
    }
    auto wanted = with_captures(text, captures);
    auto have = got.is_string() ? std::string(got.get_string()) : json::serialize(got);
    if (is_capture ? wanted == have : got.is_string() && wanted == have) return {};
    return differs(place, json::value(wanted), got);
  }
  if (expected.is_object() && got.is_object())
    return compare_objects(place, expected.get_object(), got.get_object(), captures);
  if (expected.is_array() && got.is_array())
    return compare_arrays(place, expected.get_array(), got.get_array(), captures);
  return expected == got ? std::string{} : differs(place, expected, got);
}

}  // namespace

std::string with_captures(std::string_view text, Captures const& captures) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '$') {
      out += text[at];
      continue;
    }
    auto end = at + 1;
    while (end < text.size() && is_name_character(text[end])) ++end;
    auto found = captures.find(std::string(text.substr(at + 1, end - at - 1)));
    if (found == captures.end()) {
      out += '$';
      continue;
    }
    out += found->second;
    at = end - 1;
  }
  return out;
}

std::string mismatch(std::string_view expected, std::string_view got, Captures& captures) {
  json::error_code error;
  auto wanted = json::parse(dots_as_json(expected), error);
  if (error) return "the story's JSON is broken: " + std::string(expected);
  auto have = json::parse(got, error);
  if (error) return "the answer is no JSON: " + std::string(got.substr(0, 300));
  return compare({}, wanted, have, captures);
}

std::string text_mismatch(std::string_view expected, std::string_view got, Captures& captures) {
  auto wanted = with_captures(expected, captures);
  // A new $name at the end takes what is left.
  if (auto name = wanted.rfind('$');
      name != std::string::npos && name + 1 < wanted.size() &&
      std::ranges::all_of(wanted.substr(name + 1), is_name_character)) {
    if (!got.starts_with(wanted.substr(0, name)))
      return "expected \"" + wanted + "\", got \"" + std::string(got) + "\"";
    captures[wanted.substr(name + 1)] = got.substr(name);
    return {};
  }
  std::size_t at = 0, from = 0;
  bool anywhere = false;
  for (;;) {
    auto dots = wanted.find("...", from);
    auto piece = std::string_view(wanted).substr(
        from, dots == std::string::npos ? std::string::npos : dots - from);
    auto found = got.find(piece, at);
    if (found == std::string_view::npos || (!anywhere && found != at))
      return "expected \"" + wanted + "\", got \"" + std::string(got.substr(0, 2000)) + "\"";
    at = found + piece.size();
    if (dots == std::string::npos) break;
    from = dots + 3;
    anywhere = true;
  }
  bool ends_open = wanted.ends_with("...");
  if (at != got.size() && !ends_open)
    return "expected \"" + wanted + "\", got \"" + std::string(got.substr(0, 2000)) + "\"";
  return {};
}

}  // namespace kept::stories
