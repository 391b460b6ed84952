#include "http/target.hpp"

#include "http/text.hpp"

namespace kept {
namespace {

Refusal bad(std::string detail) { return refuse(Code::bad_request, "", std::move(detail)); }

}  // namespace

Done set_target(Request& request, std::string_view target, std::string_view host) {
  for (char c : target)
    if (c <= ' ' || c > '~' || c == '#') return bad("the request's address");
  for (std::string_view scheme : {"http://", "https://"}) {
    if (target.size() < scheme.size() || !same_word(target.substr(0, scheme.size()), scheme))
      continue;
    target.remove_prefix(scheme.size());
    auto authority = target.substr(0, target.find_first_of("/?"));
    if (!same_word(authority, host)) return bad("the address names another host than Host");
    target.remove_prefix(authority.size());
    if (target.empty()) target = "/";
    break;
  }
  if (!target.starts_with('/')) return bad("the request's address");
  auto mark = target.find('?');
  request.path = target.substr(0, mark);
  if (mark != target.npos) request.query = TRY(Query::parse(target.substr(mark + 1)));
  return {};
}

}  // namespace kept
