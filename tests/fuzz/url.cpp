// Any bytes as the target of a request's first line: what is taken has a path, and a query whose
// members are read as every type without harm.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "http/target.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  using namespace kept;
  std::string_view target(reinterpret_cast<char const*>(data), size);
  Request request;
  if (!set_target(request, target, "kept.example")) return 0;
  if (!request.path.starts_with('/')) std::abort();
  for (auto const& [name, value] : request.query.members()) {
    (void)request.query.number(name, -1000, 1000);
    (void)request.query.id(name);
    (void)request.query.day(name);
    (void)request.query.instant(name);
    (void)request.query.flag(name);
    auto ids = request.query.ids(name, 20);
    if (ids && ids->size() > 20) std::abort();
  }
  return 0;
}
