#include "exchange/export_routes.hpp"

#include "exchange/export.hpp"
#include "http/context.hpp"

namespace kept {
namespace {

Result<Response> give(Context& context, Request const& request) {
  auto const format = enum_of<ExportFormat>(request.query.get("format").value_or("vcf"));
  if (!format) return refuse(Code::bad_parameter, "format");
  auto const what = enum_of<ExportNoun>(request.query.get("what").value_or("people"));
  if (!what) return refuse(Code::bad_parameter, "what");
  auto body = TRY(export_body(context.store, context.viewer, *format, *what));
  std::string const name = *format == ExportFormat::zip ? "kept" : std::string(word_of(*what));
  auto response =
      attachment(std::string(media_type(*format)), name + "." + std::string(word_of(*format)));
  response.source = std::move(body);
  return response;
}

}  // namespace

Routes export_routes() {
  return {{.method = Method::get,
           .pattern = "/api/export",
           .permission = Permission::staff,
           .runs = Runs::slow,
           .handle = give,
           .doc = {.summary = "What you may see, as a file that imports to the same",
                   .query = {{"format", "string", "vcf, csv, json or zip"},
                             {"what", "string",
                              "people, organisations, conversations, promises, tasks, "
                              "consents, deals or complaints"}}},
           .gives_type = "application/octet-stream"}};
}

}  // namespace kept
