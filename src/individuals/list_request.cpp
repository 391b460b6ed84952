#include "individuals/list_request.hpp"

#include "base/text/sort_key.hpp"
#include "individuals/view_count.hpp"

namespace kept {
namespace {

Result<std::optional<Role>> role_in(Query const& query) {
  auto word = query.get("role");
  if (!word || word->empty()) return std::optional<Role>{};
  auto role = enum_of<Role>(*word);
  if (!role) return refuse(Code::bad_parameter, "role");
  return role;
}

Done read_own_field(Query const& query, ListFilter& filter) {
  auto given = query.get("own_field");
  if (!given) return {};
  auto colon = given->find(':');
  if (colon == std::string_view::npos || !parse_id(given->substr(0, colon)))
    return refuse(Code::bad_parameter, "own_field", "ID:VALUE");
  filter.own_field = given->substr(0, colon);
  filter.own_value = given->substr(colon + 1);
  return {};
}

Result<Walk> walk_in(Query const& query, ListFilter const& filter) {
  auto sort = query.get("sort");
  if (!sort) return filter.quiet_until ? Walk::longest_silence_first : Walk::by_name;
  if (*sort == "name") return Walk::by_name;
  if (*sort == "last_talked") return Walk::last_talk_first;
  return refuse(Code::bad_parameter, "sort");
}

}  // namespace

Result<ListRequest> list_request(Request const& request, Surroundings const& around) {
  auto const& query = request.query;
  ListRequest asked;
  asked.page = TRY(list_query(request, 2));
  auto& filter = asked.filter;
  filter.role = TRY(role_in(query));
  filter.organisation_id = TRY(query.id("organisation_id")).value_or(Id{});
  if (TRY(query.flag("quiet")).value_or(false)) filter.quiet_until = around.today;
  filter.talked_before = TRY(query.day("last_talked_before"));
  filter.talked_after = TRY(query.day("last_talked_after"));
  TRY(read_own_field(query, filter));
  asked.walk = TRY(walk_in(query, filter));
  if (auto from = query.get("from"); from && !from->empty())
    asked.from_key = letter_key(from->substr(0, 40), around.language);
  return asked;
}

std::string counted_view(std::string_view list, ListRequest const& request) {
  return request.filter.is_plain() ? view_name(list, request.filter.role) : "";
}

std::vector<Parameter> organisation_parameters() {
  return {{"q", "string", "any piece of a name, e-mail or phone"},
          {"role"},
          {"last_talked_before", "day"},
          {"last_talked_after", "day"},
          {"own_field", "string", "ID:VALUE"},
          {"sort", "string", "name, last_talked"},
          {"from", "string", "the letter the list starts at"},
          {"limit", "integer"},
          {"after"}};
}

std::vector<Parameter> people_parameters() {
  auto parameters = organisation_parameters();
  parameters.push_back({"organisation_id", "id"});
  parameters.push_back({"quiet", "boolean", "who has not heard from us for longer than usual"});
  return parameters;
}

}  // namespace kept
