#include "http/query.hpp"

#include <charconv>

#include "http/text.hpp"

namespace kept {
namespace {

constexpr std::size_t members_max = 100;

Refusal bad(std::string_view name, std::string detail) {
  return refuse(Code::bad_parameter, std::string(name), std::move(detail));
}

}  // namespace

Result<Query> Query::parse(std::string_view raw) {
  Query query;
  while (!raw.empty()) {
    auto end = raw.find('&');
    auto member = raw.substr(0, end);
    raw = end == raw.npos ? std::string_view{} : raw.substr(end + 1);
    if (member.empty()) continue;
    if (query.members_.size() == members_max) return bad("", "at most 100 parameters");
    auto equals = member.find('=');
    auto name = percent_decoded(member.substr(0, equals), Plus::is_space);
    auto value = equals == member.npos ? std::string()
                                       : percent_decoded(member.substr(equals + 1), Plus::is_space);
    if (!name || !value) return bad(name ? *name : "", "not percent-encoded UTF-8");
    query.members_.emplace_back(std::move(*name), std::move(*value));
  }
  return query;
}

std::optional<std::string_view> Query::get(std::string_view name) const {
  for (auto const& [key, value] : members_)
    if (key == name) return value;
  return {};
}

void Query::set(std::string_view name, std::string value) {
  for (auto& [key, present] : members_) {
    if (key != name) continue;
    present = std::move(value);
    return;
  }
}

std::vector<std::string_view> Query::all(std::string_view name) const {
  std::vector<std::string_view> found;
  for (auto const& [key, value] : members_)
    if (key == name) found.push_back(value);
  return found;
}

Result<std::optional<std::int64_t>> Query::number(std::string_view name, std::int64_t from,
                                                  std::int64_t to) const {
  auto text = get(name);
  if (!text) return std::optional<std::int64_t>();
  std::int64_t value = 0;
  auto end = text->data() + text->size();
  auto [stop, error] = std::from_chars(text->data(), end, value);
  if (error != std::errc() || stop != end || value < from || value > to)
    return bad(name, "a whole number from " + std::to_string(from) + " to " + std::to_string(to));
  return std::optional(value);
}

Result<std::optional<Id>> Query::id(std::string_view name) const {
  auto text = get(name);
  if (!text) return std::optional<Id>();
  auto id = parse_id(*text);
  if (!id) return bad(name, "not an id");
  return id;
}

Result<std::optional<Day>> Query::day(std::string_view name) const {
  auto text = get(name);
  if (!text) return std::optional<Day>();
  auto day = parse_day(*text);
  if (!day) return bad(name, "a day is written YYYY-MM-DD");
  return day;
}

Result<std::optional<Instant>> Query::instant(std::string_view name) const {
  auto text = get(name);
  if (!text) return std::optional<Instant>();
  auto instant = parse_instant(*text);
  if (!instant) return bad(name, "an instant is written in ISO 8601, with Z or an offset");
  return instant;
}

Result<std::optional<bool>> Query::flag(std::string_view name) const {
  auto text = get(name);
  if (!text) return std::optional<bool>();
  if (*text == "true") return std::optional(true);
  if (*text == "false") return std::optional(false);
  return bad(name, "true or false");
}

Result<std::vector<Id>> Query::ids(std::string_view name, std::size_t count_max) const {
  std::vector<Id> ids;
  auto text = get(name).value_or("");
  while (!text.empty()) {
    auto comma = text.find(',');
    auto id = parse_id(text.substr(0, comma));
    if (!id) return bad(name, "ids, separated by commas");
    if (ids.size() == count_max) return bad(name, "at most " + std::to_string(count_max) + " ids");
    ids.push_back(*id);
    text = comma == text.npos ? std::string_view{} : text.substr(comma + 1);
  }
  return ids;
}

}  // namespace kept
