#include "http/context.hpp"

#include "http/route.hpp"

namespace kept {

std::string_view Context::param(std::string_view name) const {
  auto pattern = route.pattern;
  for (auto const& value : params) {
    auto open = pattern.find('{');
    auto end = pattern.find('}', open);
    if (open == pattern.npos || end == pattern.npos) break;
    if (pattern.substr(open + 1, end - open - 1) == name) return value;
    pattern.remove_prefix(end + 1);
  }
  return {};
}

Result<Id> Context::id(std::string_view name) const {
  auto id = parse_id(param(name));
  if (!id) return refuse(Code::not_found);
  return *id;
}

Result<std::int64_t> Context::version() const {
  if (!if_match) return refuse(Code::precondition_required, "If-Match");
  return *if_match;
}

}  // namespace kept
