// Reads every message of ../shared/data/mime and compares with the answers that other parsers
// expect; docs/mail.md has the figures and explains each difference.
//   mime_eval FOLDER [--differences]
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

#include "base/json.hpp"
#include "mail/encoded_words.hpp"
#include "mail/mail_bodies.hpp"
#include "mail/mail_charset.hpp"
#include "mail/message.hpp"

namespace {

using namespace kept;
namespace fs = std::filesystem;

bool tell = false;

struct Score {
  int same = 0, all = 0;
};
std::map<std::string, Score> scores;

std::string bytes_of(fs::path const& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream all;
  all << file.rdbuf();
  return all.str();
}

void compare(std::string const& what, std::string const& where, std::string const& expected,
             std::string const& found) {
  auto& score = scores[what];
  ++score.all;
  if (expected == found) {
    ++score.same;
  } else if (tell) {
    std::cout << "[" << what << "] " << where << "\n  expected " << expected.substr(0, 400)
              << "\n  found    " << found.substr(0, 400) << "\n";
  }
}

std::string one_line_ends(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != '\r' || i + 1 >= text.size() || text[i + 1] != '\n') out += text[i];
  return out;
}

std::string text_at(json::object const& object, char const* key) {
  auto const* value = object.if_contains(key);
  return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

/// "name <address>" of each, groups opened.
std::string addresses_of(json::object const& expected) {
  std::string out;
  auto const add = [&](json::value const& list) {
    for (auto const& each : list.as_array())
      out += text_at(each.as_object(), "name") + " <" + text_at(each.as_object(), "address") + "> ";
  };
  if (auto const* list = expected.if_contains("List")) add(*list);
  if (auto const* groups = expected.if_contains("Group"))
    for (auto const& group : groups->as_array()) add(group.as_object().at("addresses"));
  return out;
}

std::string addresses_of(std::vector<MailAddress> const& list) {
  std::string out;
  for (auto const& each : list) out += each.name + " <" + each.address + "> ";
  return out;
}

std::string date_of(json::value const& expected) {
  if (!expected.is_object()) return "none";
  auto const& parts = expected.as_object();
  auto const number = [&](char const* key) { return parts.at(key).to_number<int>(); };
  using namespace std::chrono;
  auto const day = sys_days(year(number("year")) / month(static_cast<unsigned>(number("month"))) /
                            std::chrono::day(static_cast<unsigned>(number("day"))));
  int zone = number("tz_hour") * 60 + number("tz_minute");
  if (parts.at("tz_before_gmt").as_bool()) zone = -zone;
  auto const at = day + hours(number("hour")) + minutes(number("minute")) +
                  seconds(number("second")) - minutes(zone);
  return to_text(Instant{duration_cast<microseconds>(at.time_since_epoch()).count()}) + " zone " +
         std::to_string(zone);
}

std::string date_of(std::optional<MailDate> const& found) {
  if (!found) return "none";
  return to_text(found->at) + " zone " + std::to_string(found->zone_minutes.value_or(0));
}

std::string value_of(json::value const& expected) {
  if (!expected.is_object()) return "none";
  auto const& object = expected.as_object();
  std::string out = text_at(object, "c_type");
  if (auto const subtype = text_at(object, "c_subtype"); !subtype.empty()) out += "/" + subtype;
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  std::map<std::string, std::string> parameters;
  if (auto const* list = object.if_contains("attributes"); list && list->is_array())
    for (auto const& each : list->as_array()) {
      if (each.is_array())
        parameters.emplace(each.at(0).as_string(), each.at(1).as_string());
      else
        parameters.emplace(text_at(each.as_object(), "name"), text_at(each.as_object(), "value"));
    }
  for (auto const& [name, text] : parameters)
    if (!name.ends_with("-language")) out += "; " + name + "=" + text;
  return out;
}

std::string value_of(HeaderValue const& found) {
  if (found.value.empty() || found.value.starts_with('/')) return "none";
  std::string out = found.value;
  if (out.ends_with('/')) out.pop_back();
  std::map<std::string, std::string> const sorted(found.parameters.begin(), found.parameters.end());
  for (auto const& [name, text] : sorted) out += "; " + name + "=" + text;
  return out;
}

/// The lines of one field as it would stand in a header: up to the first line that does not go on.
std::string_view field_value(std::string_view written) {
  for (std::size_t at = written.find('\n'); at != written.npos; at = written.find('\n', at + 1))
    if (at + 1 >= written.size() || (written[at + 1] != ' ' && written[at + 1] != '\t'))
      return at == 0 ? written : written.substr(0, at);
  return written;
}

void compare_header_cases(fs::path const& folder) {
  for (auto const* name : {"address", "date", "content_type", "id", "unstructured"}) {
    auto const text = bytes_of(folder / "mail-parser" / (std::string(name) + ".json"));
    auto const cases = parse_json(text).value();
    for (auto const& each : cases.as_array()) {
      std::string const written(each.at("header").as_string());
      auto const& expected = each.at("expected");
      std::string_view const raw = field_value(written);
      std::string want, have;
      if (name == std::string_view("address")) {
        want = addresses_of(expected.as_object());
        have = addresses_of(read_address_list(raw));
      } else if (name == std::string_view("date")) {
        want = date_of(expected);
        have = date_of(read_mail_date(raw));
      } else if (name == std::string_view("content_type")) {
        want = value_of(expected);
        have = value_of(read_header_value(written));
      } else if (name == std::string_view("id")) {
        if (expected.is_array())
          for (auto const& id : expected.as_array()) want += std::string(id.as_string()) + " ";
        for (auto const& id : read_message_ids(raw, 100)) have += id + " ";
      } else {
        want = expected.is_string() ? std::string(expected.as_string()) : "";
        have = header_text(raw);
      }
      compare(std::string("header: ") + name, json::serialize(each.at("header")), want, have);
    }
  }
}

std::string list_of(json::value const& expected) {
  std::string out;
  for (auto const& each : expected.as_array()) out += std::to_string(each.to_number<int>()) + " ";
  return out;
}

std::string list_of(std::vector<std::size_t> const& found) {
  std::string out;
  for (auto const each : found) out += std::to_string(each) + " ";
  return out;
}

std::string ids_of(json::object const& value) {
  if (auto const* text = value.if_contains("Text")) return std::string(text->as_string()) + " ";
  std::string out;
  if (auto const* list = value.if_contains("TextList"))
    for (auto const& each : list->as_array()) out += std::string(each.as_string()) + " ";
  return out;
}

void compare_fields(json::object const& part, MailMessage const& found, std::string const& where) {
  std::map<std::string, std::string> seen;
  for (auto const& header : part.at("headers").as_array()) {
    auto const& name_value = header.at("name");
    std::string const name = name_value.is_string() ? std::string(name_value.as_string()) : "other";
    if (!header.at("value").is_object()) continue;
    auto const& value = header.at("value").as_object();
    auto const once = seen.emplace(name, "").second;
    if (!once) continue;
    if (name == "subject") {
      compare("message: subject", where, text_at(value, "Text"), found.subject);
    } else if (name == "message_id") {
      compare("message: id", where, ids_of(value), found.message_id + " ");
    } else if (name == "date") {
      auto const* date = value.if_contains("DateTime");
      compare("message: date", where, date ? date_of(*date) : "none", date_of(found.date));
    } else if (auto const* list = value.if_contains("Address")) {
      auto const& mine = name == "from"     ? found.from
                         : name == "to"     ? found.to
                         : name == "cc"     ? found.cc
                         : name == "bcc"    ? found.bcc
                         : name == "sender" ? found.sender
                                            : found.reply_to;
      compare("message: " + name, where, addresses_of(list->as_object()), addresses_of(mine));
    }
  }
}

void compare_message(json::object const& expected, std::string_view bytes,
                     std::string const& where);

void compare_part(json::object const& expected, MailPart const& found, std::string const& where) {
  for (auto const& header : expected.at("headers").as_array()) {
    auto const& name = header.at("name");
    if (!name.is_string() || name.as_string() != "content_disposition") continue;
    if (!header.at("value").is_object()) continue;
    auto const* type = header.at("value").as_object().if_contains("ContentType");
    if (type) compare("part: disposition", where, value_of(*type), value_of(found.disposition));
  }
  auto const& body = expected.at("body").as_object();
  auto const decoded = decode_transfer(found.body, found.encoding).bytes;
  auto const& [kind, value] = *body.begin();
  if (kind == "Text" || kind == "Html") {
    auto const text = decode_mail_text(decoded, found.type.parameter("charset")).text;
    compare("part: text", where, one_line_ends(value.as_string()), one_line_ends(text));
  } else if (kind == "Binary" || kind == "InlineBinary") {
    std::string want;
    for (auto const& byte : value.as_array()) want += static_cast<char>(byte.to_number<int>());
    compare("part: bytes", where, one_line_ends(want), one_line_ends(decoded));
  } else if (kind == "Message") {
    compare_message(value.as_object(), decoded, where + " > message");
  } else if (kind == "Multipart") {
    compare("part: children", where, list_of(value), list_of(found.children));
  }
}

void compare_message(json::object const& expected, std::string_view bytes,
                     std::string const& where) {
  auto const parts = read_mail_parts(bytes);
  auto const bodies = find_bodies(parts);
  auto const& wanted = expected.at("parts").as_array();
  compare("message: parts", where, std::to_string(wanted.size()),
          std::to_string(parts.parts.size()));
  compare("message: text parts", where, list_of(expected.at("text_body")), list_of(bodies.text));
  compare("message: html parts", where, list_of(expected.at("html_body")), list_of(bodies.html));
  // Ours stand in one list only; the answers count what is shown within among the files too.
  std::set<std::size_t> files(bodies.attachments.begin(), bodies.attachments.end());
  for (auto const* list : {&bodies.text, &bodies.html})
    for (auto const index : *list)
      if (parts.parts[index].type.type() != "text") files.insert(index);
  compare("message: attachments", where, list_of(expected.at("attachments")),
          list_of(std::vector<std::size_t>(files.begin(), files.end())));
  if (wanted.empty()) return;
  compare_fields(wanted[0].as_object(), read_message(bytes), where);
  for (std::size_t i = 0; i < std::min(wanted.size(), parts.parts.size()); ++i)
    compare_part(wanted[i].as_object(), parts.parts[i], where + " part " + std::to_string(i));
}

/// "(..)" for each multipart and message within, "." for each leaf.
std::string shape_of(std::string_view bytes) {
  auto const read = read_mail_parts(bytes);
  std::string out;
  auto const look = [&](auto const& self, std::size_t index) -> void {
    auto const& part = read.parts[index];
    if (!part.children.empty()) {
      out += '(';
      for (auto const child : part.children) self(self, child);
      out += ')';
    } else if (part.type.value == "message/rfc822") {
      out += '[' + shape_of(decode_transfer(part.body, part.encoding).bytes) + ']';
    } else {
      out += '.';
    }
  };
  look(look, 0);
  return out;
}

/// The same from mime4j's description, where every tag stands at the start of its line.
std::string shape_of_xml(std::string_view xml) {
  std::string out;
  std::size_t depth = 0;
  for (std::size_t at = 0; (at = xml.find('<', at)) != xml.npos; ++at) {
    auto const tag = xml.substr(at, xml.find('>', at) - at);
    if (tag == "<multipart") out += '(';
    if (tag == "</multipart") out += ')';
    if (tag == "<message" && depth++ > 0) out += '[';
    if (tag == "</message" && --depth > 0) out += ']';
    if (tag == "<body") out += '.';
  }
  return out;
}

void compare_files(fs::path const& folder) {
  for (auto const& entry : fs::recursive_directory_iterator(folder)) {
    auto path = entry.path();
    if (path.extension() != ".eml" && path.extension() != ".msg") continue;
    auto const bytes = bytes_of(path);
    auto const where = fs::relative(path, folder).string();
    auto const message = read_message(bytes);
    auto& all = scores["every message: read, with a sender"];
    ++all.all;
    bool senderless = false;
    for (auto const& problem : message.problems)
      senderless = senderless || problem.what == MailProblem::What::no_sender;
    if (!senderless) ++all.same;
    if (fs::exists(path.replace_extension(".json")))
      compare_message(parse_json(bytes_of(path)).value().as_object(), bytes, where);
    if (fs::exists(path.replace_extension(".xml")))
      compare("mime4j: structure", where, shape_of_xml(bytes_of(path)), shape_of(bytes));
  }
}

}  // namespace

int main(int count, char** words) {
  fs::path const folder = count > 1 ? words[1] : "../shared/data/mime";
  tell = count > 2 && words[2] == std::string_view("--differences");
  if (!fs::is_directory(folder)) {
    std::cout << "skipped: " << folder.string() << " is not here\n";
    return 0;
  }
  compare_header_cases(folder);
  compare_files(folder);
  for (auto const& [what, score] : scores)
    std::cout << score.same << " of " << score.all << "  " << what << "\n";
}
