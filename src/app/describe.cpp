#include "app/describe.hpp"

#include "app/chapters.hpp"
#include "http/health.hpp"
#include "http/live_events.hpp"
#include "http/openapi.hpp"

namespace kept {
namespace {

std::string describe() {
  static std::string const nothing;
  Routes routes = LiveEvents::described_routes();
  for (auto const& route : health_routes([]() -> std::string const& { return nothing; }))
    routes.push_back(route);
  for (auto const& chapter : all_chapters(make_firm_parts({})))
    routes.insert(routes.end(), chapter.routes.begin(), chapter.routes.end());
  return openapi_json(routes);
}

}  // namespace

std::string const& openapi_document() {
  static std::string const document = describe();
  return document;
}

}  // namespace kept
