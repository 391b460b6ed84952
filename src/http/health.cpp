#include "http/health.hpp"

#include "http/context.hpp"
#include "store/store.hpp"

namespace kept {

Routes health_routes(std::function<std::string const&()> openapi) {
  auto alive = [](Context&, Request const&) -> Result<Response> {
    return json_response(R"({"status":"ok"})");
  };
  auto ready = [](Context& context, Request const&) -> Result<Response> {
    if (auto trouble = context.store.trouble()) return refuse(Code::not_ready, "", *trouble);
    return json_response(R"({"status":"ready"})");
  };
  auto document = [openapi](Context&, Request const&) -> Result<Response> {
    return json_response(openapi());
  };
  Schema any{[](SchemaBook&) { return std::string(R"({"type":"object"})"); }};
  return {
      {.pattern = "/healthz",
       .permission = Permission::anyone,
       .runs = Runs::quick,
       .handle = alive,
       .doc = {.summary = "The program answers", .gives = any}},
      {.pattern = "/readyz",
       .permission = Permission::anyone,
       .handle = ready,
       .doc = {.summary = "The database answers and takes writes", .gives = any}},
      {.pattern = "/api/openapi.json",
       .permission = Permission::anyone,
       .handle = document,
       .doc = {.summary = "This document", .gives = any}},
  };
}

}  // namespace kept
